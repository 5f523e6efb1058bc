import { useState } from 'react';
import { type BoardRow, describeDecision } from '../../policy/index.ts';
import { traceOf } from '../builder/traceOf.ts';
import { useRested } from '../builder/useRested.ts';
import { controlId } from '../fields/fieldIds.ts';
import type { Messages } from '../i18n/messages.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { revealStatement } from '../preview/revealStatement.ts';
import { Verdict } from './Verdict.tsx';

interface AccessBoardProps {
  readonly title: string;
  readonly rows: readonly BoardRow[];
}

/** More rows than this are shown when asked for; what is not as wanted always is. */
const fewRows = 10;

/** Requests of one kind, each with what is expected and what the policy says. */
export function AccessBoard({ title, rows }: AccessBoardProps) {
  const { access: text } = useMessages();
  const [all, setAll] = useState(false);
  const important = rows.filter(({ status }, index) => status !== 'asWanted' || index < fewRows);
  const shown = all ? rows : important;
  return (
    <div className="board">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.request}</th>
            <th scope="col">{text.columns.expected}</th>
            <th scope="col">{text.columns.actual}</th>
            <th scope="col">{text.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <BoardLine key={`${row.id} ${row.request.action}`} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > important.length && (
        <button type="button" className="link-button" onClick={() => setAll(!all)}>
          {all ? text.fewer : text.more(rows.length - important.length)}
        </button>
      )}
    </div>
  );
}

function BoardLine({ row }: { readonly row: BoardRow }) {
  const { access: text } = useMessages();
  return (
    <tr className={`board-${row.status}`}>
      <th scope="row">
        {requestInWords(row, text)}
        <span className="board-request">
          <code>{row.request.action}</code> <code>{row.request.resource}</code>
        </span>
      </th>
      <td data-label={text.columns.expected}>{text.wanted[row.wanted]}</td>
      <td data-label={text.columns.actual}>
        <Verdict verdict={row.decision.verdict} />
        {row.status !== 'asWanted' && <strong>{text.statuses[row.status]}</strong>}
      </td>
      <td>
        <WhyItFell row={row} />
      </td>
    </tr>
  );
}

type AccessMessages = Messages['access'];

const requestInWords = (row: BoardRow, text: AccessMessages) =>
  row.kind === 'build' ? text.steps[row.id] : text.breaches[row.id];

/** The deciding statement, which leads into the preview, and the reason in a sentence. */
function WhyItFell({ row }: { readonly row: BoardRow }) {
  const { access: text, fields } = useMessages();
  const { cause } = row.decision;
  const derived = useRested();
  const imported =
    cause.code !== 'noAllow' && traceOf(row.endpoint, derived)[cause.statement] === undefined;
  return (
    <>
      {describeDecision(text.decisions, cause)}{' '}
      {cause.code !== 'noAllow' && (
        <button
          type="button"
          className="link-button"
          onClick={() => revealStatement(row.endpoint, cause.statement)}
        >
          {text.showStatement(cause.statement + 1)}
        </button>
      )}{' '}
      {imported && text.importedStatement}{' '}
      {row.status !== 'asWanted' && !imported && (
        <button
          type="button"
          className="link-button"
          onClick={() => document.getElementById(controlId(row.field))?.focus()}
        >
          {text.goToField(fields[row.field].label)}
        </button>
      )}
    </>
  );
}
