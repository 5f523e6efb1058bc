import { type FormEvent, useState } from 'react';
import {
  checkQuestion,
  imageBuilderActions,
  matrixPrincipals,
  type QuestionProblem,
} from '../../../policy/index.ts';
import { useRested } from '../../form/builder/useRested.ts';
import Button from '@mui/material/Button';
import { access as englishAccess } from '../../../words/en/access.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { LabelledInput } from '../../ui/LabelledInput.tsx';
import { LabelledSelect } from '../../ui/LabelledSelect.tsx';
import { OwnAnswer } from './OwnAnswer.tsx';
import {
  firstQuestion,
  type OwnQuestion,
  owners,
  resourceOf,
  type ValidQuestion,
} from './ownQuestion.ts';
import { parseContext } from './parseContext.ts';

const s3Actions = ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:DeleteObject'];

/** Any request, asked of the policy that it would meet. */
export default function AskYourOwn() {
  const { catalog } = useMessages();
  const words = useWords('access', englishAccess);
  const { inputs } = useRested();
  const [question, setQuestion] = useState(firstQuestion);
  const [asked, setAsked] = useState<ValidQuestion>();
  const [refused, setRefused] = useState(false);
  const resource = resourceOf(question, inputs);
  const { endpoint, problems } = checkQuestion({ action: question.action, resource });
  const context = parseContext(question.context);
  // Nobody is told off for a field that they are about to fill.
  const problemOf = (path: QuestionProblem['path']) => {
    const problem = problems.find(
      (each) => each.path === path && (refused || !each.code.endsWith('Missing')),
    );
    return problem && words.ask.problems[problem.code](problem.values);
  };
  const change = (part: Partial<OwnQuestion>) => {
    setQuestion({ ...question, ...part });
    setAsked(undefined);
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setRefused(endpoint === undefined);
    if (endpoint && context) setAsked({ question, endpoint, context });
    else document.getElementById(`ask-${problems[0]?.path ?? 'context'}`)?.focus();
  };
  return (
    <form className="ask" onSubmit={ask} noValidate>
      <h3>{words.ask.title}</h3>
      <LabelledSelect
        id="ask-principal"
        label={words.ask.principal}
        values={matrixPrincipals}
        labels={words.principals}
        value={question.principal}
        onChange={(principal) => change({ principal })}
      />
      <LabelledInput
        id="ask-action"
        label={words.ask.action}
        value={question.action}
        list="ask-actions"
        error={problemOf('action')}
        onChange={(action) => change({ action })}
      />
      <datalist id="ask-actions">
        {imageBuilderActions.map((action) => (
          <option key={action.name} value={`imagebuilder:${action.name}`}>
            {catalog.action(action)}
          </option>
        ))}
        {s3Actions.map((action) => (
          <option key={action} value={action}>
            {action}
          </option>
        ))}
      </datalist>
      <LabelledInput
        id="ask-resource"
        className="ask-resource"
        label={words.ask.resource}
        value={resource}
        error={problemOf('resource')}
        onChange={(given) => change({ resource: given })}
      />
      <LabelledSelect
        id="ask-owner"
        label={words.ask.owner}
        values={owners}
        labels={words.ask.owners}
        value={question.owner}
        onChange={(owner) => change({ owner })}
      />
      <LabelledInput
        id="ask-context"
        className="ask-context"
        label={words.ask.context}
        value={question.context}
        placeholder="aws:SourceVpc=vpc-0123456789abcdef0"
        help={words.ask.contextHelp}
        error={context ? undefined : words.ask.contextMalformed}
        onChange={(given) => change({ context: given })}
      />
      <Button type="submit" variant="contained">
        {words.ask.submit}
      </Button>
      <div role="status" className="ask-answer">
        {asked && <OwnAnswer asked={asked} />}
      </div>
    </form>
  );
}
