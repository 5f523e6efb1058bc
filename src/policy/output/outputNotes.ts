import { serviceNamesCommand } from '../region.ts';
import { endpointNames } from './endpointNames.ts';
import type { OutputFormat, ScriptsBack } from './outputFormat.ts';
import {
  type NoteValues,
  type OutputNote,
  type PlainCode,
  plainNote,
  type Services,
} from './outputNote.ts';
import { endpointIdField, type OutputMode, placeholderMark } from './outputIds.ts';
import {
  idOrPlaceholder,
  isIncomplete,
  isPlaceholder,
  type OutputPlan,
  type PlannedEndpoint,
  type PrivateDnsFor,
  type ScriptPart,
} from './outputPlan.ts';

/** What to know about a format's files for a plan, in the order in which it matters. */
export function notesOf(
  format: OutputFormat,
  plan: OutputPlan,
  part: ScriptPart = 'apply',
): readonly OutputNote[] {
  const { mode, region } = plan;
  const { wayBack, asksForValues } = format;
  const services = servicesOf(plan.endpoints);
  if (wayBack.kind === 'scripts' && part === 'rollBack') {
    return [
      ...rollBackNotes(wayBack, mode, { services, region }),
      ...importedNotes(wayBack, plan),
      ...originNotes(plan),
    ];
  }
  if (wayBack.kind === 'scripts' && part === 'compare') {
    return compareNotes(format, wayBack, plan, { services, region });
  }
  return [
    isPolicyAlone(format, plan)
      ? plainNote('cdkOwner')
      : { code: mode === 'create' ? 'creates' : 'modifies', values: { services, region } },
    plainNote('untested'),
    ...format.notes(plan),
    ...placeholderNotes(format, plan),
    ...modeNotes(plan),
    ...(mode === 'create' || asksForValues
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

/** How to undo it: by the script for that, by the tool, or from what was saved before. */
function wayBackNotes({ wayBack }: OutputFormat, plan: OutputPlan): readonly OutputNote[] {
  if (wayBack.kind === 'scripts') return importedNotes(wayBack, plan);
  const { mode, region } = plan;
  if (mode === 'create') {
    return [{ code: 'rollBackDestroy', values: { command: wayBack.destroy(region) } }];
  }
  const command = `${describeCommand(plan, plan.endpoints)} > policies-before.txt`;
  return [{ code: 'rollBackSaved', values: { command } }];
}

/** What a rollback script holds for whoever has no saved policy, since the new one was pasted in the console. */
function importedNotes({ rollBack: script }: ScriptsBack, plan: OutputPlan): readonly OutputNote[] {
  const imported = plan.endpoints.filter(({ current }) => current);
  if (imported.length === 0) return [];
  return [{ code: 'putsBackImported', values: { services: servicesOf(imported), script } }];
}

/** Prints the policies that endpoints have. */
function describeCommand(plan: OutputPlan, endpoints: readonly PlannedEndpoint[]): string {
  const ids = endpoints.map(({ endpoint }) => idOrPlaceholder(plan, endpointIdField(endpoint)));
  return `aws ec2 describe-vpc-endpoints --region ${plan.region} --vpc-endpoint-ids ${ids.join(' ')} --query "VpcEndpoints[].[VpcEndpointId,PolicyDocument]" --output text`;
}

function compareNotes(
  format: OutputFormat,
  { daily, inBuild }: ScriptsBack,
  plan: OutputPlan,
  values: NoteValues['compares'],
): readonly OutputNote[] {
  return [
    { code: 'compares', values },
    plainNote('untested'),
    plainNote('comparesExitCodes'),
    { code: 'runDaily', values: { command: daily } },
    { code: 'runInBuild', values: { command: inBuild } },
    ...placeholderNotes(format, { ...plan, mode: 'modify' }),
    ...originNotes(plan),
  ];
}

function rollBackNotes(
  { resetOption: option }: ScriptsBack,
  mode: OutputMode,
  values: NoteValues['rollsBackModify'],
): readonly OutputNote[] {
  if (mode === 'create') return [{ code: 'rollsBackCreate', values }, plainNote('untested')];
  return [
    { code: 'rollsBackModify', values },
    plainNote('untested'),
    { code: 'resetPolicy', values: { option } },
  ];
}

const isPolicyAlone = ({ modifiesNothing }: OutputFormat, { mode }: OutputPlan) =>
  mode === 'modify' && modifiesNothing;

function placeholderNotes(format: OutputFormat, plan: OutputPlan): readonly OutputNote[] {
  if (!isIncomplete(plan) || isPolicyAlone(format, plan)) return [];
  return format.asksForValues
    ? [{ code: 'giveValues', values: { as: format.asksForValues } }]
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
      ...(has('interface') ? [plainNote('privateDns')] : []),
      ...(has('gateway') ? [plainNote('existingGateway')] : []),
      ...endpoints.flatMap(({ privateDnsFor }) =>
        privateDnsFor ? dnsNotes[privateDnsFor].map(plainNote) : [],
      ),
      ...(companions.length > 0
        ? [{ code: 'companions' as const, values: { services: companions } }]
        : []),
    ];
  }
  const merged = endpoints.filter(({ current }) => current?.isMerged);
  return [
    ...(merged.length < endpoints.length ? [plainNote('replacesWholePolicy')] : []),
    ...(merged.length > 0
      ? [
          {
            code: 'replacesMerged' as const,
            values: { services: servicesOf(merged), command: describeCommand(plan, merged) },
          },
        ]
      : []),
    ...endpoints.flatMap(sharingNotes),
    plainNote('takesMinutes'),
  ];
}

/** Who else uses an endpoint that has another policy afterwards. */
function sharingNotes({ type, privateDnsFor, current }: PlannedEndpoint): readonly OutputNote[] {
  const isMerged = current?.isMerged === true;
  if (type === 'gateway') return isMerged ? [] : [plainNote('sharedGateway')];
  if (privateDnsFor === undefined) return [];
  return [plainNote(isMerged ? 'onlyInboundResolvers' : 'sharedInterface')];
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
