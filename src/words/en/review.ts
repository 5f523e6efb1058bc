import type { BuildStep, FindingSeverity, ManagedResourceKind } from '../../policy/index.ts';
import { companions, symptoms } from './symptoms.ts';
import { failures } from './failures.ts';
import { findings, managedKinds } from './findings.ts';
import { statementWords } from './statements.ts';
import { counted, joined } from './text.ts';
import type { FactId } from '../../policy/catalog/facts.ts';

/** What each fact says, in one or two sentences for a reader who knows AWS. */
const facts: Readonly<Record<FactId, string>> = {
  requestsByOrganization:
    'Conditions on the caller and on the owner of the resource limit an endpoint to named organizations, OUs or accounts. Several of a kind are a list, of which one must match; each kind has its own statement, since all keys of a condition must match.',
  allActionsWithoutOrganization:
    'The documented general policy allows every Image Builder action and then denies single ones.',
  resourceOrgAbsentForAws:
    'aws:ResourceOrgID is in a request only when the account that owns the resource is in an organization, and aws:ResourceAccount is the owner’s account, so resources that AWS owns match neither and need a statement of their own.',
  managedComponents:
    'A recipe with Amazon-managed components needs access to the component library whose ARNs have the account field aws.',
  managedImages:
    'Amazon-managed base images have the account field aws and are read with GetImage.',
  managedWorkflows:
    'Amazon-managed workflows have the account field aws and are read with GetWorkflow.',
  thirdPartyComponents:
    'Third-party components, CIS hardening likely among them, have the account field third-party; their content is fetched with GetMarketplaceResource.',
  marketplaceComponents:
    'AWS Marketplace components have the account field aws-marketplace; their content is fetched with GetMarketplaceResource.',
  awsServicePrincipals:
    'Requests that an AWS service makes as itself belong to no organization; aws:PrincipalIsAWSService lets them through.',
  denyWins:
    'An explicit Deny wins over every Allow; the documented general policy uses it to keep images and components from being deleted.',
  imageBuilderBuckets:
    'Every build reads the task orchestrator and managed components from two buckets, named after the region and the application environment.',
  anonymousReads:
    'These reads are unauthenticated. A condition on the principal, its account or its organization breaks every build.',
  ssmAgentBucket:
    'On Linux, unless the recipe brings user data, a build downloads the Systems Manager agent from a bucket of its region.',
  downloadBuckets:
    'Package repositories and agents come from buckets that AWS owns, by the names that the dated catalogue has for the region.',
  logUploads:
    'The build instance uploads its logs to your bucket with s3:PutObject, signed with its role.',
  ownReads:
    'What the components of a build download from your buckets (S3Download) is read with s3:GetObject, signed with the role of the build instance.',
  ownLists:
    'A component that downloads everything under a prefix lists your bucket with s3:ListBucket, signed with the role of the build instance.',
};

export const review = {
  words: statementWords,
  inWords: (policy: string) => `${policy}, in words`,
  symptoms,
  failures,
  companions,
  facts,
  certainties: {
    verified: 'verified in the source',
    likely: 'likely, not verified',
    unknown: 'unknown',
  },
  faults: {
    yes: 'Cause: endpoint policy.',
    likely: 'Likely cause: endpoint policy.',
    maybe: 'Possible cause: endpoint policy.',
    seldom: 'Unlikely: endpoint policy.',
    no: 'Not caused by an endpoint policy.',
    unclear: 'The message doesn’t tell the cause.',
  },
  needed: { yes: 'yes', no: 'no', unknown: 'depends on your components' },
  findings,
  severities: { error: 'Error', warning: 'Warning', note: 'Note' },
  findingCount: ({ error, warning, note }: Readonly<Record<FindingSeverity, number>>) =>
    joined([
      ...(error > 0 ? [counted(error, 'error', 'errors')] : []),
      ...(warning > 0 ? [counted(warning, 'warning', 'warnings')] : []),
      ...(note > 0 ? [counted(note, 'note', 'notes')] : []),
    ]),
  sheet: {
    fingerprint: (policy: string) => `Fingerprint, ${policy}`,
    noFingerprint: 'none until it is fixed',
    print: 'Print',
    json: (policy: string) => `${policy} as JSON`,
    openPoints: 'Open points',
    none: 'Every check passes, and nothing was found.',
  },
  /** What is set in a group of the form that is closed. */
  groups: {
    callers: (ids: string | undefined) => `Callers: ${ids ?? 'anyone'}`,
    resources: (ids: string | undefined) => `Resources: ${ids ?? 'any'}`,
    managed: (kinds: string | undefined) => `AWS-owned: ${kinds ?? 'none'}`,
    denied: (actions: string | undefined) => `Denied: ${actions ?? 'none'}`,
    bundles: (number: number) =>
      number === 0 ? 'no bundles' : counted(number, 'bundle', 'bundles'),
    buckets: (names: string | undefined) => `Your buckets: ${names ?? 'none'}`,
  },
  command: { copy: 'Copy the command', name: 'Command' },
  statementText: {
    show: (number: number) => `Show statement ${number}`,
    hide: (number: number) => `Hide statement ${number}`,
  },
  /** Takes what an entry was meant to be. */
  use: (meant: string) => `Use ${meant}`,
  fixIt: 'Fix it',
  allow: {
    managed: (kinds: readonly ManagedResourceKind[]) =>
      `Allow AWS ${joined(kinds.map((kind) => managedKinds[kind]))}`,
    action: (name: string) => `Allow ${name}`,
  },
  /** What of a build is refused, in few words. */
  needs: {
    bootstrap: 'bootstrap script denied',
    managedContent: 'AWS component content denied',
    ssmAgent: 'SSM Agent download denied',
    packages: 'AL2023 packages denied',
    getManagedComponent: 'AWS components denied',
    getOwnComponent: 'your components denied',
    getManagedImage: 'AWS base images denied',
    getThirdPartyComponent: 'third-party components denied',
    getMarketplaceComponent: 'Marketplace components denied',
    createImage: 'CreateImage denied',
    logUpload: 'log upload denied',
    ownRead: 'reading your bucket denied',
    ownList: 'listing your bucket denied',
  } satisfies Readonly<Record<BuildStep, string>>,
  goTo: (field: string) => `Go to ${field}`,
  /** Of fields whose labels are too long for a link in a row. */
  shortFields: { principals: 'principals', resources: 'resources' },
  /** What the board asks and wants, and the heads of its columns. */
  wanted: { allowed: 'allowed', denied: 'denied', either: 'not enforced' },
  statuses: {
    notAsWanted: 'Not as expected',
    openByChoice: 'Not set',
    unconfirmed: 'Unconfirmed',
  },
  columns: { request: 'Request', expected: 'Expected', actual: 'Result', why: 'Why' },
  requests: {
    steps: {
      bootstrap: 'The build downloads its bootstrap script (unauthenticated)',
      managedContent: 'The build downloads an Amazon-managed component’s content (unauthenticated)',
      ssmAgent: 'The build downloads the SSM Agent package (unauthenticated)',
      packages: 'dnf reads the Amazon Linux 2023 repository (unauthenticated)',
      getManagedComponent: 'The build role gets an Amazon-managed component',
      getOwnComponent: 'The build role gets your own component',
      getManagedImage: 'The build role gets an Amazon-managed base image',
      getThirdPartyComponent: 'The build role gets a third-party component',
      getMarketplaceComponent: 'The build role gets a Marketplace component',
      createImage: 'Your pipeline role creates an image',
      logUpload: 'The build role uploads logs to your bucket',
      ownRead: 'The build role reads from your bucket',
      ownList: 'The build role lists your bucket',
    },
    breaches: {
      deniedAction: 'Your own administrator calls a denied action',
      foreignPrincipal: 'External credentials create an image',
      foreignComponent: 'Your role gets an external component',
      foreignBucket: 'Your role uploads to an external bucket',
      publicBucket: 'Anyone downloads from an unrelated public bucket (unauthenticated)',
    },
  },
  problems: {
    title: 'Problems',
    none: 'No problems',
    why: 'Why',
    place: (policy: string, line: number) => `${policy}, line ${line}`,
    check: (request: string, verdict: string) => `${request}: ${verdict}. This check fails.`,
    serviceNameLikely:
      'The service name follows the usual pattern; it is not confirmed for this partition.',
  },
  menu: {
    copyCompact: 'Copy on one line',
    compactSubject: (policy: string) => `${policy} on one line`,
    howToPaste: 'How to paste it in the console',
    importPresent: 'Import current policy',
    shared: {
      gateway:
        'A VPC’s S3 gateway endpoint usually serves other workloads, too: replacing its policy can cut them off.',
      interface:
        'With private DNS for the whole VPC, an S3 interface endpoint serves other workloads, too: replacing its policy can cut them off.',
    },
  },
  why: { because: 'Why it is there', source: 'Source' },
  /** The documentation of findings, which build/findingsPage.ts puts beside the page. */
  findingsPage: './findings.html',
  allAbout: 'More about this finding',
  failurePanel: {
    paste: 'Error message or log of the failed build',
    placeholder:
      'Step timed out while step is verifying the Systems Manager Agent availability on the target instance(s)',
    unknown:
      'This error is not known here. Check the endpoints below, then the instance role and the build log.',
    cause: 'Cause',
    remedy: 'What to do',
    points: 'Details',
    lines: 'Relevant lines',
    checklist: 'Endpoints that a private build needs',
    endpoint: 'Service name',
    purpose: 'What goes through it',
    need: 'When',
    forThese: 'For these choices',
    fix: (fields: readonly string[]) => `Fix it: ${joined(fields)}`,
    otherPolicy: {
      import: 'Import the endpoint’s policy to compare',
      deploy: 'Replace it: Deploy',
    },
    moreRequests: (count: number) =>
      `${counted(count, 'more denied request', 'more denied requests')} in this text.`,
    otherLines: (count: number) => `${counted(count, 'other line', 'other lines')} not shown.`,
    companionsToCheck: (services: readonly string[]) =>
      `Endpoints to check: ${services.join(', ')}.`,
    also: (causes: readonly string[]) => `The text also fits: ${causes.join(' ')}`,
  },
};
