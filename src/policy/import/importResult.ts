import type { TextRepair } from './fault.ts';
import type { ImportProblem } from './importProblem.ts';
import type { PolicyCandidate } from './interpretSource.ts';
import type { Reading } from './intrinsics.ts';
import type { SourceText } from './sourceText.ts';

export type ImportResult =
  /** At least one policy. `repair` tells of characters within its texts that were hardly meant. */
  | {
      readonly status: 'read';
      readonly candidates: readonly PolicyCandidate[];
      /** Why other policies of the text are not among them. */
      readonly problems: readonly ImportProblem[];
      readonly repair?: TextRepair;
    }
  /** Not as it stands, but once `repair.repairedText` takes its place. */
  | { readonly status: 'repairable'; readonly repair: TextRepair }
  /** No policy, for at least one reason; `repair` is a part of the way where there is one. */
  | {
      readonly status: 'refused';
      readonly problems: readonly ImportProblem[];
      readonly repair?: TextRepair;
    };

/** Reads whatever a wrapping holds. */
export type ReadInner = (source: SourceText, reading: Reading) => Promise<ImportResult>;

export function refuse(problem: ImportProblem): ImportResult {
  return { status: 'refused', problems: [problem] };
}

/** A text that has no policy is refused with the reasons. */
export function resultOf({
  candidates,
  problems,
}: {
  readonly candidates: readonly PolicyCandidate[];
  readonly problems: readonly ImportProblem[];
}): ImportResult {
  return candidates.length > 0
    ? { status: 'read', candidates, problems }
    : { status: 'refused', problems };
}

/**
 * What a text gives that was read with its faults mended: of one that could not be read without, the
 * repair comes first.
 */
export function withRepair(
  result: ImportResult,
  repair: TextRepair | undefined,
  needed: boolean,
): ImportResult {
  if (!repair || result.status === 'repairable') return result;
  return needed && result.status === 'read'
    ? { status: 'repairable', repair }
    : { ...result, repair };
}
