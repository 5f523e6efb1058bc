import { useState } from 'react';
import type { OutputFile } from '../../../policy/index.ts';
import { OutputFiles } from './OutputFiles.tsx';

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
