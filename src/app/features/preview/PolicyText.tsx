import { useState } from 'react';
import type { EndpointId } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { TryAgain } from '../../ui/lazy/TryAgain.tsx';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { JsonText } from './JsonText.tsx';
import { litText } from './litText.ts';
import { monaco } from './monaco.ts';

interface PolicyTextProps {
  readonly endpoint: EndpointId;
  readonly label: string;
}

/** The policy as plain text at once, in Monaco as soon as that has arrived. */
export function PolicyText({ endpoint, label }: PolicyTextProps) {
  const { policies } = useMessages();
  const loadState = useLoadState(monaco);
  const [shown, setShown] = useState(false);
  return (
    <div className="policy-text">
      {!shown && <PlainPolicy endpoint={endpoint} label={label} />}
      {loadState.state === 'ready' && (
        <loadState.code.EditorPolicy
          endpoint={endpoint}
          label={label}
          library={loadState.code.library}
          onShown={setShown}
        />
      )}
      {loadState.state === 'failed' && (
        <p className="policy-note">
          {policies.editorUnavailable} <TryAgain />
        </p>
      )}
    </div>
  );
}

function PlainPolicy({ endpoint, label }: PolicyTextProps) {
  const text = useDerived((derived) => derived.policies[endpoint].text);
  const lit = useLoadState(litText);
  return (
    // A keyboard must be able to scroll it.
    <pre className="policy-plain" tabIndex={0} role="group" aria-label={label}>
      {lit.state === 'ready' ? (
        <lit.code.LitText endpoint={endpoint} text={text} />
      ) : (
        <JsonText text={text} />
      )}
    </pre>
  );
}
