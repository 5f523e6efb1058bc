import type { Assumption, DecisionCause } from '../access/decision.ts';
import type { CompanionService } from '../catalog/companionServices.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { PolicyLayerId } from '../catalog/failureWords.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import type { Inputs, InputField } from '../inputs.ts';

/** The request that was asked of a policy. */
interface Asked {
  readonly endpoint: EndpointId;
  /** `shown`: the policy that the inputs lead to; `imported`: the one that the endpoint has. */
  readonly policy: 'shown' | 'imported';
  readonly action: string;
  readonly resource: string;
}

/** What each kind of point tells. */
export interface FailureValues {
  /** The policy refuses that very request. `keys`: the condition keys of the Deny that does. */
  policyRefuses: Asked & { readonly cause: DecisionCause; readonly keys: readonly string[] };
  /** It allows it, so the endpoint had another one, or something else refused. */
  policyAllows: Asked & {
    readonly cause: DecisionCause;
    /** AWS names an endpoint policy as what refuses, so that is another one. */
    readonly isNamed: boolean;
  };
  /** It allows it as long as values are what it wants, which the text does not tell. */
  policyDepends: Asked & {
    readonly cause: DecisionCause;
    readonly assuming: readonly Assumption[];
    readonly isNamed: boolean;
  };
  /** It cannot be asked: a field holds an error, the text names no resource, or it is no policy. */
  policyNotAsked: {
    readonly endpoint: EndpointId;
    readonly reason: 'blocked' | 'noResource' | 'unreadable';
  };
  /** AWS speaks of an Allow where the policy shown denies, or the other way around. */
  policyDiffers: {
    readonly endpoint: EndpointId;
    readonly effect: 'missingAllow' | 'explicitDeny';
  };
  /** Everything that the symptom depends on is allowed. */
  stepsAllowed: { readonly endpoint: EndpointId; readonly steps: readonly BuildStep[] };
  /** The policy of an endpoint that is not ours. */
  otherEndpoint: {
    /** As the action names the service; a companion where it is one. */
    readonly service: string;
    readonly companion: CompanionService | undefined;
    readonly action: string;
    readonly resource: string | undefined;
  };
  /** A policy that is no endpoint's. */
  otherLayer: {
    readonly layer: PolicyLayerId;
    readonly effect: 'missingAllow' | 'explicitDeny';
    readonly action: string;
    readonly resource: string | undefined;
    readonly principal: string | undefined;
    readonly policy: string | undefined;
  };
  /** AWS says which kind of policy refused; the text does not say what. */
  requestUnnamed: { readonly layer: PolicyLayerId };
  /** AWS does not say which policy it was. */
  layerUnnamed: { readonly action: string; readonly resource: string | undefined };
  /** S3 answers 403, not 404, to whoever may not list. */
  objectMayBeMissing: { readonly bucket: string };
  unreachable: {
    readonly host: string | undefined;
    readonly service: CompanionService | undefined;
    /** Another service of AWS, which builds seldom need. */
    readonly isAws: boolean;
  };
  /** No endpoint of the service exists there; ec2messages alone is such a service. */
  noSuchEndpoint: { readonly service: CompanionService; readonly region: string };
  /** A gateway endpoint reaches its own region only. */
  otherRegion: { readonly host: string; readonly region: string; readonly own: string };
  /** The name asks for IPv6, too, which an IPv4 endpoint of S3 does not serve. */
  dualStack: { readonly host: string };
  outsideS3: { readonly host: string };
  /** A component failed for a reason of its own, which this text does not tell. */
  componentFailed: Readonly<Record<string, never>>;
}

export type FailurePoint = {
  [Code in keyof FailureValues]: {
    readonly code: Code;
    readonly values: FailureValues[Code];
    /** The fields that shape the answer. */
    readonly fields: readonly InputField[];
    /** Given where this change of the inputs makes the policy allow the request: it has been asked. */
    readonly fix?: { readonly kind: 'inputs'; readonly patch: Partial<Inputs> };
  };
}[keyof FailureValues];

export type FailureCode = keyof FailureValues;

/** A sentence for every kind of point: the core's English, or an app's own language. */
export type FailureSentences = {
  readonly [Code in FailureCode]: (values: FailureValues[Code]) => string;
};

type PointOf<Code extends FailureCode> = Extract<FailurePoint, { code: Code }>;

export function point<Code extends FailureCode>(
  code: Code,
  values: FailureValues[Code],
  more: Partial<Pick<PointOf<Code>, 'fields' | 'fix'>> = {},
) {
  return { code, values, fields: [], ...more };
}

/** The sentence for a point in whichever language `sentences` speaks. */
export function describeFailurePoint<Code extends FailureCode>(
  sentences: FailureSentences,
  { code, values }: { readonly code: Code; readonly values: FailureValues[Code] },
): string {
  return sentences[code](values);
}
