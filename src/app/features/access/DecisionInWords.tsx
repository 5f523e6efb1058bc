import type { ReactNode } from 'react';
import {
  type Decision,
  describeAssumptions,
  describeDecision,
  type EndpointId,
} from '../../../policy/index.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { StatementText } from '../../form/PolicyJson.tsx';
import { useWords } from '../../ui/language/useWords.ts';

interface DecisionInWordsProps {
  readonly endpoint: EndpointId;
  readonly decision: Decision;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Why a policy answers as it does, what that takes for granted, and the deciding statement. */
export function DecisionInWords({ endpoint, decision, children }: DecisionInWordsProps) {
  const words = useWords('access', englishAccess);
  const { reason: cause } = decision;
  return (
    <>
      {describeDecision(words.decisions, cause)}{' '}
      <em className="assuming">{describeAssumptions(words.assumptions, decision)}</em> {children}{' '}
      {cause.code !== 'noAllow' && (
        <StatementText endpoint={endpoint} statement={cause.statement} />
      )}
    </>
  );
}
