import { bundles } from './bundles.ts';
import { policyNames } from './endpoints.ts';
import { linkProblems, problems } from './problems.ts';
import {
  type BoardSum,
  findRegion,
  type ImageBuilderAction,
  type Instead,
  type PartitionId,
  partitions,
} from '../../policy/index.ts';
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
  /** Names of the catalogue, in the reader's language. */
  catalog: {
    region: (code: string) => findRegion(code)?.name ?? code,
    partition: (id: PartitionId): string => partitions[id].name,
    action: ({ description }: ImageBuilderAction) => description,
  },
  problems,
  linkProblems,
  app: {
    documentTitle: 'Endpoint policies for EC2 Image Builder',
    description:
      'Write, check and share the two VPC endpoint policies that EC2 Image Builder needs in a private VPC. Nothing you type leaves the browser.',
    languageShown: 'The page is now in English.',
    languageUnavailable: 'The other language could not be loaded. Try again when you are online.',
    name: 'Image Builder endpoint policies',
    skipToPolicies: 'Skip to the policies',
    colorScheme: { system: 'Colors: as the system', light: 'Colors: light', dark: 'Colors: dark' },
    copyLink: 'Copy link',
    linkNeedsValidForm: 'Fix the highlighted fields to copy a link.',
    partMissing: 'This part could not be loaded.',
    tryAgain: 'Try again',
    stillMissing: 'Still not loaded. Try again when you are online.',
  },
  sections: {
    where: 'Where',
    who: 'Who',
    denied: 'Denied actions',
    downloads: 'S3 access for builds',
    advanced: 'Advanced',
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
        number === 0
          ? `Only principals in these accounts, OUs or organizations are allowed. ${partyExamples} Leave empty to allow any principal.`
          : `Only principals in these accounts, OUs or organizations are allowed. ${named(number)}`,
      placeholder: '111122223333',
    },
    resources: {
      label: 'Resource account, OU or organization IDs',
      help: (number: number) =>
        number === 0
          ? 'Only resources of these owners are allowed. Leave empty to allow resources of any owner.'
          : `Only resources of these owners are allowed. ${named(number)}`,
      placeholder: '111122223333',
    },
    parties: {
      organization: 'Organization',
      organizationalUnit: 'OU and below',
      account: 'Account',
      times: (number: number) => `× ${grouped(number)}`,
    },
    sameAsPrincipals: { label: 'Same as principals' },
    managedResources: {
      label: 'Amazon-managed resources',
      help: 'AWS-owned resources have no aws:ResourceOrgID and none of your accounts, so they need their own Allow.',
      notNeeded: 'Without principals or resources, everything is allowed already.',
    },
    managedOnlyForOrg: {
      label: 'Require these principals for them, too',
      help: 'Adds the principal conditions to the statement for Amazon-managed resources.',
    },
    awsServices: {
      label: 'Requests from AWS services',
      help: 'Allows AWS service principals (aws:PrincipalIsAWSService).',
    },
    deniedActions: {
      label: 'Denied actions',
      help: 'An explicit Deny overrides every Allow. Choose actions or groups, or enter a pattern such as Delete*.',
      placeholder: (actions: number) => `Search ${counted(actions, 'action', 'actions')}`,
      pending: (text: string) =>
        `“${text}” isn’t denied yet. Press Enter here to add it, or choose an action.`,
      noMatch: (text: string) => `No known action or group matches “${text}”.`,
      more: (number: number) => `+${grouped(number)} more`,
      groups: 'Groups, added at once',
      wildcard: 'Wildcard',
      remove: (action: string) => `Remove ${action}`,
      matches: (pattern: string, names: readonly string[]) =>
        `${pattern} matches ${counted(names.length, 'action', 'actions')}: ${names.join(', ')}.`,
      matchCount: (number: number) => counted(number, 'action', 'actions'),
      clear: 'Clear denied actions',
      open: 'Show actions',
      close: 'Close',
    },
    ssmAgent: {
      label: 'SSM Agent (Linux)',
      help: 'Allows s3:GetObject on amazon-ssm-<region>, from which Linux builds without user data install the agent.',
    },
    downloads: {
      label: 'Download bundles',
      help: 'Allows s3:GetObject on each bundle’s buckets.',
    },
    images: {
      label: 'Which image?',
      help: 'Selects the bundles that its builds read. You can choose several, and change the bundles below.',
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
      help: 'Build logs and S3Upload need Write. S3Download needs Read, and List for a whole prefix.',
      name: 'Bucket name',
      prefix: 'Prefix',
      placeholders: { name: 'my-build-logs', prefix: 'prefix/' },
      access: { read: 'Read', list: 'List', write: 'Write' },
      add: 'Add another bucket',
      row: (number: number) => `Bucket ${number}`,
      remove: (name: string) => `Remove ${name === '' ? 'this bucket' : name}`,
    },
    orgBuckets: {
      label: 'All your buckets',
      help: 'Allows every bucket for requests that match the principals and resources above.',
    },
    s3EndpointType: {
      label: 'S3 endpoint type',
      help: {
        gateway: 'The usual type, at no charge: a route in the VPC’s route tables.',
        interface:
          'Its policy decides only if private DNS is on for the whole VPC; with “only for inbound resolvers”, builds go through the gateway endpoint beside it. An IPv4 endpoint serves no s3.dualstack names.',
      },
    },
    catalog: {
      label: 'Catalogue date',
      help: 'The bundles’ bucket names as AWS published them on this date.',
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
        `Since then, in ${region}: ${counted(corrected, 'name corrected', 'names corrected')}, ${added} added, ${removed} removed.`,
      takeNewest: (date: string) => `Use the names of ${date}`,
      whatChanged: 'What changed since then',
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
    label: 'Preset',
    builtIn: 'Presets',
    saved: 'Saved',
    custom: 'Custom',
    savedHelp: 'Saved in this browser.',
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
        'Everything except deleting images and components. No organization is required.',
      organizationPerimeter:
        'Only your organization’s identities and resources, and AWS’s components and images.',
      privateLinux: 'Everything that an Amazon Linux 2023 build without internet access reads.',
      privateWindows: 'Everything that a Windows build without internet access reads.',
      strictDataPerimeter:
        'The organization perimeter without deletes, sharing, distribution or imports.',
      empty: 'Only Image Builder and its two buckets.',
    },
  },
  policies: {
    heading: 'Policies',
    both: 'Both',
    ...policyNames,
    types: { interface: 'Interface endpoint', gateway: 'Gateway endpoint' },
    copyShort: 'Copy',
    more: (policy: string) => `More for ${policy}`,
    copyFails: 'A build check fails. See Checks.',
    serviceNameUnsure: 'Name unconfirmed',
    copyServiceName: (name: string) => `Copy service name ${name}`,
    size: (characters: number, quota: number) =>
      `${grouped(characters)} of ${grouped(quota)} characters`,
    tooLong: 'AWS doesn’t accept a policy this long.',
    blocked: 'Fix',
    between: ', ',
    blockedDetail:
      'to use this policy. Until then the preview shows defaults in place of invalid values.',
    editorUnavailable:
      'The editor could not be loaded. This is the same text, without folding and search.',
  },
  views: {
    label: 'Views',
    form: 'Form',
    more: 'More views',
    names: {
      policies: 'Policies',
      checks: 'Checks',
      review: 'Review',
      deploy: 'Deploy',
      import: 'Import & compare',
      failure: 'Troubleshoot',
    },
  },
  access: {
    asking: 'Running the checks…',
    invalid: 'Fix the highlighted fields to run the checks.',
    failed: 'The policy engine could not be loaded.',
    showAll: 'View checks',
    buildSum: ({ good, of, unconfirmed }: BoardSum['build']) =>
      `Build checks: ${good}/${of} passed${unconfirmed > 0 ? `, ${unconfirmed} unconfirmed` : ''}`,
    perimeterSum: ({ good, of, openByChoice, unconfirmed }: BoardSum['perimeter']) =>
      [
        `Perimeter: ${good}/${of} enforced`,
        ...(openByChoice > 0 ? [`${openByChoice} not set`] : []),
        ...(unconfirmed > 0 ? [`${unconfirmed} unconfirmed`] : []),
      ].join(', '),
    unjudged: {
      notAPolicy: 'AWS doesn’t accept one of these as an endpoint policy. See its findings.',
      tooManyWildcards:
        'A value of an imported policy has more wildcards than can be evaluated here. Expected at most 6 in an ARN condition, a principal or a text with a policy variable, for example arn:aws:iam::*:role/build-*.',
    },
    goToField: (label: string) => `Go to ${label}`,
    verdicts: { allowed: 'allowed', denied: 'denied', explicitlyDenied: 'explicitly denied' },
  },
  clipboard: {
    copied: (what: string) => `${what} copied.`,
    downloaded: (fileName: string) => `Downloaded ${fileName}.`,
    refusedTitle: 'Copy it by hand',
    refused: 'The browser didn’t allow copying. The text is selected.',
    refusedKeys: 'Press Ctrl+C (⌘C on a Mac).',
    text: 'Text to copy',
    close: 'Close',
    link: 'Link',
    serviceName: 'Service name',
  },
  link: {
    title: 'Some values in this link are invalid',
    unchanged: 'Everything else was kept, and the address now matches the form.',
    closed:
      'Fix or confirm the highlighted fields to copy and download the policies that they affect.',
    confirmAll: 'Confirm the values shown',
    dismiss: 'Dismiss',
    field: (name: string, sentence: string) => `${name}: ${sentence}`,
    more: (number: number) => `And ${counted(number, 'more problem', 'more problems')}.`,
  },
  status: {
    allValid: 'All fields are valid.',
    attention: (fields: readonly string[]) => `Check ${joined(fields)}.`,
    blocked: (policies: readonly string[]) => `Copy and download are off for ${joined(policies)}.`,
  },
  crash: {
    title: 'The page stopped working',
    explain: 'Something went wrong. This is the link that the page was opened with.',
    link: 'Current link',
    reset: 'Start over with the defaults',
    reload: 'Try the same link again',
    details: 'Error reported by the browser',
    refused:
      'The browser refused, perhaps because the address changed too often. Try again in 30 seconds, or remove everything from # on in the address.',
  },
  footer: {
    version: (version: string) => `Version ${version}`,
    actions: (date: string) => `Image Builder actions of ${date}`,
    bucketNames: (date: string) => `Bucket names of ${date}`,
    whatChanged: 'What changed',
    private: 'Nothing you type leaves this browser.',
    notTested: 'Checked against AWS’s documentation, not against a live account.',
    about: 'About',
    source: 'Source code',
    license: 'AGPL-3.0-or-later',
    thirdParty: 'Third-party licenses',
  },
};
