import { describeLinkProblem, isLinkProblem, type LinkProblem } from '../../../formats/index.ts';
import { describeProblem, type InputField, type Problem } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';

/** What is wrong with a form that was written down, in a sentence that names the field. */
export function sayFormProblem(found: LinkProblem | Problem, messages: Words['page']): string {
  if (isLinkProblem(found)) return describeLinkProblem(messages.linkProblems, found);
  const sentence = describeProblem(messages.problems, found);
  return found.field === undefined
    ? sentence
    : messages.link.field(fieldName(found.field, messages), sentence);
}

/** As the form calls it, and as the link does: a person sees both. */
const fieldName = (field: InputField, { fields }: Words['page']) =>
  `${fields[field].label} (${field})`;
