import { useEffect, useState } from 'react';
import { askPolicy, CannotJudge, type Decision, isConfirmed } from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { DecisionInWords } from './DecisionInWords.tsx';
import { requestOf, type ValidQuestion } from './ownQuestion.ts';
import { Verdict } from './Verdict.tsx';

interface Answer {
  readonly asked: ValidQuestion;
  readonly of: Derived;
  readonly said: Decision | CannotJudge['why'] | 'notLoaded';
}

/** What the policy says to a question, anew whenever the form has changed. */
export function OwnAnswer({ asked }: { readonly asked: ValidQuestion }) {
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
