import {
  describeStatement,
  type EndpointId,
  facts,
  foreignStatements,
  sources,
  wordStatement,
} from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { traceOf } from '../../form/builder/traceOf.ts';
import type { Words } from '../../../words/words.ts';
import type { Paragraph } from '../../ui/monaco/lineExplanations.ts';
import { review } from '../../../words/en/review.ts';
import type { Language } from '../../../words/languages.ts';
import { loadWords } from '../../ui/language/useWords.ts';
import { statementOnLine } from '../../form/statementLines.ts';

/** The words of the explanations. */
export const loadReview = (language: Language) => loadWords('review', review, language);

/** What the statement on a line does, in words, and why it is there. */
export function explainStatement(
  endpoint: EndpointId,
  line: number,
  derived: Derived,
  review: Words['review'],
): readonly Paragraph[] {
  const index = statementOnLine(endpoint, line, derived);
  const statement =
    index === undefined ? undefined : foreignStatements(derived.policies[endpoint].document)[index];
  if (index === undefined || !statement) return [];
  const { meaning } = describeStatement(statement);
  const reasons = traceOf(endpoint, derived)[index]?.facts ?? [];
  return [
    { text: wordStatement(review.words, meaning).text },
    ...reasons.map((fact) => {
      const { source, certainty } = facts[fact];
      return {
        text: `${review.facts[fact]} (${review.certainties[certainty]})`,
        link: sources[source],
      };
    }),
  ];
}
