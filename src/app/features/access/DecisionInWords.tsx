import {
  type Decision,
  describeAssumptions,
  describeDecision,
  type EndpointId,
} from '../../../policy/index.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { revealStatement, useWorkbench } from '../../form/workbench.ts';

interface DecisionInWordsProps {
  readonly endpoint: EndpointId;
  readonly decision: Decision;
}

/** Why a policy answers as it does, what that takes for granted, and the way to the deciding statement. */
export function DecisionInWords({ endpoint, decision }: DecisionInWordsProps) {
  const { access: text } = useMessages();
  const workbench = useWorkbench();
  const words = useWords('access', englishAccess);
  const { reason: cause } = decision;
  return (
    <>
      {describeDecision(words.decisions, cause)}{' '}
      <em className="assuming">{describeAssumptions(words.assumptions, decision)}</em>{' '}
      {cause.code !== 'noAllow' && (
        <button
          type="button"
          className="link-button"
          onClick={() => revealStatement(workbench, endpoint, cause.statement)}
        >
          {text.showStatement(cause.statement + 1)}
        </button>
      )}
    </>
  );
}
