import { useEffect, useRef } from 'react';
import type { EndpointId } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useFieldInFocus } from '../../form/fieldInFocus.ts';
import { JsonText } from './JsonText.tsx';
import { editorMetrics } from '../../ui/monaco/editorMetrics.ts';
import { type Lines, linesOfField } from '../../form/statementLines.ts';

interface LitTextProps {
  readonly endpoint: EndpointId;
  readonly text: string;
}

/** JSON in colours, with the lines of the field in focus lit and brought into view, as in the editor. */
export function LitText({ endpoint, text }: LitTextProps) {
  const field = useFieldInFocus();
  const lit = useDerived(
    (derived) => (field ? linesOfField(endpoint, field, derived) : []),
    sameLines,
  );
  const first = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Only a focus scrolls; typing leaves the text where it is.
    if (field && first.current) bringIntoView(first.current);
  }, [field]);
  return cut(text, lit).map((piece) =>
    piece.lit ? (
      <span
        key={piece.start}
        ref={piece.start === lit[0]?.start ? first : null}
        className="policy-line-lit"
      >
        <JsonText text={piece.text} />
      </span>
    ) : (
      <JsonText key={piece.start} text={piece.text} />
    ),
  );
}

const sameLines = (one: readonly Lines[], other: readonly Lines[]) =>
  one.length === other.length &&
  one.every(({ start, end }, index) => start === other[index]?.start && end === other[index].end);

interface Piece {
  readonly text: string;
  readonly lit: boolean;
  /** Its first line. */
  readonly start: number;
}

/** A text in pieces of whole lines, in turns lit and not. */
function cut(text: string, lit: readonly Lines[]): readonly Piece[] {
  const lines = text.split(/(?<=\n)/);
  const piece = (start: number, end: number, isLit: boolean): Piece => ({
    text: lines.slice(start - 1, end).join(''),
    lit: isLit,
    start,
  });
  const pieces = lit.flatMap(({ start, end }, index) => [
    piece((lit[index - 1]?.end ?? 0) + 1, start - 1, false),
    piece(start, end, true),
  ]);
  return [...pieces, piece((lit.at(-1)?.end ?? 0) + 1, lines.length, false)].filter(
    (each) => each.text !== '',
  );
}

/** Scrolls nothing but the preview itself, and not while any lit line can be seen. */
function bringIntoView(first: HTMLElement): void {
  const preview = first.closest('pre');
  if (!preview) return;
  const { lineHeight } = editorMetrics;
  const { top, bottom } = preview.getBoundingClientRect();
  const seen = Array.from(preview.querySelectorAll('.policy-line-lit')).some((lit) => {
    const box = lit.getBoundingClientRect();
    return Math.min(box.bottom, bottom) - Math.max(box.top, top) >= lineHeight;
  });
  if (seen) return;
  preview.scrollTop +=
    first.getBoundingClientRect().top - top - (preview.clientHeight - lineHeight) / 2;
}
