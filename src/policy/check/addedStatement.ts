import { freeSid } from '../freeSid.ts';
import type { DocumentFix } from './fix.ts';
import type { PolicyModel } from './policyModel.ts';

/** The policy with one more statement: everyone may do an action on some resources, without a condition. */
export function addAllow(
  { statements }: PolicyModel,
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
): DocumentFix {
  const taken = statements.flatMap(({ elements }) => {
    const given = elements.get('Sid');
    return typeof given === 'string' ? [given] : [];
  });
  const append = {
    Sid: freeSid(sid, new Set(taken)),
    Effect: 'Allow',
    Principal: '*',
    Action: [...actions],
    Resource: [...new Set(resources)],
  };
  return { kind: 'document', path: 'Statement', append };
}
