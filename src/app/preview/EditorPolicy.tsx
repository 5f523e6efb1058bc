import { useEffect, useRef, useState } from 'react';
import type { EndpointId } from '../../policy/index.ts';
import { oncePainted } from '../builder/oncePainted.ts';
import { useBuilder } from '../builder/useBuilder.ts';
import { controlId } from '../fields/fieldIds.ts';
import { useLanguage } from '../i18n/useWords.ts';
import { useFieldInFocus } from '../fields/fieldInFocus.ts';
import { late } from '../late/late.ts';
import { useArrived } from '../late/useArrived.ts';
import { useShownColorScheme } from '../theme/colorScheme.ts';
import { onFindings } from './findingMarkers.ts';
import type { Paragraph } from './monaco/lineExplanations.ts';
import type { PolicyView } from './monaco/policyView.ts';
import { onRevealStatement } from './revealStatement.ts';
import { fieldOfLine, linesOfField, linesOfStatement } from './statementLines.ts';

const explanations = late(() => import('./explainStatement.ts'));

interface EditorPolicyProps {
  readonly endpoint: EndpointId;
  readonly label: string;
  readonly library: Pick<
    typeof import('./monaco/policyView.ts'),
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
  const language = useLanguage();
  const field = useFieldInFocus();
  // Its words are wanted on hover only, and come after everything else.
  const explained = useRef<(line: number) => readonly Paragraph[]>(() => []);
  const explaining = useArrived(explanations);
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
          if (shaping) document.getElementById(controlId(shaping))?.focus();
        },
      });
      setViewInUse(view);
      const stopMarking = onFindings(endpoint, (markers) => view.mark(markers));
      const stopRevealing = onRevealStatement(endpoint, (statement) => {
        const lines = linesOfStatement(statement, text());
        place.scrollIntoView({ block: 'nearest' });
        if (lines) view.reveal(lines);
      });
      const unsubscribe = subscribePreview(() => view.setText(text()));
      onShown(true);
      return () => {
        onShown(false);
        setViewInUse(undefined);
        stopRevealing();
        stopMarking();
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
  }, [endpoint, getDerived, label, library, onShown, subscribePreview]);
  return <div ref={host} className="policy-editor" />;
}
