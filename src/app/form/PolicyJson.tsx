import { useId, useState } from 'react';
import type { EndpointId } from '../../policy/index.ts';
import { review as englishReview } from '../../words/en/review.ts';
import { useWords } from '../ui/language/useWords.ts';
import { useRested } from './builder/useRested.ts';
import { linesOfPath } from './statementLines.ts';
import './policyJson.css';

/** JSON line by line: what is too long for its line goes on two characters further in. */
export function JsonLines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, index) => {
    const hang = `${line.search(/\S|$/) + 2}ch`;
    return (
      <span
        // oxlint-disable-next-line react/no-array-index-key -- the lines of a text have no other names
        key={index}
        className="json-line"
        style={{ paddingInlineStart: hang, textIndent: `-${hang}` }}
      >
        {line}
      </span>
    );
  });
}

interface StatementTextProps {
  readonly endpoint: EndpointId;
  /** Counted from 0. */
  readonly statement: number;
}

/** A statement of a policy where it is spoken of, so that whoever reads on stays there. */
export function StatementText({ endpoint, statement }: StatementTextProps) {
  const { statementText } = useWords('review', englishReview);
  const { text } = useRested().policies[endpoint];
  const [shown, setShown] = useState(false);
  const id = useId();
  const number = statement + 1;
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {shown ? statementText.hide(number) : statementText.show(number)}
      </button>
      {shown && (
        <code id={id} className="statement-text">
          <JsonLines text={cutOut(text, statement)} />
        </code>
      )}
    </>
  );
}

/** The lines of a statement, from the margin on. */
function cutOut(text: string, statement: number): string {
  const found = linesOfPath(`Statement[${statement}]`, text);
  if (!found) return '';
  const lines = text.split('\n').slice(found.start - 1, found.end);
  const indent = lines[0]?.search(/\S/) ?? 0;
  const cut = lines.map((line) => line.slice(indent)).join('\n');
  return cut.replace(/,$/, '');
}
