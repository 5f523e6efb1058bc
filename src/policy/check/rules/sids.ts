import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import { memberPath } from '../../statement/path.ts';
import type { PolicyModel } from '../readPolicy.ts';

const kinds = {
  duplicateSid: kind<{ readonly given: string; readonly first: string }>(
    'warning',
    'VPCDOC',
    'likely',
  ),
  malformedSid: kind<{ readonly given: string }>('note', 'S3_PRIVATELINK', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const sidsRule = { kinds, check: checkSids };

/** Statement IDs: each different; letters and digits, where they go to IAM too. An empty one is as good as none. */
function checkSids({ statements }: PolicyModel): readonly Finding[] {
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
