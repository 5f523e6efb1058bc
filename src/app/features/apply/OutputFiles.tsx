import Button from '@mui/material/Button';
import { Copy, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { OutputFile, OutputLanguage } from '../../../policy/index.ts';
import { apply } from '../../../words/en/apply.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { downloadText } from '../../lib/download.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useCopy } from '../../ui/Clipboard.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import type { CodeView } from '../../ui/monaco/codeView.ts';
import { useEditorCode } from '../../ui/monaco/useEditorCode.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { editorMetrics } from '../../ui/monaco/editorMetrics.ts';

interface OutputFilesProps {
  readonly files: readonly OutputFile[];
  /** The name of one; the first of them where there is none of that name. */
  readonly chosen: string | undefined;
  readonly onChoose: (fileName: string) => void;
}

/** One of several files at a time, to be read, copied and downloaded. */
export function OutputFiles({ files, chosen, onChoose }: OutputFilesProps) {
  const text = useWords('apply', apply);
  const file = files.find(({ fileName }) => fileName === chosen) ?? files[0];
  if (!file) return null;
  const names = files.map(({ fileName }) => fileName);
  return (
    <div className="output-files">
      {files.length > 1 && (
        <SegmentedChoice
          label={text.file}
          values={names}
          labels={Object.fromEntries(names.map((name) => [name, name]))}
          value={file.fileName}
          onChange={onChoose}
        />
      )}
      <OutputFileView key={file.fileName} file={file} />
    </div>
  );
}

function OutputFileView({ file }: { readonly file: OutputFile }) {
  const { clipboard } = useMessages();
  const text = useWords('apply', apply);
  const copy = useCopy();
  const announce = useAnnounce();
  const { fileName } = file;
  const download = () => {
    downloadText(fileName, file.text);
    announce(clipboard.downloaded(fileName));
  };
  return (
    <section className="output-file" aria-label={fileName} tabIndex={-1}>
      <header className="output-header">
        <h3>
          <code>{fileName}</code>
        </h3>
        <div className="policy-actions">
          <Button
            variant="contained"
            aria-label={text.copy(fileName)}
            startIcon={<Copy size={15} />}
            onClick={() => void copy(file.text, fileName)}
          >
            {text.copyShort}
          </Button>
          <Button
            variant="outlined"
            aria-label={text.download(fileName)}
            startIcon={<Download size={15} />}
            onClick={download}
          >
            {text.downloadShort}
          </Button>
        </div>
      </header>
      <CodeText text={file.text} language={file.language} label={fileName} />
    </section>
  );
}

interface CodeTextProps {
  readonly text: string;
  readonly language: OutputLanguage;
  readonly label: string;
}

const codeView = lazyCode(() => import('../../ui/monaco/codeView.ts'));

/** A file as plain text at once, with its language's colours as soon as Monaco has arrived. */
function CodeText({ text, language, label }: CodeTextProps) {
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

interface FilesDisclosureProps {
  readonly title: string;
  readonly files: readonly OutputFile[];
}

/** Files that most people only download or do not need: drawn once they are opened. */
export function FilesDisclosure({ title, files }: FilesDisclosureProps) {
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<string>();
  return (
    <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{title}</summary>
      {opened && <OutputFiles files={files} chosen={chosen} onChoose={setChosen} />}
    </details>
  );
}
