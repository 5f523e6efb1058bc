import Button from '@mui/material/Button';
import { FolderArchive } from 'lucide-react';
import type { OutputRequest } from '../../../policy/index.ts';
import { linkAddress } from '../../form/address/addressBar.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { apply } from '../../../words/en/apply.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { importing as englishImporting } from '../../../words/en/importing.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useWorkbench } from '../../form/workbench.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { downloadBlob } from '../../lib/download.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';

const archive = lazyCode(() => import('./archive.ts'));

interface DownloadArchiveProps {
  readonly request: OutputRequest;
  readonly derived: Derived;
  readonly disabled: boolean;
}

/** Both policies and every format in one archive, with the review sheet as its README. */
export function DownloadArchive({ request, derived, disabled }: DownloadArchiveProps) {
  const page = useMessages();
  const { clipboard } = page;
  const text = useWords('apply', apply);
  const review = useWords('review', englishReview);
  const importing = useWords('importing', englishImporting);
  const builder = useBuilder();
  const workbench = useWorkbench();
  const announce = useAnnounce();
  const missing = useLoadState(archive).state === 'failed';
  const download = async () => {
    await archive.want();
    const loadState = archive.loadState();
    if (loadState.state !== 'ready') return;
    const { archiveFiles, zipFiles } = loadState.code;
    const words = { page, apply: text, review, importing };
    const { compared } = workbench.get();
    const origin = { link: linkAddress(builder), compared };
    const files = await archiveFiles(request, derived, origin, words);
    const fileName = `image-builder-endpoint-policies.${request.region}.zip`;
    downloadBlob(fileName, zipFiles(files));
    announce(clipboard.downloaded(fileName));
  };
  return (
    <div className="apply-all">
      <Button
        variant="outlined"
        disabled={disabled}
        startIcon={<FolderArchive size={15} />}
        onClick={() => void download()}
      >
        {text.downloadAll}
      </Button>
      {missing ? <PartMissing /> : <span className="field-help">{text.downloadAllHelp}</span>}
    </div>
  );
}
