import { idShapes } from '../../policy/output/outputIds.ts';
import type { OutputProblemSentences } from '../../policy/output/outputProblem.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';
import type { RegionNoteSentences } from '../../policy/output/regions/regionNotes.ts';
import type { SheetFacts } from '../../app/form/sheet/sheetFacts.ts';
import { endpointIdFields } from './endpoints.ts';
import { notes } from './notes.ts';
import { counted, joined } from './text.ts';
import { formatNames } from './outputFormats.ts';

export const outputProblems: OutputProblemSentences = {
  malformedId: ({ field, given }) =>
    `${quoteGiven(given)} is not such an ID; a placeholder stands in. Expected ${idShapes[field].prefix}- and 8 or 17 hexadecimal digits, for example ${idShapes[field].prefix}-0123456789abcdef0.`,
  tooManyIds: ({ field, count }) =>
    `There are ${count} IDs where one belongs; the first is used. Expected one, for example ${idShapes[field].prefix}-0123456789abcdef0.`,
  malformedOutputRegion: ({ given }) =>
    `${quoteGiven(given)} is not a region code; a placeholder stands in. Expected one such as us-west-2.`,
  noPolicy: () =>
    'There is no policy to hand over. Expected the policy of at least one of the two endpoints.',
  unreadablePolicy: () =>
    'This policy is not plain JSON data. Expected an object such as {"Version": "2012-10-17", "Statement": []}.',
  policyTooLong: ({ characters, limit }) =>
    `This policy has ${characters} characters, far beyond what an endpoint policy can hold. Up to ${limit} are written.`,
  loneSurrogate: ({ given }) =>
    `${quoteGiven(given)} holds half a character, which no file can. Expected whole characters.`,
  notNormalized: ({ given }) =>
    `${quoteGiven(given)} has an accent or the like as a character of its own. Terraform would join them, so the policy would no longer mean the same text. Use another format, or the joined character (NFC).`,
  dynamicReference: ({ given }) =>
    `${quoteGiven(given)} would be replaced by CloudFormation, which takes {{resolve:…}} for a dynamic reference. Use another format.`,
  cdkToken: ({ given }) =>
    `${quoteGiven(given)} looks like a token of the AWS CDK, which would replace it. Use another format.`,
  intrinsicFunction: ({ given }) =>
    `CloudFormation would take the member ${quoteGiven(given)} for a function of its own. Expected elements of a policy, such as Effect.`,
};

/** In ASCII, since scripts are read in many code pages; what follows a line feed is a command. */
export const regionNotes: RegionNoteSentences = {
  setsInRegions: ({ regions }) =>
    `Sets the policies of the VPC endpoints for EC2 Image Builder and Amazon S3 in ${regions.join(', ')}.`,
  createsInRegions: ({ regions }) =>
    `Creates the VPC endpoints for EC2 Image Builder and Amazon S3 with their policies in ${regions.join(', ')}.`,
  madeInForm: ({ link }) => `Made from this form:\n${link}`,
  untestedInRegions: ({ catalog }) =>
    `Names of buckets are those of the catalogue of ${catalog}. Not tested against a live AWS account: read it before you run it.`,
  runModule: ({ folder }) =>
    `The endpoints must exist. Give the IDs of each region as endpoint_ids, then:\nterraform -chdir=${folder} init\nterraform -chdir=${folder} plan`,
  runStackSet: ({ region, file }) =>
    `Each region has its own VPC: create the instances region by region, with its IDs.\naws cloudformation create-stack-set --stack-set-name endpoint-policies --template-body file://${file}\naws cloudformation create-stack-instances --stack-set-name endpoint-policies --accounts ACCOUNT_ID --regions ${region} --parameter-overrides ParameterKey=VpcId,ParameterValue=...`,
  ownBucketsInRegions: ({ buckets }) =>
    `A gateway endpoint reaches S3 of its own region only. These buckets are named as they are in every region, so they must be there: ${buckets.join(', ')}.`,
  severalPartitions: ({ partitions }) =>
    `The regions are of several partitions (${partitions.join(', ')}), each with accounts and credentials of its own: run it once for each of them.`,
  rollBackModule: () =>
    'To roll back, keep the present policies first (aws ec2 describe-vpc-endpoints). Destroying an aws_vpc_endpoint_policy sets the default policy, which allows everything.',
  rollBackStackSet: () => 'To roll back, delete the stack instances: the endpoints go with them.',
};

/** Both policies for several regions at once. */
const regions = {
  title: 'Many regions at once',
  also: 'Also for these regions',
  alsoHelp:
    'Region codes, separated by commas, spaces, or new lines. They get the policies of the form alone: an imported policy belongs to one region and is not merged into the others.',
  malformed: (codes: readonly string[]) => `Not a region code: ${joined(codes)}.`,
  every: (partition: string) => `All in the partition: ${partition}`,
  differs: 'What differs',
  columns: {
    region: 'Region',
    partition: 'Partition',
    imageBuilder: 'Image Builder',
    services: 'Service names',
    exactNames: 'Downloads with region-specific names',
    missing: 'Not available',
  },
  presence: {
    runs: 'available',
    unknown: 'not confirmed',
    unlisted: 'not in the catalogue',
  },
  noService: (service: string) => `${service}: no source gives a name`,
  none: 'none',
  otherRegion: (name: string, where: readonly string[]) => `${name} (only in ${joined(where)})`,
  unpublished: (name: string) => `${name} (no published name)`,
  files: 'One Terraform module and one StackSet template for all of them',
  download: (count: number) => `Download for ${counted(count, 'region', 'regions')}`,
  downloadHelp:
    'One .zip: a folder for each region with its policies, the module, the template, and this table.',
  notes: regionNotes,
};

/** The preflight in the build subnet: its scripts. */
const preflight = {
  title: 'Try it from the build subnet first',
  intro:
    'A read-only script that asks what the first build will ask: names, port 443, each bucket, GetComponent with the role that is there. Run it in CloudShell in the VPC or on an instance of the subnet, then paste what it prints into this page: the checks show what was measured beside what the policies say.',
  foreign: 'A public bucket that you do not own (optional)',
  foreignHelp:
    'As bucket or bucket/key. The policies must deny it; without one the script does not test the perimeter.',
  foreignError: 'Enter a bucket name, or a bucket name and a key.',
  files: 'The script for bash and for PowerShell, and the hosts for a proxy or firewall',
};

export const apply = {
  intro: 'The policies as commands and infrastructure code, ready to paste, with rollback.',
  console: {
    title: 'In the console',
    openConsole: (region: string) => `Open Endpoints in the VPC console for ${region}.`,
    select: (policy: string, type: string, names: readonly string[]) =>
      `${policy}: select the ${type.toLowerCase()}${names.length > 0 ? ` of ${names.join(' or ')}` : ''}.`,
    paste:
      'For each: Actions, Manage policy, Custom; replace the text with the copied policy; Save. A change can take minutes to take effect.',
  },
  mode: 'Endpoints',
  modes: { modify: 'Update existing', create: 'Create new' },
  endpoints: 'Policies',
  privateDns: 'Private DNS of the S3 interface endpoint',
  privateDnsFor: {
    allResolvers: 'For the whole VPC',
    inboundResolvers: 'Only for inbound resolvers, beside a gateway endpoint',
  },
  ids: 'Your IDs (optional)',
  idsHelp:
    'Empty IDs are filled in later: scripts have REPLACE_WITH_… placeholders and stop at them, Terraform and CloudFormation have variables and parameters. Separate several IDs by commas, spaces, or new lines. They stay on this page and aren’t part of the link.',
  idFields: {
    vpcId: { label: 'VPC ID', example: 'vpc-0123456789abcdef0' },
    ...endpointIdFields,
    subnetIds: { label: 'Subnet IDs', example: 'subnet-0123456789abcdef0, subnet-…' },
    securityGroupIds: { label: 'Security group IDs', example: 'sg-0123456789abcdef0' },
    routeTableIds: { label: 'Route table IDs', example: 'rtb-0123456789abcdef0, rtb-…' },
  },
  formats: 'Format',
  formatNames,
  file: 'File',
  invalid: 'Fix the highlighted fields to generate these files.',
  copyShort: 'Copy',
  downloadShort: 'Download',
  copy: (fileName: string) => `Copy ${fileName}`,
  download: (fileName: string) => `Download ${fileName}`,
  downloadAll: 'Download all (.zip)',
  downloadAllHelp: 'The policies, every format, and the review sheet as README.',
  notes,
  outputProblems,
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  refused: 'This format has no files for these policies:',
  preflight,
  regions,
  sheet: {
    copy: 'Copy as Markdown',
    name: 'Review sheet',
    checks: 'Checks',
    notAsked: 'They could not be asked.',
    nothing: 'Nothing.',
    difference: (policy: string) => `${policy}: difference to the current policy`,
    comparison: (policy: string) => `${policy}: difference to the one it is compared with`,
    fields: 'Fields that differ from the form it is compared with',
  },
  readme,
};

function readme({
  link,
  catalog,
  findings,
  files,
  sections,
  version,
  catalogueDate,
}: SheetFacts): string {
  return [
    '# Endpoint policies for EC2 Image Builder',
    '',
    'Open the form that this comes from (the link holds everything that was entered):',
    '',
    `<${link}>`,
    '',
    `Names of buckets: catalogue of ${catalog}.`,
    '',
    ...(files.length === 0 ? [] : ['## Files', '', ...files.map((path) => `- \`${path}\``), '']),
    ...sections,
    '## Findings',
    '',
    ...findings.flatMap(({ policy, sentences }) => [
      `### ${policy}`,
      '',
      ...(sentences.length === 0 ? ['None.'] : sentences.map((sentence) => `- ${sentence}`)),
      '',
    ]),
    '## Where they come from',
    '',
    `Version ${version} of the builder, with its catalogue of Image Builder actions of ${catalogueDate}. The policies were checked in the browser, not against the live AWS API.`,
    '',
  ].join('\n');
}
