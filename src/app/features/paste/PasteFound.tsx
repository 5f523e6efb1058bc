import { flushSync } from 'react-dom';
import {
  describeImportProblem,
  describeProblem,
  type ImportResult,
} from '../../../policy/index.ts';
import type { Paste } from '../../../formats/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { keep } from '../../../words/en/keep.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { paste as englishPaste } from '../../../words/en/paste.ts';
import { handOver, openView, type Taker, useWorkbench } from '../../form/workbench.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { PastedLink, ToThisPage } from './PastedLink.tsx';

interface PasteFoundProps {
  readonly text: string;
  readonly paste: Paste;
  /** The box is done with. */
  readonly onDone: () => void;
}

/** What a text is, and what can be done with it. */
export function PasteFound({ text, paste, onDone }: PasteFoundProps) {
  const workbench = useWorkbench();
  const words = useWords('paste', englishPaste);
  /** First the dialog gives back the focus, which goes on to where the text is. */
  const go = (taker: Taker) => {
    flushSync(onDone);
    handOver(workbench, taker, text);
  };
  switch (paste.kind) {
    case 'nothing':
      return null;
    case 'link':
      return <PastedLink {...paste} onDone={onDone} onCompare={() => go('compare')} />;
    case 'presets':
    case 'form':
      return <PastedForms paste={paste} onDone={onDone} onCompare={() => go('compare')} />;
    case 'policy':
      return (
        <>
          <p>
            <PolicyFound result={paste.result} />
          </p>
          {paste.failure && <p>{words.alsoFailure}</p>}
          <div className="paste-actions">
            <Button variant="contained" onClick={() => go('import')}>
              {paste.result.status === 'refused' ? words.toPlace : words.toImport}
            </Button>
            {paste.failure && (
              <Button variant="outlined" onClick={() => go('failure')}>
                {words.toFailure}
              </Button>
            )}
          </div>
        </>
      );
    case 'preflight':
      return (
        <>
          <p>{words.preflight(paste.result.checks.length, paste.result.region)}</p>
          <div className="paste-actions">
            <Button
              variant="contained"
              onClick={() => {
                flushSync(onDone);
                workbench.set({ measured: paste.result });
                openView(workbench, 'checks');
              }}
            >
              {words.toChecks}
            </Button>
          </div>
        </>
      );
    case 'failure':
      return (
        <>
          <p>{words.failure}</p>
          <div className="paste-actions">
            <Button variant="contained" onClick={() => go('failure')}>
              {words.toFailure}
            </Button>
          </div>
        </>
      );
    case 'unknown':
      return (
        <p>
          {words.unknown} <PolicyFound result={paste.result} />
        </p>
      );
  }
}

/** The policies of a text, or why there are none. */
function PolicyFound({ result }: { readonly result: ImportResult }) {
  const words = useWords('paste', englishPaste);
  const { policies } = useMessages();
  const { sentences } = useWords('importing', importing);
  switch (result.status) {
    case 'read': {
      const names = result.candidates.map(({ endpoint }) =>
        endpoint ? policies[endpoint].label : words.otherPolicy,
      );
      return words.policies(names.length, [...new Set(names)]);
    }
    case 'repairable':
      return words.repairable;
    case 'refused':
      return result.problems
        .slice(0, 1)
        .map((problem) => describeImportProblem(sentences, problem))
        .join(' ');
  }
}

interface PastedFormsProps {
  readonly paste: Extract<Paste, { kind: 'presets' | 'form' }>;
  readonly onDone: () => void;
  readonly onCompare: () => void;
}

/** Saved forms, each of which may fill the one on this page; what is wrong in them does not. */
function PastedForms({ paste, onDone, onCompare }: PastedFormsProps) {
  const words = useWords('paste', englishPaste);
  const { problems: sentences } = useMessages();
  const { saved: savedWords } = useWords('keep', keep);
  const { load } = useBuilder();
  const announce = useAnnounce();
  const use = (fill: () => void) => {
    fill();
    onDone();
    announce(words.filled);
  };
  if (paste.kind === 'form') {
    const errors = paste.written.problems.filter(({ severity }) => severity === 'error');
    return (
      <>
        <p>{errors.length === 0 ? words.form : words.faultyForm}</p>
        <Faults sentences={errors.map((problem) => describeProblem(sentences, problem))} />
        <ToThisPage label={words.inText} given={paste.written.given} />
        <div className="paste-actions">
          <Button
            variant="contained"
            disabled={errors.length > 0}
            onClick={() => use(() => load(paste.written))}
          >
            {words.fill}
          </Button>
          {errors.length === 0 && (
            <Button variant="outlined" onClick={onCompare}>
              {words.compare}
            </Button>
          )}
        </div>
      </>
    );
  }
  const { presets, problems, error } = paste.file;
  if (error !== undefined) return <p className="field-error">{savedWords.errors[error]}</p>;
  const faulty = new Set(problems.map(({ name }) => name));
  return (
    <>
      <p>{words.presets(presets.length)}</p>
      <Faults
        sentences={problems.map(({ name, problem }) =>
          savedWords.partly(name, describeProblem(sentences, problem)),
        )}
      />
      <div className="paste-actions">
        {presets.map((preset) => (
          <Button
            key={preset.name}
            variant="outlined"
            disabled={faulty.has(preset.name)}
            onClick={() => use(() => load(preset, preset.imported))}
          >
            {words.use(preset.name)}
          </Button>
        ))}
      </div>
    </>
  );
}

function Faults({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="field-error">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
