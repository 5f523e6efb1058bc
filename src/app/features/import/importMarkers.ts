import {
  describeFinding,
  describeImportProblem,
  type Finding,
  type ImportResult,
  locatePath,
  type PolicyCandidate,
} from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import type { PolicyMarker } from '../../ui/monaco/policyMarkers.ts';
import type { ReadText } from '../../form/given/useGivenText.ts';

type Imported = ReadText<ImportResult>;

interface MarkerMessages {
  readonly sentences: Words['importing']['sentences'];
  readonly findings: Words['review']['findings'];
}

const nothing: readonly PolicyMarker[] = [];

/** What the editor marks in the text: where it could not be read, and what is found in a policy. */
export function importMarkers(
  read: Imported | undefined,
  candidate: PolicyCandidate | undefined,
  found: readonly Finding[],
  { sentences, findings }: MarkerMessages,
): readonly PolicyMarker[] {
  if (!read) return nothing;
  return [
    ...problemMarkers(read, sentences),
    ...(candidate ? findingMarkers(read, candidate, found, findings) : []),
  ];
}

function problemMarkers(
  { read: result }: Imported,
  sentences: Words['importing']['sentences'],
): readonly PolicyMarker[] {
  if (result.status === 'repairable') return nothing;
  return result.problems.flatMap((problem) => {
    const { position, severity, code } = problem;
    if (!position) return [];
    const { line, column } = position;
    const message = describeImportProblem(sentences, problem);
    const range = { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 };
    return [{ severity, code, message, ...range }];
  });
}

/** Only where the text is the policy itself: one that is packed into another text has no lines. */
function findingMarkers(
  { text }: Imported,
  { position }: PolicyCandidate,
  allFound: readonly Finding[],
  findings: Words['review']['findings'],
): readonly PolicyMarker[] {
  const whole = locatePath(text, '');
  if (whole?.startLine !== position.line || whole.startColumn !== position.column) return nothing;
  return allFound.flatMap((found) => {
    const range = found.path === '' ? undefined : firstLineOf(locatePath(text, found.path), text);
    const message = describeFinding(findings, found);
    return range ? [{ severity: found.severity, code: found.code, message, ...range }] : [];
  });
}

type Range = NonNullable<ReturnType<typeof locatePath>>;

/** What is said of a whole list would have every line of it underlined. */
function firstLineOf(range: Range | undefined, text: string): Range | undefined {
  if (!range || range.startLine === range.endLine) return range;
  const line = text.split('\n')[range.startLine - 1] ?? '';
  return { ...range, endLine: range.startLine, endColumn: line.length + 1 };
}
