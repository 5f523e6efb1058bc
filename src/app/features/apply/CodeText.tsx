import { useEffect, useRef, useState } from 'react';
import type { OutputLanguage } from '../../../policy/index.ts';
import type { CodeView } from '../../ui/monaco/codeView.ts';
import { useEditorCode } from '../../ui/monaco/useEditorCode.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { editorMetrics } from '../../ui/monaco/editorMetrics.ts';

interface CodeTextProps {
  readonly text: string;
  readonly language: OutputLanguage;
  readonly label: string;
}

const codeView = lazyCode(() => import('../../ui/monaco/codeView.ts'));

/** A file as plain text at once, with its language's colours as soon as Monaco has arrived. */
export function CodeText({ text, language, label }: CodeTextProps) {
  const loadState = useLoadState(codeView);
  const library = useEditorCode(loadState, codeView.want);
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<CodeView>();
  useEffect(() => {
    if (!library || !host.current) return undefined;
    const created = library.createCodeView(host.current, { text: '', language, ariaLabel: label });
    setView(created);
    return () => {
      setView(undefined);
      created.dispose();
    };
  }, [label, language, library]);
  useEffect(() => view?.setText(text, language), [language, text, view]);
  return (
    <div className="output-text" style={{ height: heightOf(text) }}>
      {!view && (
        // A keyboard must be able to scroll it.
        <pre className="policy-plain" tabIndex={0} role="group" aria-label={label}>
          {text}
        </pre>
      )}
      <div ref={host} className="policy-editor" />
    </div>
  );
}

const mostLines = 28;

/** A short file is shown whole; a long one scrolls. */
function heightOf(text: string): number {
  const lines = Math.min(text.split('\n').length, mostLines);
  return lines * editorMetrics.lineHeight + 2 * editorMetrics.paddingBlock;
}
