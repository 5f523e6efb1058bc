import {
  applyFix,
  type DocumentFix,
  type EndpointId,
  isForeignPolicy,
} from '../../../policy/index.ts';
import { importing } from '../../../words/en/importing.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { importedDocument } from '../../form/given/importedDocument.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';

interface ConflictFixProps {
  readonly endpoint: EndpointId;
  readonly fix: DocumentFix;
  readonly onMend: () => void;
}

/** Makes the exception in the imported policy, which Undo gives back as it was. */
export default function ConflictFix({ endpoint, fix, onMend }: ConflictFixProps) {
  const { notice } = useWords('importing', importing);
  const { policies } = useMessages();
  const { getDerived, importPolicy } = useBuilder();
  const announce = useAnnounce();
  const except = async () => {
    const imported = getDerived().imported[endpoint];
    const document = imported?.state === 'read' ? applyFix(imported.document, fix) : undefined;
    if (!imported || !isForeignPolicy(document)) return;
    onMend();
    importPolicy(endpoint, await importedDocument(document, imported.use));
    announce(notice.excepted(policies[endpoint].label));
  };
  return (
    <button type="button" className="link-button problem-action" onClick={() => void except()}>
      {notice.except}
    </button>
  );
}
