import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type EndpointId, policySchema } from '../../../policy/index.ts';
import type { PastedLanguage, PolicyEditor } from '../../ui/monaco/policyEditor.ts';
import { useEditorCode } from '../../ui/monaco/useEditorCode.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { PolicyMarker } from '../../ui/monaco/policyMarkers.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';

const policyEditor = lazyCode(() => import('../../ui/monaco/policyEditor.ts'));

/** A place in the text to show, which is asked for anew each time. */
export interface ShownPlace {
  readonly line: number;
  readonly column: number;
}

interface PastedTextProps {
  readonly text: string;
  readonly endpoint: EndpointId;
  readonly markers: readonly PolicyMarker[];
  readonly place: ShownPlace | undefined;
  readonly onChange: (text: string) => void;
}

/** The text that is to be imported, in an editor that knows what a policy is. */
export function PastedText({ text, endpoint, markers, place, onChange }: PastedTextProps) {
  const {
    panel: { text: label, placeholder },
    schema: words,
  } = useWords('importing', importing);
  const loadState = useLoadState(policyEditor);
  const library = useEditorCode(loadState, policyEditor.want);
  const host = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const [editor, setEditor] = useState<PolicyEditor>();
  const latest = useEffectEvent(() => ({ text, schema: policySchema(endpoint, words) }));
  const change = useEffectEvent(onChange);
  useEffect(() => {
    if (!library || !host.current) return undefined;
    const created = library.createPolicyEditor(host.current, {
      ...latest(),
      ariaLabel: label,
      onChange: (changed) => change(changed),
    });
    setEditor(created);
    // Whoever types meanwhile goes on in the editor.
    if (plain.current !== null && plain.current === document.activeElement) {
      const lines = latest().text.split('\n');
      created.revealPosition(lines.length, (lines.at(-1) ?? '').length + 1);
      created.focus();
    }
    return () => {
      setEditor(undefined);
      created.dispose();
    };
  }, [label, library]);
  useEffect(() => editor?.setSchema(policySchema(endpoint, words)), [editor, endpoint, words]);
  useEffect(() => {
    if (editor && editor.getText() !== text) editor.setText(text);
    editor?.setLanguage(languageOf(text));
  }, [editor, text]);
  useEffect(() => editor?.mark(markers), [editor, markers]);
  useEffect(() => {
    if (!place) return;
    editor?.revealPosition(place.line, place.column);
    editor?.focus();
  }, [editor, place]);
  return (
    <div className="import-text">
      {!editor && (
        <textarea
          ref={plain}
          aria-label={label}
          placeholder={placeholder}
          spellCheck={false}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      <div ref={host} className="policy-editor" hidden={!library} />
    </div>
  );
}

/** JSON begins with a bracket, a quotation mark or a comment; everything else is taken for YAML. */
const languageOf = (text: string): PastedLanguage =>
  /^\s*($|[[{"/])/.test(text) ? 'json' : 'yaml';
