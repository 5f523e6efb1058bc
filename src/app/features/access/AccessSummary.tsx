import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { sumBoard } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import './access.css';
import { openView, useWorkbench } from '../../form/workbench.ts';
import { useAccess } from '../../form/access/useAccess.ts';
import type { Access } from '../../form/access/watchAccess.ts';

/** The sum of the board in one line, which leads to the board and is read out as it changes. */
export function AccessSummary() {
  const { access: text } = useMessages();
  const access = useAccess();
  const workbench = useWorkbench();
  const { sentence, looks } = sumInWords(access, text);
  const answered = looks !== undefined;
  const Icon = looks === undefined ? Shield : icons[looks];
  return (
    <p className={answered ? `access-summary access-${looks}` : 'access-summary'}>
      <Icon size={16} aria-hidden="true" />
      <span role="status">{sentence}</span>
      {answered && (
        <button type="button" className="link-button" onClick={() => openView(workbench, 'checks')}>
          {text.showAll}
        </button>
      )}
    </p>
  );
}

const icons = { good: ShieldCheck, bad: ShieldAlert } as const;

interface SumInWords {
  readonly sentence: string;
  /** Nothing before there are answers. */
  readonly looks?: 'good' | 'bad';
}

function sumInWords(access: Access, text: Words['page']['access']): SumInWords {
  if (access.state === 'unjudged') return { sentence: text.unjudged[access.why], looks: 'bad' };
  if (access.state !== 'answered') return { sentence: text[access.state] };
  const { build, perimeter } = sumBoard(access.rows);
  const good = build.good === build.of && perimeter.good + perimeter.openByChoice === perimeter.of;
  const sentence = `${text.buildSum(build)} · ${text.perimeterSum(perimeter)}`;
  return { sentence, looks: good ? 'good' : 'bad' };
}
