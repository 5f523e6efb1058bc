import { useEffect, useRef, useState } from 'react';
import type { EndpointId } from '../../policy/index.ts';
import { useBuilder, useDerived } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { useShownColorScheme } from '../shell/ColorSchemeButton.tsx';
import { editorGutterWidth, editorMetrics } from './monaco/editorMetrics.ts';
import { useMonaco } from './useMonaco.ts';

interface PolicyTextProps {
  readonly endpoint: EndpointId;
  readonly label: string;
}

/** The policy as plain text at once, in Monaco as soon as that has arrived. */
export function PolicyText({ endpoint, label }: PolicyTextProps) {
  const { policies } = useMessages();
  const monaco = useMonaco();
  const [shown, setShown] = useState(false);
  return (
    <div className="policy-text">
      {!shown && <PlainPolicy endpoint={endpoint} label={label} />}
      {monaco.state === 'ready' && (
        <EditorPolicy
          endpoint={endpoint}
          label={label}
          library={monaco.library}
          onShown={setShown}
        />
      )}
      {monaco.state === 'failed' && <p className="policy-note">{policies.editorUnavailable}</p>}
    </div>
  );
}

/** The editor's own measures, so that nothing moves when it takes the place of the plain text. */
const plainStyle = {
  fontFamily: editorMetrics.fontFamily,
  fontSize: editorMetrics.fontSize,
  lineHeight: `${editorMetrics.lineHeight}px`,
  paddingBlock: editorMetrics.paddingBlock,
  paddingLeft: editorGutterWidth,
};

function PlainPolicy({ endpoint, label }: PolicyTextProps) {
  const text = useDerived((derived) => derived.policies[endpoint].text);
  return (
    // A keyboard must be able to scroll it.
    <pre className="policy-plain" style={plainStyle} tabIndex={0} role="group" aria-label={label}>
      {text}
    </pre>
  );
}

interface EditorPolicyProps extends PolicyTextProps {
  readonly library: typeof import('./monaco/policyView.ts');
  readonly onShown: (shown: boolean) => void;
}

/**
 * Changes go from what is derived straight into the editor's model, past React: that is what brings
 * a keystroke to the preview within a frame.
 */
function EditorPolicy({ endpoint, label, library, onShown }: EditorPolicyProps) {
  const host = useRef<HTMLDivElement>(null);
  const { getDerived, subscribe } = useBuilder();
  useShownColorScheme(library.setEditorColorScheme);
  useEffect(() => {
    if (!host.current) return undefined;
    const text = () => getDerived().policies[endpoint].text;
    const view = library.createPolicyView(host.current, {
      text: text(),
      ariaLabel: label,
      fileName: `${endpoint}.json`,
    });
    const unsubscribe = subscribe(() => view.setText(text()));
    onShown(true);
    return () => {
      onShown(false);
      unsubscribe();
      view.dispose();
    };
  }, [endpoint, getDerived, label, library, onShown, subscribe]);
  return <div ref={host} className="policy-editor" />;
}
