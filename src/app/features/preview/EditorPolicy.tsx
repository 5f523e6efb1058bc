import { useEffect, useRef, useState } from 'react';
import type { EndpointId } from '../../../policy/index.ts';
import { oncePainted } from '../../lib/afterPaint.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { focusField, useWorkbench } from '../../form/workbench.ts';
import { useLanguage } from '../../ui/language/useWords.ts';
import { useFieldInFocus } from '../../form/fieldInFocus.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { useShownColorScheme } from '../../ui/theme/colorScheme.ts';
import type { Paragraph } from '../../ui/monaco/lineExplanations.ts';
import type { PolicyView } from '../../ui/monaco/policyView.ts';
import { fieldOfLine, linesOfField, linesOfPath } from '../../form/statementLines.ts';

const explanations = lazyCode(() => import('./explainStatement.ts'));

interface EditorPolicyProps {
  readonly endpoint: EndpointId;
  readonly label: string;
  readonly library: Pick<
    typeof import('../../ui/monaco/policyView.ts'),
    'createPolicyView' | 'setEditorColorScheme'
  >;
  readonly onShown: (shown: boolean) => void;
}

/**
 * Changes go from what is derived straight into the editor's model, past React: that is what brings
 * a keystroke to the preview within a frame.
 */
export function EditorPolicy({ endpoint, label, library, onShown }: EditorPolicyProps) {
  const host = useRef<HTMLDivElement>(null);
  const { getDerived, subscribePreview } = useBuilder();
  const workbench = useWorkbench();
  const language = useLanguage();
  const field = useFieldInFocus();
  // Its words are wanted on hover only, and come after everything else.
  const explained = useRef<(line: number) => readonly Paragraph[]>(() => []);
  const explaining = useLoadState(explanations);
  useEffect(() => void explanations.want(), []);
  useEffect(() => {
    // Without its code there are no hovers; everything else goes on.
    if (explaining.state !== 'ready') return;
    const { explainStatement, loadReview } = explaining.code;
    const explain = async () => {
      const review = await loadReview(language);
      explained.current = (line) => explainStatement(endpoint, line, getDerived(), review);
    };
    void explain();
  }, [endpoint, explaining, getDerived, language]);
  const [viewInUse, setViewInUse] = useState<PolicyView>();
  useEffect(() => {
    viewInUse?.light(field ? linesOfField(endpoint, field, getDerived()) : []);
  }, [endpoint, field, getDerived, viewInUse]);
  useShownColorScheme(library.setEditorColorScheme);
  useEffect(() => {
    const show = (place: HTMLDivElement) => {
      const text = () => getDerived().policies[endpoint].text;
      const view = library.createPolicyView(place, {
        text: text(),
        ariaLabel: label,
        fileName: `${endpoint}.json`,
        explain: (line) => explained.current(line),
        onLine: (line) => {
          const shaping = fieldOfLine(endpoint, line, getDerived());
          if (shaping) focusField(workbench, shaping);
        },
      });
      setViewInUse(view);
      const mark = () => view.mark(workbench.get().findings[endpoint].markers);
      mark();
      const stopFollowing = workbench.subscribe(({ findings, revealed }, before) => {
        if (findings !== before.findings) mark();
        if (revealed === before.revealed || revealed?.endpoint !== endpoint) return;
        const lines = linesOfPath(revealed.path, text());
        place.scrollIntoView({ block: 'nearest' });
        if (lines) view.reveal(lines);
      });
      const unsubscribe = subscribePreview(() => view.setText(text()));
      onShown(true);
      return () => {
        onShown(false);
        setViewInUse(undefined);
        stopFollowing();
        unsubscribe();
        view.dispose();
      };
    };
    let unwanted = false;
    let hide: (() => void) | undefined;
    // A task for each editor, between which a key gets its turn, and after the frame that lays out anew
    // what Monaco's style sheets have changed: Monaco measures before it shows anything.
    oncePainted(() => {
      if (host.current && !unwanted) hide = show(host.current);
    })();
    return () => {
      unwanted = true;
      hide?.();
    };
  }, [endpoint, getDerived, label, library, onShown, subscribePreview, workbench]);
  return <div ref={host} className="policy-editor" />;
}
