import { bundles } from './bundles.ts';
import { linkProblems } from './linkProblems.ts';
import type { BoardSum, Instead } from '../../policy/index.ts';
import { problems } from './problems.ts';
import { counted, joined, grouped } from './text.ts';

const named = (number: number) => `${grouped(number)} named.`;

/** The three forms that both fields take. */
const partyExamples =
  'Accounts as 111122223333, OUs as o-a1b2c3d4e5/r-ab12/ou-ab12-11111111, organizations as o-a1b2c3d4e5.';

const insteads: Readonly<Record<Instead, string>> = {
  mirror: 'use a mirror in the VPC, a proxy or NAT',
  bucket: 'copy what builds need from there to a bucket of yours, or use a proxy or NAT',
  registry: 'copy base images to a private ECR repository; the rest needs a mirror, a proxy or NAT',
};

export const page = {
  problems,
  linkProblems,
  app: {
    documentTitle: 'Endpoint policies for EC2 Image Builder',
    description:
      'Write, check and share the two VPC endpoint policies that EC2 Image Builder needs in a private VPC. Nothing you type leaves the browser.',
    languageShown: 'The page is now in English.',
    languageUnavailable: 'The other language could not be loaded. Try again when you are online.',
    name: 'Image Builder endpoint policies',
    purpose:
      'The two VPC endpoint policies that EC2 Image Builder needs in a private VPC. Nothing you type leaves this browser.',
    skipToPolicies: 'Skip to the policies',
    toPolicies: 'See the policies',
    colorScheme: { system: 'Colors: as the system', light: 'Colors: light', dark: 'Colors: dark' },
    copyLink: 'Copy link',
    linkNeedsSoundForm: 'A link can be copied once every field is in order.',
    linkTooLong:
      'An imported policy is too long for a link. Remove it, or replace it, to copy one.',
    partMissing: 'This part could not be loaded.',
    tryAgain: 'Try again',
    stillMissing: 'Still not loaded. Try again when you are online.',
  },
  sections: {
    where: 'Where',
    who: 'Who',
    denied: 'What they may not do',
    downloads: 'What builds download',
  },
  fields: {
    region: {
      label: 'Region',
      placeholder: 'Code, name or partition',
      runs: (name: string, partition: string) =>
        `${name}, partition ${partition}. Image Builder runs here.`,
      unconfirmed: (name: string, partition: string) =>
        `${name}, partition ${partition}. Not confirmed that Image Builder runs here.`,
      runsTag: 'runs Image Builder',
      unconfirmedTag: 'not confirmed',
      searching: (region: string) => `Searching. The policies still use ${region}.`,
    },
    environment: {
      label: 'Environment',
      help: 'Part of the bucket names; usually prod.',
    },
    principals: {
      label: 'Principal account, OU or organization IDs',
      help: (number: number) =>
        `Whose identities may call. ${number === 0 ? `${partyExamples} Empty: anyone in the VPC may call.` : named(number)}`,
      placeholder: '111122223333',
    },
    resources: {
      label: 'Resource account, OU or organization IDs',
      help: (number: number) =>
        `Whose resources may be used, in the same forms. ${number === 0 ? 'Empty: anyone’s may be used.' : named(number)}`,
      placeholder: '111122223333',
    },
    parties: {
      organization: 'Organization',
      organizationalUnit: 'OU and below',
      account: 'Account',
      more: (number: number) => `And ${grouped(number)} more.`,
    },
    sameAsPrincipals: { label: 'Same as principals' },
    managedResources: {
      label: 'AWS-managed resources',
      help: 'AWS owns these, so a policy that names resource owners allows them separately.',
      notNeeded: 'Without principals or resources everything is allowed, so these add nothing yet.',
    },
    managedOnlyForOrg: {
      label: 'Only for these principals',
      help: 'Asks who calls on AWS-managed resources, too.',
    },
    awsServices: {
      label: 'Requests by AWS services',
      help: 'Lets AWS service principals through: aws:PrincipalIsAWSService.',
    },
    deniedActions: {
      label: 'Denied actions',
      help: 'An explicit Deny that wins over every Allow. Pick actions or groups, or type Delete*.',
      placeholder: (actions: number) => `Search ${counted(actions, 'action', 'actions')}`,
      pending: (text: string) =>
        `“${text}” is not denied yet. Return here and press Enter to add it, or choose an action.`,
      groups: 'Groups, added at once',
      wildcard: 'Wildcard',
      remove: (action: string) => `Remove ${action}`,
      matches: (pattern: string, names: readonly string[]) =>
        `${pattern} matches ${counted(names.length, 'action', 'actions')}: ${names.join(', ')}.`,
      matchCount: (number: number) => counted(number, 'action', 'actions'),
      clear: 'Clear the deny-list',
      open: 'Show actions',
      close: 'Close',
    },
    ssmAgent: {
      label: 'SSM Agent (Linux)',
      help: 'Opens s3:GetObject on amazon-ssm-<region>: Linux builds without user data install it from there.',
    },
    downloads: {
      label: 'Download bundles',
      help: 'Opens s3:GetObject on the buckets of each.',
    },
    images: {
      label: 'Which image?',
      help: 'Chooses the bundles that its builds read; several at once, each to be changed below.',
      names: {
        al2023: 'Amazon Linux 2023',
        al2: 'Amazon Linux 2',
        windows: 'Windows',
        windowsIso: 'Windows from an ISO',
        otherLinux: 'Ubuntu, RHEL, SUSE',
        container: 'Container',
      },
      outside: {
        redHat: 'RHEL’s RHUI',
        ubuntu: 'Ubuntu’s archive',
        suse: 'SUSE’s repositories',
        epel: 'EPEL',
        windowsUpdate: 'Windows Update',
        dockerHub: 'Docker Hub',
        ecrPublic: 'ECR Public',
        gitHub: 'GitHub',
        nvidia: 'NVIDIA’s downloads',
        amazonLinuxContainers: 'cdn.amazonlinux.com (packages of AL2023 containers)',
        awsCli: 'awscli.amazonaws.com (AWS CLI 2)',
      },
      noEndpoint: (image: string, hosts: readonly string[], instead: Instead) =>
        `${image}: no endpoint serves ${joined(hosts)}; ${insteads[instead]}.`,
    },
    buckets: {
      label: 'Your buckets',
      help: 'Build logs and S3Upload write; S3Download of a component reads, and lists where it takes a whole prefix.',
      name: 'Bucket name',
      prefix: 'Prefix',
      placeholders: { name: 'my-build-logs', prefix: 'prefix/' },
      access: { read: 'Read', list: 'List', write: 'Write' },
      add: 'Add another bucket',
      row: (number: number) => `Bucket ${number}`,
      remove: (name: string) => `Remove ${name === '' ? 'this bucket' : name}`,
    },
    orgBuckets: {
      label: 'All buckets of yours',
      help: 'Opens every bucket to requests that match the principals and resources above.',
    },
    s3EndpointType: {
      label: 'S3 endpoint type',
      help: {
        gateway: 'The usual one, free of charge: a route in the VPC’s route tables.',
        interface:
          'Its policy decides only if private DNS is on for the whole VPC; with “only for inbound resolvers”, builds go through the gateway endpoint beside it. An IPv4 endpoint serves no s3.dualstack names.',
      },
    },
    catalog: {
      label: 'Catalogue date',
      help: 'What AWS called the buckets of the bundles on that date.',
      changed: ({
        region,
        corrected,
        added,
        removed,
      }: {
        readonly region: string;
        readonly corrected: number;
        readonly added: number;
        readonly removed: number;
      }) =>
        `Since then, in ${region}: ${counted(corrected, 'name corrected', 'names corrected')}, ${added} added, ${removed} taken away.`,
      takeNewest: (date: string) => `Use the names of ${date}`,
      whatChanged: 'What has changed since',
    },
    moreProblems: (number: number) =>
      `And ${counted(number, 'more entry', 'more entries')} to check.`,
    confirm: 'Confirm',
    confirmOf: (field: string) => `Confirm ${field}`,
    warning: 'Note',
    error: 'Error',
  },
  managedResources: {
    components: 'Components',
    images: 'Images',
    workflows: 'Workflows',
    thirdPartyComponents: 'Third-party components (CIS hardening)',
    marketplaceComponents: 'Marketplace components',
  },
  downloads: bundles,
  accessLevels: {
    'Permissions management': 'Permissions management',
    Tagging: 'Tagging',
    Write: 'Write',
    List: 'List',
    Read: 'Read',
  },
  denyGroups: {
    delete: 'All deletes',
    sharing_policy: 'Sharing by policy',
    distribution_exfil: 'Distribution to other accounts',
    import_untrusted: 'Imports',
    privilege_escalation_chain: 'Escalation through builds',
    lifecycle_destruction: 'Lifecycle policies',
    tag_tampering: 'Tags',
    build_disruption: 'Stopping builds',
  },
  presets: {
    label: 'Start from',
    builtIn: 'Presets',
    own: 'Your presets',
    custom: 'Your own choices',
    customHelp: 'No preset makes exactly these choices.',
    ownHelp: 'Saved in this browser.',
    names: {
      documentedExample: 'AWS’s documented example',
      organizationPerimeter: 'Organization perimeter',
      privateLinux: 'Private Linux build (AL2023)',
      privateWindows: 'Private Windows build',
      strictDataPerimeter: 'Strict data perimeter',
      empty: 'Empty',
    },
    help: {
      documentedExample:
        'Everything but deleting images and components. No organization is required.',
      organizationPerimeter:
        'Only your organization’s identities and resources, and AWS’s components and images.',
      privateLinux: 'What an Amazon Linux 2023 build without internet reads.',
      privateWindows: 'What a Windows build without internet reads.',
      strictDataPerimeter:
        'The perimeter, closed further: no deletes, sharing, distribution or imports.',
      empty: 'Image Builder and its two buckets, nothing else.',
    },
    manage: 'Your presets…',
  },
  policies: {
    heading: 'Policies',
    imageBuilder: {
      label: 'Image Builder endpoint policy',
      short: 'Image Builder',
      copy: 'Copy Image Builder policy',
      download: 'Download Image Builder policy',
      subject: 'The Image Builder policy',
    },
    s3: {
      label: 'S3 endpoint policy',
      short: 'S3',
      copy: 'Copy S3 policy',
      download: 'Download S3 policy',
      subject: 'The S3 policy',
    },
    types: { interface: 'Interface endpoint', gateway: 'Gateway endpoint' },
    copyShort: 'Copy',
    downloadShort: 'Download',
    serviceNameBelow: 'Service name: see below',
    copyServiceName: (name: string) => `Copy service name ${name}`,
    copyCommand: 'Copy the command',
    size: (characters: number, quota: number) =>
      `${grouped(characters)} of ${grouped(quota)} characters`,
    tooLong: 'AWS refuses a policy this long.',
    blocked: 'Not ready to use. Check',
    between: ', ',
    blockedDetail: '– until then the preview shows defaults, and copy and download are off.',
    editorUnavailable:
      'The editor could not be loaded. This is the same text, without folding and search.',
    shared: {
      gateway:
        'A VPC’s S3 gateway endpoint usually serves other workloads, too: replacing its policy can cut them off.',
      interface:
        'With private DNS for the whole VPC, an S3 interface endpoint serves other workloads, too: replacing its policy can cut them off.',
    },
    importShared: 'Import its present policy',
  },
  review: {
    apply: 'Apply: commands and infrastructure code',
    import: 'Import: the policy an endpoint has already',
    words: 'Both policies in words',
    trouble: 'When a build fails',
  },
  access: {
    title: 'Access: will the build work, and who else gets in?',
    asking: 'Asking the policies…',
    unsound: 'The answers come back once every field is in order.',
    failed: 'The policy engine could not be loaded.',
    showAll: 'Show every answer',
    buildSum: ({ good, of, unconfirmed }: BoardSum['build']) =>
      `A build works: ${good} of ${of}${unconfirmed > 0 ? `, ${unconfirmed} unconfirmed` : ''}`,
    perimeterSum: ({ good, of, openByChoice, unconfirmed }: BoardSum['perimeter']) =>
      [
        `The perimeter holds: ${good} of ${of}`,
        ...(openByChoice > 0 ? [`${openByChoice} open by choice`] : []),
        ...(unconfirmed > 0 ? [`${unconfirmed} unconfirmed`] : []),
      ].join(', '),
    unjudged: {
      notAPolicy: 'AWS would not take one of these for an endpoint policy. See its findings.',
      tooManyWildcards:
        'A value of an imported policy has more wildcards than can be evaluated here. Expected at most 6 in an ARN condition, a principal or a text with a policy variable, for example arn:aws:iam::*:role/build-*.',
    },
    buildBoard: 'A working build',
    perimeterBoard: 'A perimeter',
    matrix: 'Who may do what',
    showStatement: (number: number) => `Show statement ${number}`,
    goToField: (label: string) => `Go to ${label}`,
    importedStatement: 'It stands in the imported policy.',
    onlyThisPolicy:
      'Judged by @cloud-copilot/iam-simulate for the endpoint policy alone: roles, bucket policies and control policies are taken to allow the request. Not tried against a live account.',
    columns: { request: 'Request', expected: 'Expected', actual: 'Policy says', why: 'Why' },
    wanted: { allowed: 'allowed', denied: 'denied', either: 'not set out to protect' },
    verdicts: { allowed: 'allowed', denied: 'denied', explicitlyDenied: 'explicitly denied' },
    statuses: {
      notAsWanted: 'Not as expected',
      openByChoice: 'Open by choice',
      unconfirmed: 'Unconfirmed',
    },
    steps: {
      bootstrap: 'The build downloads its bootstrap script, anonymously',
      managedContent: 'The build downloads an AWS-managed component’s content, anonymously',
      ssmAgent: 'The build downloads the SSM Agent package, anonymously',
      packages: 'dnf reads the Amazon Linux 2023 repository, anonymously',
      getManagedComponent: 'The build role gets an AWS-managed component',
      getOwnComponent: 'The build role gets your own component',
      getManagedImage: 'The build role gets an AWS-managed base image',
      getThirdPartyComponent: 'The build role gets a third-party component',
      getMarketplaceComponent: 'The build role gets a Marketplace component',
      createImage: 'Your pipeline role creates an image',
      logUpload: 'The build role uploads logs to your bucket',
      ownRead: 'The build role reads from your bucket',
      ownList: 'The build role lists your bucket',
    },
    breaches: {
      deniedAction: 'Your own administrator calls a denied action',
      foreignPrincipal: 'Foreign credentials create an image',
      foreignComponent: 'Your role gets a foreign component',
      foreignBucket: 'Your role uploads to a foreign bucket',
      publicBucket: 'Somebody downloads from an unrelated public bucket, anonymously',
    },
    principals: {
      ownOrganization: 'Your identities',
      foreignOrganization: 'A foreign organization',
      anonymous: 'Anonymous',
      awsService: 'An AWS service',
    },
    targets: {
      ownResource: 'Get your component',
      awsOwned: 'Get AWS’s component',
      thirdPartyComponents: 'Get a third-party component',
      marketplaceComponents: 'Get a Marketplace component',
      foreignResource: 'Get a foreign component',
      deniedAction: 'A denied action',
      imageBuilderBuckets: 'Read Image Builder’s bucket',
      ownBucket: 'Write your bucket',
      ownBucketRead: 'Read your bucket',
      ownBucketList: 'List your bucket',
      foreignBucket: 'Write a foreign bucket',
    },
  },
  clipboard: {
    copied: (what: string) => `${what} is copied.`,
    downloaded: (fileName: string) => `Downloaded ${fileName}.`,
    refusedTitle: 'Copy it by hand',
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac).',
    text: 'Text to copy',
    close: 'Close',
    link: 'The link',
    serviceName: 'The service name',
    command: 'The command',
  },
  link: {
    title: 'Not everything in the link could be used',
    kept: 'Everything else was kept. The address now says what the form says.',
    closed:
      'Copy and download are off for the policies that these values shape until you fix or confirm the marked fields.',
    confirmAll: 'Confirm the values shown',
    dismiss: 'Dismiss',
    field: (name: string, sentence: string) => `${name}: ${sentence}`,
    more: (number: number) => `And ${counted(number, 'more problem', 'more problems')}.`,
  },
  status: {
    allSound: 'Every field is in order.',
    attention: (fields: readonly string[]) => `Check ${joined(fields)}.`,
    blocked: (policies: readonly string[]) => `Copy and download are off for ${joined(policies)}.`,
  },
  crash: {
    title: 'The page stopped working',
    explain:
      'Something went wrong that nobody foresaw. The link below is what the page was opened with.',
    link: 'The link, as it stands',
    reset: 'Start again with the defaults',
    reload: 'Try the same link again',
    details: 'What the browser reported',
    refused:
      'The browser refused, perhaps because the address has changed too often. Try again in half a minute, or remove everything from # on in the address.',
  },
  footer: {
    version: (version: string) => `Version ${version}`,
    catalogue: (date: string) => `AWS catalogue of ${date}`,
    bucketNames: (date: string) => `Bucket names of ${date}`,
    whatChanged: 'What changed',
    private: 'Nothing you type leaves this browser.',
    keptForms: 'Kept forms…',
    notTested: 'Checked against AWS’s documentation, not against a live account.',
    source: 'Source code',
    license: 'AGPL-3.0-or-later',
    thirdParty: 'Third-party licenses',
  },
};
