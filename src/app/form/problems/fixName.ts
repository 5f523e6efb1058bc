import type { Finding } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';

/** What the fix of a finding does. */
export function fixName({ fixIt, allow }: Words['review'], { code, values }: Finding): string {
  if (code === 'managedResourcesClosed') return allow.managed(values.kinds);
  if (code === 'recipesAskForImages') return allow.managed(['images']);
  if (code !== 'deniesBuildStep') return fixIt;
  return allow.action(values.given.slice(values.given.indexOf(':') + 1));
}
