import { type Finding, finding } from '../finding.ts';
import { memberPath } from '../../statement/path.ts';
import type { PolicyModel } from '../policyModel.ts';

/** Statement IDs: each different; letters and digits, where they go to IAM too. An empty one is as good as none. */
export function checkSids({ statements }: PolicyModel): readonly Finding[] {
  const seen = new Map<string, string>();
  const sids = statements.flatMap(({ elements, path }) => {
    const given = elements.get('Sid');
    return typeof given === 'string' && given !== ''
      ? [{ given, path: memberPath(path, 'Sid'), statement: path }]
      : [];
  });
  return sids.flatMap(({ given, path, statement }): readonly Finding[] => {
    const first = seen.get(given);
    if (first !== undefined) return [finding('duplicateSid', path, { given, first })];
    seen.set(given, statement);
    return /[^A-Za-z0-9]/.test(given) ? [finding('malformedSid', path, { given })] : [];
  });
}
