import {
  defaultInputs,
  type EndpointId,
  endpointIds,
  type EndpointType,
  importProblem,
  type ImportProblem,
  isForeignPolicy,
  locatePath,
  parseJson,
  readPolicyText,
  type TextPosition,
  typeOfOwner,
} from '../policy/index.ts';
import { Refusal } from './commandProblem.ts';
import { findForm, type Form, readyPolicies } from './form.ts';
import type { Source } from './readSource.ts';

/** A range as editors count it; a place alone where no more is known. */
export interface Place extends TextPosition {
  readonly end?: TextPosition;
}

/** One policy to ask about. */
export interface GivenPolicy {
  readonly source: string;
  readonly endpoint: EndpointId;
  readonly document: unknown;
  readonly type: EndpointType | undefined;
  readonly region: string | undefined;
  /** Where a path of the document stands in the source; nowhere where it was built. */
  readonly placeOf: (path: string) => Place | undefined;
}

export interface GivenPolicies {
  readonly source: string;
  readonly policies: readonly GivenPolicy[];
  /** Where the source is a form rather than a policy. */
  readonly form: Form | undefined;
}

interface ReadOptions {
  readonly endpoint: EndpointId | undefined;
  readonly preset: string | undefined;
  readonly region: string | undefined;
}

/**
 * The policies of a source: a policy, whatever people keep policies in, or a form. Of several only those
 * are taken whose endpoint is told, by their service or by what they say, unless `endpoint` says it of one.
 */
export async function readPolicies(
  source: Source,
  { endpoint, preset, region = defaultInputs.region }: ReadOptions,
): Promise<GivenPolicies> {
  const { name, text } = source;
  const form = await findForm(source, preset);
  if (form) return { source: name, policies: policiesOf(form, endpoint), form };
  const result = await readPolicyText(text, { region });
  if (result.status === 'repairable') {
    throw new Refusal({ code: 'repairFirst', values: { source: name } });
  }
  const problems: readonly ImportProblem[] = result.problems;
  if (result.status === 'refused') return wholeText(source, endpoint, problems);
  const { candidates } = result;
  const broken = candidates
    .flatMap((candidate) => candidate.problems)
    .filter(({ severity }) => severity === 'error');
  if (broken.length > 0) {
    throw new Refusal({ code: 'notAPolicy', values: { source: name, problems: broken } });
  }
  const [only, ...others] = candidates;
  const policies = candidates.flatMap((candidate): readonly GivenPolicy[] => {
    const asked = candidate === only && others.length === 0 ? endpoint : undefined;
    const whose = asked ?? candidate.endpoint;
    if (whose === undefined || (endpoint !== undefined && whose !== endpoint)) return [];
    return [
      {
        source: name,
        endpoint: whose,
        document: candidate.document,
        type: typeOfOwner(candidate.owner),
        region: candidate.region,
        placeOf: placesIn(text, candidate.position),
      },
    ];
  });
  if (policies.length === 0) {
    throw new Refusal({ code: 'endpointUnknown', values: { source: name } });
  }
  return { source: name, policies, form: undefined };
}

/** JSON that is hardly a policy is checked all the same where somebody says whose it is. */
function wholeText(
  { name, text }: Source,
  endpoint: EndpointId | undefined,
  problems: readonly ImportProblem[],
): GivenPolicies {
  const document = parseJson(text);
  if (document === undefined || endpoint === undefined) {
    const reasons = problems.length > 0 ? problems : [importProblem('notRecognized', {})];
    throw new Refusal({ code: 'notAPolicy', values: { source: name, problems: reasons } });
  }
  const placeOf = placesIn(text, { line: 1, column: 1 });
  const policy = { source: name, endpoint, document, type: undefined, region: undefined, placeOf };
  return { source: name, policies: [policy], form: undefined };
}

function policiesOf(form: Form, only: EndpointId | undefined): readonly GivenPolicy[] {
  const ready = readyPolicies(form);
  return endpointIds.flatMap((endpoint) => {
    const document = ready[endpoint];
    if (document === undefined || (only !== undefined && only !== endpoint)) return [];
    const type = endpoint === 's3' ? form.inputs.s3EndpointType : undefined;
    const { region } = form.inputs;
    return [{ source: form.source, endpoint, document, type, region, placeOf: () => undefined }];
  });
}

/** Of a text that is the policy itself each value's range; else where the policy begins. */
function placesIn(text: string, begins: TextPosition): GivenPolicy['placeOf'] {
  const isWhole = isForeignPolicy(parseJson(text));
  return (path) => {
    const found = isWhole ? locatePath(text, path) : undefined;
    return found
      ? {
          line: found.startLine,
          column: found.startColumn,
          end: { line: found.endLine, column: found.endColumn },
        }
      : begins;
  };
}
