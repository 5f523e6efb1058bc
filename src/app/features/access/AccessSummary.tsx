import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { refusedFields, sumBoard } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import './access.css';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { focusField, openView, useWorkbench } from '../../form/workbench.ts';
import { type Access, useAccess } from '../../form/access/watchAccess.ts';

/**
 * The sum of the board in one line, with the need that fails; it leads to the board, or to the field that it
 * waits for, and is read out as it changes.
 */
export function AccessSummary({ children }: { readonly children: ReactNode }) {
  const { access: text, fields } = useMessages();
  const access = useAccess();
  const refused = useDerived(({ problems }) => refusedFields(problems)[0]);
  const workbench = useWorkbench();
  const { sentence, more, looks } = sumInWords(access, text);
  const answered = looks !== undefined;
  const Icon = looks === undefined ? Shield : icons[looks];
  return (
    <p className={answered ? `access-summary access-${looks}` : 'access-summary'}>
      <Icon size={16} aria-hidden="true" />
      <span role="status">
        <span>{sentence}</span>
        {children}
        {more && <span className="access-more"> · {more}</span>}
      </span>
      {answered && (
        <button type="button" className="link-button" onClick={() => openView(workbench, 'checks')}>
          {text.showAll}
        </button>
      )}
      {access.state === 'invalid' && refused && (
        <button
          type="button"
          className="link-button to-field"
          onClick={() => focusField(workbench, refused)}
        >
          {text.goToField(fields[refused].label)}
        </button>
      )}
    </p>
  );
}

const icons = { good: ShieldCheck, unsure: ShieldAlert, bad: ShieldAlert } as const;

interface SumInWords {
  readonly sentence: string;
  readonly more?: string;
  /** Nothing before there are answers. */
  readonly looks?: keyof typeof icons;
}

function sumInWords(access: Access, text: Words['page']['access']): SumInWords {
  if (access.state === 'unjudged') return { sentence: text.unjudged[access.why], looks: 'bad' };
  if (access.state !== 'answered') return { sentence: text[access.state] };
  const { build, perimeter } = sumBoard(access.rows);
  const unconfirmed = build.unconfirmed + perimeter.unconfirmed;
  const failed =
    build.of + perimeter.of - build.good - perimeter.good - perimeter.openByChoice - unconfirmed;
  return {
    sentence: text.buildSum(build),
    more: text.perimeterSum(perimeter),
    looks: failed > 0 ? 'bad' : unconfirmed > 0 ? 'unsure' : 'good',
  };
}
