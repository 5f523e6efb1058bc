import Alert from '@mui/material/Alert';
import { FileStack } from 'lucide-react';
import {
  fitsLink,
  leftOutBase,
  type ImportedPolicy,
  type ImportUse,
} from '../../../formats/index.ts';
import {
  describeChange,
  type EndpointId,
  foreignStatements,
  isFullAccess,
  type MergeChange,
} from '../../../policy/index.ts';
import type { Merge } from '../../form/builder/merge.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import type { Words } from '../../../words/words.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { revealPath, showPolicy, useWorkbench } from '../../form/workbench.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { TryAgain } from '../../ui/lazy/TryAgain.tsx';
import { useSoon } from '../../lib/useSoon.ts';
import './import.css';

/** What became of the policy that the endpoint has already. */
export default function ImportedNotice({ endpoint }: { readonly endpoint: EndpointId }) {
  const { notice: text } = useWords('importing', importing);
  const { policies } = useMessages();
  const { importPolicy } = useBuilder();
  const workbench = useWorkbench();
  const announce = useAnnounce();
  const imported = useDerived((derived) => derived.imported[endpoint]);
  const merge = useDerived((derived) => derived.policies[endpoint].merge);
  const soon = useSoon();
  if (!imported) return null;
  const remove = () => {
    importPolicy(endpoint, undefined);
    announce(text.removed(policies[endpoint].label));
    // The button that had the focus is gone with the notice.
    showPolicy(workbench, endpoint);
  };
  return (
    <Alert
      className="imported"
      role="none"
      severity="info"
      icon={<FileStack size={16} aria-hidden="true" />}
    >
      <p role="status" className="imported-state">
        {soon && stateInWords(text, imported, merge)}
      </p>
      <p className="imported-actions">
        {merge?.state === 'failed' && <TryAgain />}
        {imported.state === 'read' && (
          <>
            <button
              type="button"
              className="link-button"
              onClick={() => workbench.set({ comparing: { endpoint, current: imported.document } })}
            >
              {text.difference}
            </button>
            <button
              type="button"
              className="link-button"
              onClick={() => importPolicy(endpoint, { ...imported, use: otherUse[imported.use] })}
            >
              {text.uses[otherUse[imported.use]]}
            </button>
          </>
        )}
        <button type="button" className="link-button" onClick={remove}>
          {text.remove}
        </button>
      </p>
      {merge?.state === 'merged' && <Changes endpoint={endpoint} changes={merge.changes} />}
      <LinkNote imported={imported} />
    </Alert>
  );
}

const otherUse: Readonly<Record<ImportUse, ImportUse>> = { merge: 'replace', replace: 'merge' };

function stateInWords(
  text: Words['importing']['notice'],
  imported: ImportedPolicy,
  merge: Merge | undefined,
): string {
  if (imported.state === 'read' && imported.use === 'replace') {
    return text.replaced(foreignStatements(imported.document).length);
  }
  if (imported.state === 'unreadable' && imported.packed === leftOutBase) return text.leftOut;
  if (merge?.state !== 'merged') return text[merge?.state ?? 'waiting'];
  const unchanged = foreignStatements(merge.base).length;
  const added = merge.changes.filter(({ code }) => code === 'added').length;
  if (added > 0) return text.merged(unchanged, added);
  return isFullAccess(merge.base) ? text.fullAccess : text.nothingToAdd(unchanged);
}

interface ChangesProps {
  readonly endpoint: EndpointId;
  readonly changes: readonly MergeChange[];
}

/** What the merge did; what stands in its way is in the list of problems. */
function Changes({ endpoint, changes }: ChangesProps) {
  const words = useWords('importing', importing);
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{words.notice.details}</summary>
      <ul>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>
            {describeChange(words.changes, change)}{' '}
            {'index' in change.values && (
              <StatementButton endpoint={endpoint} statement={change.values.index} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface StatementButtonProps {
  readonly endpoint: EndpointId;
  readonly statement: number;
}

function StatementButton({ endpoint, statement }: StatementButtonProps) {
  const workbench = useWorkbench();
  const { notice: text } = useWords('importing', importing);
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => revealPath(workbench, endpoint, `Statement[${statement}]`)}
    >
      {text.statement(statement + 1)}
    </button>
  );
}

/** How much of the link it takes, or why it is in none. */
function LinkNote({ imported }: { readonly imported: ImportedPolicy }) {
  const { notice: text } = useWords('importing', importing);
  if (imported.state !== 'read' || imported.use === 'replace') return null;
  return (
    <p className="field-help">
      {fitsLink(imported.packed) ? text.inLink(imported.packed.length) : text.linkTooLong}
    </p>
  );
}
