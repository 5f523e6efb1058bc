import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { sumBoard } from '../../policy/index.ts';
import { useMessages } from '../i18n/useMessages.ts';
import './access.css';
import { accessId } from './accessId.ts';
import { useAccess } from './useAccess.ts';

/** The sum of the board in one line, which leads to the board. */
export function AccessSummary() {
  const { access: text } = useMessages();
  const access = useAccess();
  if (access.state !== 'answered') {
    return <p className="access-summary">{text[access.state]}</p>;
  }
  const { build, perimeter } = sumBoard(access.rows);
  const good = build.good === build.of && perimeter.good + perimeter.openByChoice === perimeter.of;
  const Icon = good ? ShieldCheck : ShieldAlert;
  return (
    <p className={good ? 'access-summary access-good' : 'access-summary access-bad'}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {text.buildSum(build.good, build.of)} ·{' '}
        {text.perimeterSum(perimeter.good, perimeter.of, perimeter.openByChoice)}
      </span>
      <button type="button" onClick={showAccess}>
        {text.showAll}
      </button>
    </p>
  );
}

function showAccess() {
  const section = document.getElementById(accessId);
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start' });
}
