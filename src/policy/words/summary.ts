import { isLong } from './parts.ts';
import {
  type ActionMessage,
  type CallerMessage,
  message,
  type MessageOf,
  type ResourceMessage,
} from './message.ts';

type SummaryMessage = MessageOf<'bucketsOfKind' | 'manyBuckets' | 'manyResources'>;

/** Whether a message stands for objects in a bucket. */
export function isBucket(
  each: ResourceMessage | SummaryMessage,
): each is MessageOf<'bucket' | 'knownBucket' | 'bucketsOfKind' | 'manyBuckets'> {
  const codes: readonly string[] = ['bucket', 'knownBucket', 'bucketsOfKind', 'manyBuckets'];
  return codes.includes(each.code);
}

/** Callers as the sentence names them: all of a short list, the count of a long one. */
export function summarizeCallers(
  messages: readonly CallerMessage[],
): readonly (CallerMessage | MessageOf<'manyCallers'>)[] {
  const each = distinct(messages);
  return isLong(each) ? [message('manyCallers', { count: each.length })] : each;
}

/** Actions as the sentence names them. */
export function summarizeActions(
  messages: readonly ActionMessage[],
): readonly (ActionMessage | MessageOf<'manyActions'>)[] {
  const each = distinct(messages);
  const namesOnly = each.every(({ code }) => code === 'imageBuilderAction' || code === 'action');
  return isLong(each) ? [message('manyActions', { count: each.length, namesOnly })] : each;
}

/** Resources as the sentence names them: AWS's buckets by what they are for. */
export function summarizeResources(
  messages: readonly ResourceMessage[],
): readonly (ResourceMessage | SummaryMessage)[] {
  const each = distinct(messages);
  const summary = bucketsByKind(each);
  if (!isLong(summary)) return summary;
  return each.every(isBucket)
    ? [message('manyBuckets', { count: new Set(each.map(bucketName)).size })]
    : [message('manyResources', { count: each.length })];
}

function bucketName(each: MessageOf<'bucket' | 'knownBucket'> | ResourceMessage): string {
  return each.code === 'bucket' || each.code === 'knownBucket' ? each.values.bucket : each.code;
}

/** Buckets for the same purpose become one message, where the first of them stood. */
function bucketsByKind(
  messages: readonly ResourceMessage[],
): readonly (ResourceMessage | MessageOf<'bucketsOfKind'>)[] {
  const merged = new Map<string, ResourceMessage | MessageOf<'bucketsOfKind'>>();
  for (const each of messages) {
    if (each.code !== 'knownBucket') {
      merged.set(JSON.stringify(each), each);
      continue;
    }
    const { kind, surely, objects } = each.values;
    const key = JSON.stringify([kind, surely, objects]);
    const before = merged.get(key);
    const count = before?.code === 'bucketsOfKind' ? before.values.count + 1 : 1;
    merged.set(key, message('bucketsOfKind', { kind, surely, objects, count }));
  }
  return [...merged.values()];
}

function distinct<Each>(messages: readonly Each[]): readonly Each[] {
  return [...new Map(messages.map((each) => [JSON.stringify(each), each])).values()];
}
