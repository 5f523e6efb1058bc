import { codedText } from '../codedText.ts';
import { serviceNamesCommand } from '../region.ts';
import { endpointNames } from './endpointNames.ts';
import type { OutputFormatId } from './outputFormatIds.ts';
import { type OutputMode, placeholderMark } from './outputIds.ts';
import { bashFiles, powerShellFiles } from './scriptFiles.ts';
import {
  idOrPlaceholder,
  isIncomplete,
  isPlaceholder,
  type OutputPlan,
  type PlannedEndpoint,
  type PrivateDnsFor,
} from './outputPlan.ts';

type Services = readonly string[];

/** What each kind of note tells. */
interface NoteValues {
  creates: { readonly services: Services; readonly region: string };
  modifies: { readonly services: Services; readonly region: string };
  rollsBackModify: { readonly services: Services; readonly region: string };
  rollsBackCreate: { readonly services: Services; readonly region: string };
  compares: { readonly services: Services; readonly region: string };
  comparesExitCodes: undefined;
  runDaily: { readonly command: string };
  runInBuild: { readonly command: string };
  madeFrom: { readonly link: string; readonly catalog: string };
  madeWith: { readonly catalog: string };
  rollBackDestroy: { readonly command: string };
  rollBackSaved: { readonly command: string };
  putsBackImported: { readonly services: Services; readonly script: string };
  untested: undefined;
  replacePlaceholders: { readonly mark: string };
  giveValues: undefined;
  replacesWholePolicy: undefined;
  replacesMerged: { readonly services: Services; readonly command: string };
  sharedGateway: undefined;
  takesMinutes: undefined;
  privateDns: undefined;
  existingGateway: undefined;
  dnsForAllResolvers: undefined;
  dnsForInboundResolvers: undefined;
  dualStackNames: undefined;
  sharedInterface: undefined;
  onlyInboundResolvers: undefined;
  companions: { readonly services: Services };
  severalServiceNames: {
    readonly used: string;
    readonly others: readonly string[];
    readonly command: string;
  };
  noServiceName: { readonly service: string; readonly command: string };
  runBash: undefined;
  runPowerShell: undefined;
  resetPolicy: { readonly option: string };
  cloudFormationOwner: undefined;
  cloudFormationImport: undefined;
  cloudFormationDeploy: { readonly region: string; readonly language: string };
  cloudFormationChangeSet: { readonly region: string; readonly language: string };
  cloudFormationLiteral: undefined;
  terraformOnePlace: undefined;
  terraformWindow: undefined;
  terraformDestroy: undefined;
  terraformImport: undefined;
  cdkOwner: undefined;
  cdkExact: undefined;
  cdkTypeScriptRun: undefined;
  cdkPythonRun: undefined;
  pulumiOnePlace: undefined;
  pulumiDestroy: undefined;
}

export type NoteCode = keyof NoteValues;

/** A note that its code says wholly. */
type PlainCode = {
  [Code in NoteCode]: NoteValues[Code] extends undefined ? Code : never;
}[NoteCode];

type TellingCode = Exclude<NoteCode, PlainCode>;

/** Something to know about an output; the first one says what it is. */
export type OutputNote =
  | { readonly code: PlainCode; readonly values: undefined }
  | {
      [Code in TellingCode]: { readonly code: Code; readonly values: NoteValues[Code] };
    }[TellingCode];

/** A sentence for every kind of note: the core's English, or an app's own language. */
export type NoteSentences = {
  readonly [Code in NoteCode]: (values: NoteValues[Code]) => string;
};

export function describeNotes(
  sentences: NoteSentences | undefined,
  notes: readonly OutputNote[],
): readonly string[] {
  return notes.map((note) =>
    sentences ? describeNote(sentences, note) : codedText(note.code, note.values),
  );
}

function describeNote<Code extends NoteCode>(
  sentences: NoteSentences,
  { code, values }: { readonly code: Code; readonly values: NoteValues[Code] },
): string {
  return sentences[code](values);
}

const own: Readonly<Record<OutputFormatId, Readonly<Record<OutputMode, readonly PlainCode[]>>>> = {
  'cli-bash': { create: ['runBash'], modify: ['runBash'] },
  'cli-powershell': { create: ['runPowerShell'], modify: ['runPowerShell'] },
  'cloudformation-yaml': {
    create: ['cloudFormationLiteral'],
    modify: ['cloudFormationOwner', 'cloudFormationImport', 'cloudFormationLiteral'],
  },
  'cloudformation-json': {
    create: ['cloudFormationLiteral'],
    modify: ['cloudFormationOwner', 'cloudFormationImport', 'cloudFormationLiteral'],
  },
  terraform: {
    create: ['terraformOnePlace', 'terraformWindow', 'terraformDestroy'],
    modify: ['terraformOnePlace', 'terraformImport', 'terraformDestroy'],
  },
  'cdk-typescript': { create: ['cdkExact', 'cdkTypeScriptRun'], modify: [] },
  'cdk-python': { create: ['cdkExact', 'cdkPythonRun'], modify: [] },
  'pulumi-typescript': {
    create: ['pulumiOnePlace', 'terraformWindow', 'pulumiDestroy'],
    modify: ['pulumiOnePlace', 'pulumiDestroy'],
  },
};

/** Formats whose missing values are parameters or variables without a default. */
const asksForValues: ReadonlySet<OutputFormatId> = new Set([
  'cloudformation-yaml',
  'cloudformation-json',
  'terraform',
]);

const plain = (code: PlainCode): OutputNote => ({ code, values: undefined });

/** What one of the scripts of a format does. */
export type ScriptPart = 'apply' | 'rollBack' | 'compare';

/** What to know about a format's files for a plan, in the order in which it matters. */
export function notesOf(
  format: OutputFormatId,
  plan: OutputPlan,
  part: ScriptPart = 'apply',
): readonly OutputNote[] {
  const { mode, region } = plan;
  const services = servicesOf(plan.endpoints);
  if (part === 'rollBack') {
    return [
      ...rollBackNotes(format, mode, { services, region }),
      ...importedNotes(format, plan),
      ...originNotes(plan),
    ];
  }
  if (part === 'compare') return compareNotes(format, plan, { services, region });
  return [
    isPolicyAlone(format, plan)
      ? plain('cdkOwner')
      : { code: mode === 'create' ? 'creates' : 'modifies', values: { services, region } },
    plain('untested'),
    ...own[format][mode].map(plain),
    ...commandNotes(format, plan),
    ...placeholderNotes(format, plan),
    ...modeNotes(plan),
    ...(mode === 'create' || asksForValues.has(format)
      ? plan.endpoints.flatMap((endpoint) => serviceNameNotes(endpoint, region))
      : []),
    ...wayBackNotes(format, plan),
    ...originNotes(plan),
  ];
}

const servicesOf = (endpoints: readonly PlannedEndpoint[]): Services =>
  endpoints.map(({ endpoint }) => endpointNames[endpoint].service);

/** Which form, and which names of buckets. */
function originNotes({ origin }: OutputPlan): readonly OutputNote[] {
  if (!origin) return [];
  const { link, catalog } = origin;
  return [
    link === undefined
      ? { code: 'madeWith', values: { catalog } }
      : { code: 'madeFrom', values: { link, catalog } },
  ];
}

type ToolFormat = Exclude<OutputFormatId, 'cli-bash' | 'cli-powershell'>;

/** What takes away all that a tool has created. */
const destroys: Readonly<Record<ToolFormat, (region: string) => string>> = {
  'cloudformation-yaml': deleteStack,
  'cloudformation-json': deleteStack,
  terraform: () => 'terraform destroy',
  'cdk-typescript': () => 'npx cdk destroy --app "npx tsx endpoint-policies-stack.ts"',
  'cdk-python': () => 'cdk destroy --app "python3 endpoint_policies_stack.py"',
  'pulumi-typescript': () => 'pulumi destroy',
};

function deleteStack(region: string): string {
  return `aws cloudformation delete-stack --region ${region} --stack-name endpoint-policies`;
}

/** How to undo it; the AWS CLI formats have a script for that. */
function wayBackNotes(format: OutputFormatId, plan: OutputPlan): readonly OutputNote[] {
  if (format === 'cli-bash' || format === 'cli-powershell') return importedNotes(format, plan);
  const { mode, region } = plan;
  if (mode === 'create') {
    return [{ code: 'rollBackDestroy', values: { command: destroys[format](region) } }];
  }
  const command = `${describeCommand(plan, plan.endpoints)} > policies-before.txt`;
  return [{ code: 'rollBackSaved', values: { command } }];
}

/** What a rollback script holds for whoever has no saved policy, since the new one was pasted in the console. */
function importedNotes(format: OutputFormatId, plan: OutputPlan): readonly OutputNote[] {
  const imported = plan.endpoints.filter(({ current }) => current);
  if (imported.length === 0) return [];
  const script = (format === 'cli-powershell' ? powerShellFiles : bashFiles).rollBack;
  return [{ code: 'putsBackImported', values: { services: servicesOf(imported), script } }];
}

/** Prints the policies that endpoints have. */
function describeCommand(plan: OutputPlan, endpoints: readonly PlannedEndpoint[]): string {
  const ids = endpoints.map(({ endpoint }) =>
    idOrPlaceholder(plan, endpointNames[endpoint].idField),
  );
  return `aws ec2 describe-vpc-endpoints --region ${plan.region} --vpc-endpoint-ids ${ids.join(' ')} --query "VpcEndpoints[].[VpcEndpointId,PolicyDocument]" --output text`;
}

const schedules: Readonly<
  Record<'cli-bash' | 'cli-powershell', { readonly daily: string; readonly build: string }>
> = {
  'cli-bash': {
    daily: `0 6 * * * bash /opt/endpoint-policies/${bashFiles.compare} || logger -t endpoint-policies "exit code $?"`,
    build: `- run: bash endpoint-policies/cli-bash/${bashFiles.compare}`,
  },
  'cli-powershell': {
    daily: `schtasks /Create /SC DAILY /ST 06:00 /TN endpoint-policies /TR "powershell -NoProfile -File C:\\endpoint-policies\\${powerShellFiles.compare}"`,
    build: `- run: pwsh -NoProfile -File endpoint-policies/cli-powershell/${powerShellFiles.compare}`,
  },
};

function compareNotes(
  format: OutputFormatId,
  plan: OutputPlan,
  values: NoteValues['compares'],
): readonly OutputNote[] {
  const { daily, build } = schedules[format === 'cli-powershell' ? format : 'cli-bash'];
  return [
    { code: 'compares', values },
    plain('untested'),
    plain('comparesExitCodes'),
    { code: 'runDaily', values: { command: daily } },
    { code: 'runInBuild', values: { command: build } },
    ...placeholderNotes(format, { ...plan, mode: 'modify' }),
    ...originNotes(plan),
  ];
}

function rollBackNotes(
  format: OutputFormatId,
  mode: OutputMode,
  values: NoteValues['rollsBackModify'],
): readonly OutputNote[] {
  if (mode === 'create') return [{ code: 'rollsBackCreate', values }, plain('untested')];
  const option = format === 'cli-powershell' ? '-ResetPolicy' : '--reset-policy';
  return [
    { code: 'rollsBackModify', values },
    plain('untested'),
    { code: 'resetPolicy', values: { option } },
  ];
}

/** The commands for templates, which carry names of files and the region. */
function commandNotes(format: OutputFormatId, { mode, region }: OutputPlan): readonly OutputNote[] {
  if (format !== 'cloudformation-yaml' && format !== 'cloudformation-json') return [];
  const language = format === 'cloudformation-yaml' ? 'yaml' : 'json';
  const deploy = { code: 'cloudFormationDeploy', values: { region, language } } as const;
  return mode === 'create'
    ? [deploy]
    : [{ code: 'cloudFormationChangeSet', values: { region, language } }, deploy];
}

/** Files that hold the policies for what changes the endpoints elsewhere. */
const isPolicyAlone = (format: OutputFormatId, { mode }: OutputPlan) =>
  mode === 'modify' && (format === 'cdk-typescript' || format === 'cdk-python');

function placeholderNotes(format: OutputFormatId, plan: OutputPlan): readonly OutputNote[] {
  if (!isIncomplete(plan) || isPolicyAlone(format, plan)) return [];
  return asksForValues.has(format)
    ? [plain('giveValues')]
    : [{ code: 'replacePlaceholders', values: { mark: placeholderMark } }];
}

const dnsNotes: Readonly<Record<PrivateDnsFor, readonly PlainCode[]>> = {
  allResolvers: ['dnsForAllResolvers', 'dualStackNames'],
  inboundResolvers: ['dnsForInboundResolvers'],
};

function modeNotes(plan: OutputPlan): readonly OutputNote[] {
  const { mode, endpoints, companions } = plan;
  const has = (type: PlannedEndpoint['type']) => endpoints.some((one) => one.type === type);
  if (mode === 'create') {
    return [
      ...(has('interface') ? [plain('privateDns')] : []),
      ...(has('gateway') ? [plain('existingGateway')] : []),
      ...endpoints.flatMap(({ privateDnsFor }) =>
        privateDnsFor ? dnsNotes[privateDnsFor].map(plain) : [],
      ),
      ...(companions.length > 0
        ? [{ code: 'companions' as const, values: { services: companions } }]
        : []),
    ];
  }
  const merged = endpoints.filter(({ current }) => current?.isMerged);
  return [
    ...(merged.length < endpoints.length ? [plain('replacesWholePolicy')] : []),
    ...(merged.length > 0
      ? [
          {
            code: 'replacesMerged' as const,
            values: { services: servicesOf(merged), command: describeCommand(plan, merged) },
          },
        ]
      : []),
    ...endpoints.flatMap(sharingNotes),
    plain('takesMinutes'),
  ];
}

/** Who else uses an endpoint that has another policy afterwards. */
function sharingNotes({ type, privateDnsFor, current }: PlannedEndpoint): readonly OutputNote[] {
  const isMerged = current?.isMerged === true;
  if (type === 'gateway') return isMerged ? [] : [plain('sharedGateway')];
  if (privateDnsFor === undefined) return [];
  return [plain(isMerged ? 'onlyInboundResolvers' : 'sharedInterface')];
}

function serviceNameNotes(
  { endpoint, serviceName, otherNames }: PlannedEndpoint,
  region: string,
): readonly OutputNote[] {
  const command = serviceNamesCommand(region);
  if (isPlaceholder(serviceName)) {
    const { service } = endpointNames[endpoint];
    return [{ code: 'noServiceName', values: { service, command } }];
  }
  return otherNames.length === 0
    ? []
    : [{ code: 'severalServiceNames', values: { used: serviceName, others: otherNames, command } }];
}
