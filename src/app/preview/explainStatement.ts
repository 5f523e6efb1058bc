import {
  buildPolicies,
  describeStatement,
  type EndpointId,
  facts,
  type Inputs,
  sources,
  traceStatements,
  wordStatement,
} from '../../policy/index.ts';
import { enReview as review } from '../i18n/enReview.ts';
import type { Paragraph } from './monaco/lineExplanations.ts';
import { linesOfStatement } from './statementLines.ts';

/** What the statement on a line does, in words, and why it is there. */
export function explainStatement(
  endpoint: EndpointId,
  line: number,
  inputs: Inputs,
  text: string,
): readonly Paragraph[] {
  const traced = traceStatements(endpoint, inputs);
  const index = traced.findIndex((_statement, candidate) => {
    const lines = linesOfStatement(candidate, text);
    return lines !== undefined && lines.start <= line && line <= lines.end;
  });
  const statement = buildPolicies(inputs)[endpoint].Statement[index];
  const reasons = traced[index]?.facts ?? [];
  if (!statement) return [];
  const { meaning } = describeStatement(statement);
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
