import { type PolicyModel, readPolicy } from './readPolicy.ts';

/** Whether a policy is the one an endpoint has as long as it is given none: all to everyone (VPCDOC). */
export function isFullAccess(document: unknown): boolean {
  return allowsAll(readPolicy(document, { endpoint: 's3' }));
}

/** The same of a policy that has been read; which endpoint it is for makes no difference. */
export function allowsAll({ statements }: PolicyModel): boolean {
  const [only, ...others] = statements;
  if (!only || others.length > 0 || only.effect !== 'Allow' || !only.principals.everyone) {
    return false;
  }
  const { actions, resources, elements } = only;
  const everything = [actions, resources].every(
    ({ texts, excludes }) => !excludes && texts.some(({ value }) => value === '*'),
  );
  return everything && !elements.has('Condition');
}
