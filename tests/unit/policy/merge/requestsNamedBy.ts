import * as fc from 'fast-check';
import {
  type EndpointId,
  type Inputs,
  ownerOf,
  type PolicyRequest,
} from '../../../../src/policy/index.ts';
import { belongingFor, ownership } from '../access/arbitraryRequest.ts';

const services: Readonly<Record<EndpointId, string>> = { imageBuilder: 'imagebuilder', s3: 's3' };

/** Everything that stands under one of the names, anywhere in the documents. */
function textsUnder(documents: readonly unknown[], names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  JSON.stringify(documents, (name, value: unknown) => {
    if (names.includes(name)) {
      for (const text of Array.isArray(value) ? value : [value]) found.add(String(text));
    }
    return value;
  });
  return [...found];
}

/** A text that a pattern takes in; variables stay as they are and match nothing. */
const sample = (pattern: string, rest: string) =>
  pattern.replace(/\*$/, rest).replaceAll(/[*?](?!\})/g, 'a');

/** Requests for the actions and resources that two documents name, of callers that they may mean. */
export function requestsNamedBy(
  endpoint: EndpointId,
  inputs: Inputs,
  documents: readonly unknown[],
): fc.Arbitrary<PolicyRequest> {
  const service = services[endpoint];
  const isS3 = endpoint === 's3';
  const actions = textsUnder(documents, ['Action', 'NotAction'])
    .filter((action) => action.toLowerCase().startsWith(`${service}:`))
    .map((action) => `${service}:${sample(action.slice(service.length + 1), 'ListImages')}`);
  const resources = textsUnder(documents, ['Resource', 'NotResource'])
    .filter((resource) => resource !== '*')
    .map((resource) => sample(resource, isS3 ? 'a/b.txt' : 'name/1.0.0/1'));
  return fc
    .record({
      action: fc.constantFrom(
        ...actions,
        ...(isS3
          ? ['s3:GetObject', 's3:PutObject']
          : ['imagebuilder:GetComponent', 'imagebuilder:DeleteImage']),
      ),
      resource: fc.constantFrom(
        ...resources,
        isS3
          ? 'arn:aws:s3:::some-bucket/some-object'
          : 'arn:aws:imagebuilder:us-east-1:222222222222:image/own/1.0.0/1',
      ),
      of: belongingFor(inputs),
      owner: belongingFor(inputs),
      caller: fc.constantFrom('anonymous' as const, 'awsService' as const, 'identity' as const),
      context: fc.constantFrom(
        {},
        { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f' },
        { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f', 'aws:SecureTransport': 'true' },
      ),
    })
    .map(({ action, resource, of: { account, ...membership }, owner, caller, context }) => ({
      principal: caller === 'identity' ? { accountId: account, ...membership } : caller,
      action,
      resource,
      // AWS is in no organization, and its accounts are nobody's who is named.
      ...(ownerOf({ resource }) !== 'aws' && ownership(owner)),
      context,
    }));
}
