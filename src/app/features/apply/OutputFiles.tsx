import Button from '@mui/material/Button';
import { Copy, Download } from 'lucide-react';
import type { OutputFile } from '../../../policy/index.ts';
import { apply } from '../../../words/en/apply.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { downloadText } from '../../lib/download.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useCopy } from '../../ui/Clipboard.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { CodeText } from './CodeText.tsx';

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
