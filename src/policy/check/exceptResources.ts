import type { DocumentFix } from './fix.ts';
import type { StatementModel } from '../statement/readStatement.ts';

/**
 * The statement with an exception for some resources: a Deny of everything, or of everything but, leaves
 * them out, too. `undefined` where it names what it denies, so that there is more than one way.
 */
export function exceptResources(
  { path, elements, resources }: StatementModel,
  patterns: readonly string[],
): DocumentFix | undefined {
  const texts = resources.texts.map(({ value }) => value);
  const isWide = texts.length === 1 && /^(\*+|arn:[^:]+:s3:::\*)$/.test(texts[0] ?? '');
  if (resources.others.length > 0 || !(resources.excludes || isWide)) return undefined;
  const NotResource = [...new Set([...(resources.excludes ? texts : []), ...patterns])];
  const members = [...elements].map(([name, value]) =>
    name === 'Resource' || name === 'NotResource' ? ['NotResource', NotResource] : [name, value],
  );
  return { kind: 'document', path, replace: Object.fromEntries(members) };
}
