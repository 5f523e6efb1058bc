import type { SheetFacts } from '../../app/form/sheet/sheetFacts.ts';
import { endpointIdFields } from './endpoints.ts';
import { notes } from './notes.ts';
import { outputProblems } from './outputProblems.ts';
import { preflight } from './preflight.ts';
import { regions } from './regions.ts';

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
    'Empty IDs become REPLACE_WITH_… placeholders; scripts stop until you fill them in. Separate several IDs by commas, spaces, or new lines. They stay on this page and aren’t part of the link.',
  idFields: {
    vpcId: { label: 'VPC ID', example: 'vpc-0123456789abcdef0' },
    ...endpointIdFields,
    subnetIds: { label: 'Subnet IDs', example: 'subnet-0123456789abcdef0, subnet-…' },
    securityGroupIds: { label: 'Security group IDs', example: 'sg-0123456789abcdef0' },
    routeTableIds: { label: 'Route table IDs', example: 'rtb-0123456789abcdef0, rtb-…' },
  },
  formats: 'Format',
  formatNames: {
    'cli-bash': 'AWS CLI, bash',
    'cli-powershell': 'AWS CLI, PowerShell',
    'cloudformation-yaml': 'CloudFormation, YAML',
    'cloudformation-json': 'CloudFormation, JSON',
    terraform: 'Terraform',
    'cdk-typescript': 'CDK, TypeScript',
    'cdk-python': 'CDK, Python',
    'pulumi-typescript': 'Pulumi, TypeScript',
  },
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
