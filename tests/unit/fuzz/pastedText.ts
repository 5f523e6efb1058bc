import * as fc from 'fast-check';
import { hostileText } from './hostileText.ts';

type Wrapping = (text: string) => string;

const eachLine = (before: string): Wrapping => {
  return (text) => text.replaceAll(/^/gm, before);
};

const units = (text: string, written: (unit: string) => string) =>
  Array.from({ length: text.length }, (_, at) => written(text.charAt(at))).join('');

/** What people and tools put around a text, each of which may stand in another. */
const wrappings: readonly Wrapping[] = [
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ PolicyDocument: text }),
  (text) => JSON.stringify({ VpcEndpoints: [{ VpcEndpointId: 'vpce-01', PolicyDocument: text }] }),
  (text) => JSON.stringify({ errorCode: 'AccessDenied', errorMessage: text }),
  (text) => `{"policy": ${text}}`,
  (text) => `{"__proto__": ${text}, "constructor": {"prototype": ${text}}}`,
  (text) => `[${text}, ${text}]`,
  (text) => `Please have a look at this:\n\n\`\`\`json\n${text}\n\`\`\`\n\nThank you.`,
  (text) => `cat > policy.json <<'EOF'\n${text}\nEOF\n`,
  (text) => `aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-01 --policy-document '${text}'`,
  (text) => `resource "aws_vpc_endpoint" "s3" {\n  policy = <<POLICY\n${text}\nPOLICY\n}\n`,
  (text) => `resource "aws_vpc_endpoint" "s3" {\n  policy = jsonencode(${text})\n}\n`,
  (text) => `  + resource "aws_vpc_endpoint" "s3" {\n      + policy = jsonencode(${text})\n    }\n`,
  (text) => `Resources:\n  S3:\n    PolicyDocument: |\n${eachLine('      ')(text)}\n`,
  (text) => `ok: [localhost] => {"vpc_endpoints": [{"policy_document": ${text}}]}`,
  (text) => `{'PolicyDocument': '${text}', 'RequesterManaged': False}`,
  (text) => `id,policy\nvpce-01,"${text.replaceAll('"', '""')}"\n`,
  (text) => `<pre>${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</pre>`,
  (text) => `@@ -1,3 +1,3 @@\n${eachLine('+')(text)}`,
  (text) => `\u001B[31m${text.replaceAll('\n', '\u001B[0m\n\u001B[32m')}`,
  (text) => `${'['.repeat(90)}${text}${']'.repeat(90)}`,
  (text) => `${'{"a":'.repeat(99)}${text}${'}'.repeat(99)}`,
  eachLine('# '),
  eachLine('> '),
  eachLine('2026-11-28T10:00:00.000Z '),
  eachLine('│ '),
  eachLine('\u00A0\u00A0'),
  eachLine('12: '),
];

/** The same text as another program writes it down. */
const writings: readonly Wrapping[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll(/\s+/g, ' '),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll('"', '\u201C'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replaceAll(':', '\uFF1A'),
  (text) => text.replaceAll('"', '\\"'),
  (text) => text.normalize('NFD').toUpperCase(),
  (text) => `\uFEFF${text}`,
  (text) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '?')),
  // Bytes of UTF-16 and of UTF-8 taken for Latin-1.
  (text) => units(text, (unit) => `${unit}\u0000`),
  (text) => Buffer.from(text).toString('latin1'),
  (text) => Buffer.from(text).toString('base64'),
  (text) => text.repeat(2),
  (text) => `${text}\n${text}`,
  (text) => text.split('\n').toReversed().join('\n'),
  (text) => text.slice(0, text.length / 2),
  (text) => text.slice(text.length / 2),
  (text) => `${'x'.repeat(20_000)} ${text}`,
  (text) => `${text} ${'policy '.repeat(3000)}`,
];

/** Longer texts take the time of many short ones and are no worse. */
const longest = 60_000;

/**
 * Texts that began as samples and were damaged, wrapped, wrapped again, written down otherwise, in any
 * order, and maybe joined to another one.
 */
export function pastedText(samples: readonly string[]): fc.Arbitrary<string> {
  const change = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...wrappings) },
    fc.constantFrom(...writings),
  );
  const changed = (texts: fc.Arbitrary<string>, minLength: number) =>
    fc
      .tuple(texts, fc.array(change, { minLength, maxLength: 3 }))
      .map(([text, changes]) =>
        changes.reduce((all, one) => (all.length < longest ? one(all) : all), text),
      );
  const damaged = changed(hostileText(samples), 0);
  return fc.oneof(
    { weight: 8, arbitrary: damaged },
    { weight: 3, arbitrary: changed(fc.constantFrom(...samples), 1) },
    fc.tuple(damaged, damaged).map((texts) => texts.join('\n')),
  );
}
