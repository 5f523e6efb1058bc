import { type PolicyLayerId, policyLayerIds, policyLayers } from '../catalog/failureWords.ts';

/** A request that was refused, as far as a text tells. */
export interface Refusal {
  /** As AWS names the caller: an ARN, `anonymous`, a service. */
  readonly principal?: string;
  /** With the service prefix. */
  readonly action: string;
  readonly resource?: string;
  /** The kind of policy that AWS names; none where it names none. */
  readonly layer?: PolicyLayerId;
  readonly effect?: 'missingAllow' | 'explicitDeny';
  /** The ARN of the policy, where AWS gives it. */
  readonly policy?: string;
}

/** A part of the clean text. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

export type LocatedRefusal = Refusal & Span;

/** The longest ARN is shorter. */
const longest = 2100;

/** Whichever comes first of a refusal that may have been cut off. */
const anchors =
  /(?:is |are )?not authorized to perform|because no [a-z -]{4,24}? allows\b|with an explicit deny in (?:an?|the) /gi;

const word = String.raw`[\w-]{1,64}:\w{1,128}`;
const quoted = String.raw`"(?<inDouble>[^"]{1,2048})"|'(?<inSingle>[^']{1,2048})'`;
const sentence = new RegExp(
  [
    String.raw`^(?:(?:is |are )?not authorized to perform:? ?\[?(?<action>${word})\]?)?`,
    // KMS, of a key of another account.
    String.raw`(?: on (?:this resource|the resource associated with this ciphertext) because the resource does not exist in this Region, no (?<keyed>resource-based) policies allow access)?`,
    String.raw`(?: on (?:the )?resources?:? ?(?:${quoted}|(?<bare>(?!because\b|with\b)[^\s"'<>,;]{1,2048}))?)?`,
    String.raw`(?:[ ,.;:]{0,3}because no (?<lacking>[a-z -]{4,24}?)(?: policy)? allows\b(?: the)?(?: (?<allows>${word}))?)?`,
    String.raw`(?:[ ,.;:]{0,3}because public [a-z ]{2,20} prevented by the \w{5,40} setting in (?<preventing>S3 Block Public Access))?`,
    String.raw`(?:[ ,.;:]{0,3}with an explicit deny in (?:an?|the) (?<denying>${policyLayerIds
      .map((id) => policyLayers[id].name)
      .join('|')})(?: policy)?(?::? ?(?<policy>arn:[^\s"'<>,;]{10,2048}))?)?`,
  ].join(''),
  'i',
);

/**
 * What AWS itself says was refused: `User: … is not authorized to perform: … on resource: …` and the
 * kind of policy (DENY), also cut off at either end. Time grows with the length of the text.
 */
export function readRefusals(text: string): readonly LocatedRefusal[] {
  const found: LocatedRefusal[] = [];
  let read = 0;
  for (const { index } of text.matchAll(anchors)) {
    if (index < read) continue;
    const match = sentence.exec(text.slice(index, index + 2 * longest));
    const refusal = match && refusalOf(match);
    if (!match || !refusal) continue;
    const caller = match.groups?.['action'] === undefined ? null : callerBefore(text, index, read);
    read = index + match[0].length;
    const principal = caller?.[1];
    const at = index - (caller?.[0].length ?? 0);
    found.push({ ...(principal !== undefined && { principal }), ...refusal, at, end: read });
  }
  return found;
}

function refusalOf({ groups = {} }: RegExpExecArray): Refusal | undefined {
  const { inDouble, inSingle, bare, lacking, keyed, denying, preventing, policy } = groups;
  const action = groups['action'] ?? groups['allows'];
  if (action === undefined) return undefined;
  // A sentence ends with a full stop, an ARN does not.
  const resource = inDouble ?? inSingle ?? bare?.replace(/[.)\]]+$/, '');
  const layer = layerOf(lacking ?? keyed ?? denying ?? preventing);
  return {
    action,
    ...(resource !== undefined && { resource }),
    ...(layer && {
      layer,
      effect: (lacking ?? keyed) === undefined ? 'explicitDeny' : 'missingAllow',
    }),
    ...(policy !== undefined && { policy: policy.replace(/[.)\]]+$/, '') }),
  };
}

function layerOf(name: string | undefined): PolicyLayerId | undefined {
  const folded = name?.toLowerCase();
  return policyLayerIds.find((id) => policyLayers[id].name === folded);
}

/** Who stands before the verb, as `User: arn:…`; not what belongs to an earlier refusal. */
function callerBefore(text: string, at: number, read: number): RegExpExecArray | null {
  const before = text.slice(Math.max(read, at - longest), at);
  const from = before.toLowerCase().lastIndexOf('user:');
  return /user: ?"?([^\s"]+)"? $/i.exec(before.slice(from));
}
