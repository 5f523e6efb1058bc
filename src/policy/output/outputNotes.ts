import { serviceNamesCommand } from '../region.ts';
import { endpointNames } from './endpointNames.ts';
import type { OutputFormat, ScriptsBack } from './outputFormat.ts';
import { type NoteValues, type OutputNote, type PlainCode, plainNote } from './outputNote.ts';
import { type OutputMode, placeholderMark } from './outputIds.ts';
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
  const services = plan.endpoints.map(({ endpoint }) => endpointNames[endpoint].service);
  if (wayBack.kind === 'scripts' && part === 'rollBack') {
    return [...rollBackNotes(wayBack, mode, { services, region }), ...originNotes(plan)];
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

/** How to undo it; where it has no scripts for that. */
function wayBackNotes({ wayBack }: OutputFormat, plan: OutputPlan): readonly OutputNote[] {
  if (wayBack.kind === 'scripts') return [];
  const { mode, region } = plan;
  if (mode === 'create') {
    return [{ code: 'rollBackDestroy', values: { command: wayBack.destroy(region) } }];
  }
  const ids = plan.endpoints.map(({ endpoint }) =>
    idOrPlaceholder(plan, endpointNames[endpoint].idField),
  );
  const command = `aws ec2 describe-vpc-endpoints --region ${region} --vpc-endpoint-ids ${ids.join(' ')} --query "VpcEndpoints[].[VpcEndpointId,PolicyDocument]" --output text > policies-before.txt`;
  return [{ code: 'rollBackSaved', values: { command } }];
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
    ? [plainNote('giveValues')]
    : [{ code: 'replacePlaceholders', values: { mark: placeholderMark } }];
}

const dnsNotes: Readonly<Record<PrivateDnsFor, readonly PlainCode[]>> = {
  allResolvers: ['dnsForAllResolvers', 'dualStackNames'],
  inboundResolvers: ['dnsForInboundResolvers'],
};

function modeNotes({ mode, endpoints, companions }: OutputPlan): readonly OutputNote[] {
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
  return [
    plainNote('replacesWholePolicy'),
    ...(has('gateway') ? [plainNote('sharedGateway')] : []),
    ...(endpoints.some(({ privateDnsFor }) => privateDnsFor) ? [plainNote('sharedInterface')] : []),
    plainNote('takesMinutes'),
  ];
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
