import {
  describeLinkProblem,
  isLinkProblem,
  type LinkProblem,
} from '../../src/formats/linkProblem.ts';
import { describeAssumptions } from '../../src/policy/access/assumptionWords.ts';
import { type Decision, describeDecision } from '../../src/policy/access/decision.ts';
import { describeFinding, type Finding } from '../../src/policy/check/finding.ts';
import {
  describeImportProblem,
  type ImportProblem,
} from '../../src/policy/import/importProblem.ts';
import { describeProblem, type Problem } from '../../src/policy/problem.ts';
import {
  type OutputRequest,
  renderOutput as render,
  type OutputFormatId,
} from '../../src/policy/index.ts';
import { describePolicy, describeStatement } from '../../src/policy/words/describePolicy.ts';
import { wordStatement } from '../../src/policy/words/wordStatement.ts';
import { assumptions as englishAssumptions } from '../../src/words/en/assumptions.ts';
import { decisions as englishDecisions } from '../../src/words/en/decisions.ts';
import { findings as englishFindings } from '../../src/words/en/findings.ts';
import { importProblems as englishImport } from '../../src/words/en/importProblems.ts';
import {
  linkProblems as englishLinkProblems,
  problems as englishProblems,
} from '../../src/words/en/problems.ts';
import { notes as englishNotes } from '../../src/words/en/notes.ts';
import { statementWords as englishWords } from '../../src/words/en/statements.ts';

/** What the core finds, in the sentences that an English page shows. */
export const inEnglish = {
  problem: (found: Problem | LinkProblem) =>
    isLinkProblem(found)
      ? describeLinkProblem(englishLinkProblems, found)
      : describeProblem(englishProblems, found),
  importProblem: (found: ImportProblem) => describeImportProblem(englishImport, found),
  finding: (found: Finding) => describeFinding(englishFindings, found),
  decision: (decision: Decision) =>
    `${describeDecision(englishDecisions, decision.reason)} ${describeAssumptions(englishAssumptions, decision)}`.trim(),
  statement: (statement: unknown) => worded(describeStatement(statement)),
  policy: (document: unknown) => describePolicy(document).map(worded),
};

const worded = (described: ReturnType<typeof describeStatement>) => ({
  ...described,
  ...wordStatement(englishWords, described.meaning),
});

/** Files with English comments, as the page writes them. */
export const renderOutput = (format: OutputFormatId, request: OutputRequest) => [
  ...render(format, { ...request, comments: englishNotes }),
];
