import { type FormEvent, useEffect, useState } from 'react';
import {
  askPolicy,
  CannotJudge,
  checkQuestion,
  type Decision,
  imageBuilderActions,
  isConfirmed,
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
import {
  firstQuestion,
  owners,
  type OwnQuestion,
  requestOf,
  resourceOf,
  type ValidQuestion,
} from './ownQuestion.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { DecisionInWords } from './DecisionInWords.tsx';
import { Verdict } from './Verdict.tsx';

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

interface Answer {
  readonly asked: ValidQuestion;
  readonly of: Derived;
  readonly said: Decision | CannotJudge['why'] | 'notLoaded';
}

/** What the policy says to a question, anew whenever the form has changed. */
function OwnAnswer({ asked }: { readonly asked: ValidQuestion }) {
  const { access: text, policies } = useMessages();
  const words = useWords('access', englishAccess);
  const derived = useRested();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (!derived.valid) return undefined;
    let isWanted = true;
    const settle = async () => {
      const said = await answerTo(asked, derived);
      if (isWanted) setAnswer({ asked, of: derived, said });
    };
    void settle();
    return () => {
      isWanted = false;
    };
  }, [asked, derived]);
  if (!derived.valid) return text.invalid;
  if (answer?.asked !== asked || answer.of !== derived) return text.asking;
  const { said } = answer;
  if (said === 'notLoaded') return words.ask.cannotJudge;
  if (typeof said === 'string') return text.unjudged[said];
  return (
    <>
      <strong>{policies[asked.endpoint].label}</strong>
      <Verdict verdict={said.verdict} />
      <span>
        <DecisionInWords endpoint={asked.endpoint} decision={said} />
        {!isConfirmed(requestOf(asked, derived.inputs)) && ` ${words.notInLists}`}
      </span>
    </>
  );
}

async function answerTo(
  asked: ValidQuestion,
  { inputs, policies }: Derived,
): Promise<Answer['said']> {
  try {
    return await askPolicy(policies[asked.endpoint].document, requestOf(asked, inputs));
  } catch (thrown) {
    return thrown instanceof CannotJudge ? thrown.why : 'notLoaded';
  }
}

const longestContext = 4000;

/**
 * Condition keys as `key=value`, separated by commas or new lines; a key given twice has both values.
 * `undefined` for what is not of that form.
 */
function parseContext(text: string): Readonly<Record<string, string[]>> | undefined {
  const entries = text
    .slice(0, longestContext)
    .split(/[,\n]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const context = new Map<string, string[]>();
  for (const entry of entries) {
    const [, key, value] = /^([A-Za-z0-9-]+:[^=\s]+)\s*=\s*(.*)$/.exec(entry) ?? [];
    if (key === undefined || value === undefined) return undefined;
    context.set(key, [...(context.get(key) ?? []), value]);
  }
  return Object.fromEntries(context);
}
