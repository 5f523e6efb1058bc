import { isLong } from './parts.ts';
import {
  type ActionPhrase,
  type CallerPhrase,
  phrase,
  type PhraseOf,
  type ResourcePhrase,
} from './phrase.ts';

type SummaryPhrase = PhraseOf<'bucketsOfKind' | 'manyBuckets' | 'manyResources'>;

/** Whether a phrase stands for objects in a bucket. */
export function isBucket(
  each: ResourcePhrase | SummaryPhrase,
): each is PhraseOf<'bucket' | 'knownBucket' | 'bucketsOfKind' | 'manyBuckets'> {
  const codes: readonly string[] = ['bucket', 'knownBucket', 'bucketsOfKind', 'manyBuckets'];
  return codes.includes(each.code);
}

/** Callers as the sentence names them: all of a short list, the count of a long one. */
export function summarizeCallers(
  phrases: readonly CallerPhrase[],
): readonly (CallerPhrase | PhraseOf<'manyCallers'>)[] {
  const each = distinct(phrases);
  return isLong(each) ? [phrase('manyCallers', { count: each.length })] : each;
}

/** Actions as the sentence names them. */
export function summarizeActions(
  phrases: readonly ActionPhrase[],
): readonly (ActionPhrase | PhraseOf<'manyActions'>)[] {
  const each = distinct(phrases);
  const namesOnly = each.every(({ code }) => code === 'imageBuilderAction' || code === 'action');
  return isLong(each) ? [phrase('manyActions', { count: each.length, namesOnly })] : each;
}

/** Resources as the sentence names them: AWS's buckets by what they are for. */
export function summarizeResources(
  phrases: readonly ResourcePhrase[],
): readonly (ResourcePhrase | SummaryPhrase)[] {
  const each = distinct(phrases);
  const summary = bucketsByKind(each);
  if (!isLong(summary)) return summary;
  return each.every(isBucket)
    ? [phrase('manyBuckets', { count: new Set(each.map(bucketName)).size })]
    : [phrase('manyResources', { count: each.length })];
}

function bucketName(each: PhraseOf<'bucket' | 'knownBucket'> | ResourcePhrase): string {
  return each.code === 'bucket' || each.code === 'knownBucket' ? each.values.bucket : each.code;
}

/** Buckets for the same purpose become one phrase, where the first of them stood. */
function bucketsByKind(
  phrases: readonly ResourcePhrase[],
): readonly (ResourcePhrase | PhraseOf<'bucketsOfKind'>)[] {
  const merged = new Map<string, ResourcePhrase | PhraseOf<'bucketsOfKind'>>();
  for (const each of phrases) {
    if (each.code !== 'knownBucket') {
      merged.set(JSON.stringify(each), each);
      continue;
    }
    const { kind, surely, objects } = each.values;
    const key = JSON.stringify([kind, surely, objects]);
    const before = merged.get(key);
    const count = before?.code === 'bucketsOfKind' ? before.values.count + 1 : 1;
    merged.set(key, phrase('bucketsOfKind', { kind, surely, objects, count }));
  }
  return [...merged.values()];
}

function distinct<Each>(phrases: readonly Each[]): readonly Each[] {
  return [...new Map(phrases.map((each) => [JSON.stringify(each), each])).values()];
}
