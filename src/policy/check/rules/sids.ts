import { type Finding, finding } from '../finding.ts';
import { memberPath } from '../path.ts';
import type { PolicyView } from '../policyView.ts';

/** Statement IDs: letters and digits, each different. An empty one is as good as none. */
export function checkSids({ statements }: PolicyView): readonly Finding[] {
  const seen = new Map<string, string>();
  const sids = statements.flatMap(({ elements, path }) => {
    const given = elements.get('Sid');
    return typeof given === 'string' && given !== ''
      ? [{ given, path: memberPath(path, 'Sid'), statement: path }]
      : [];
  });
  const taken = new Set(sids.map(({ given }) => given));
  return sids.flatMap(({ given, path, statement }): readonly Finding[] => {
    const first = seen.get(given);
    if (first !== undefined) return [finding('duplicateSid', path, { given, first })];
    seen.set(given, statement);
    const cleaned = given.replaceAll(/[^A-Za-z0-9]/g, '');
    if (cleaned === given) return [];
    const fits = cleaned !== '' && !taken.has(cleaned);
    taken.add(cleaned);
    const fix = fits ? { kind: 'document' as const, path, replace: cleaned } : undefined;
    return [finding('malformedSid', path, { given }, fix)];
  });
}
