import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import {
  type BoardCheck,
  boardChecks,
  type BoardRow,
  fieldBehind,
  type Finding,
  type Inputs,
} from '../../../policy/index.ts';
import { traceOf } from '../../form/builder/traceOf.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { fixName } from '../../form/problems/fixName.ts';
import { findingBehind } from '../../form/problems/listProblems.ts';
import { focusField, openView, useWorkbench } from '../../form/workbench.ts';
import type { Words } from '../../../words/words.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { DecisionInWords } from './DecisionInWords.tsx';
import { Verdict } from './Verdict.tsx';

interface AccessBoardProps {
  readonly title: string;
  readonly rows: readonly BoardRow[];
  /** Whether what can be opened is open at first. */
  readonly allOpen: boolean;
}

const worstFirst: readonly BoardCheck['status'][] = ['notAsWanted', 'unconfirmed', 'openByChoice'];

/** Requests of one kind: what did not come out as wanted, then what passed, as one line. */
export function AccessBoard({ title, rows, allOpen }: AccessBoardProps) {
  const words = useWords('access', englishAccess);
  const review = useWords('review', englishReview);
  const passedId = useId();
  const [opened, setOpened] = useState(allOpen);
  const checks = boardChecks(rows);
  const open = worstFirst.flatMap((status) => checks.filter((check) => check.status === status));
  const passed = checks.filter(({ status }) => status === 'asWanted');
  return (
    <div className="board">
      <table>
        <caption>{title}</caption>
        {(open.length > 0 || opened) && (
          <thead>
            <tr>
              <th scope="col">{review.columns.request}</th>
              <th scope="col">{review.columns.expected}</th>
              <th scope="col">{review.columns.actual}</th>
              <th scope="col">{review.columns.why}</th>
            </tr>
          </thead>
        )}
        {open.length > 0 && (
          <tbody>
            {open.map((check) => (
              <CheckLine key={check.id} check={check} allOpen={allOpen} />
            ))}
          </tbody>
        )}
        {passed.length > 0 && (
          <tbody>
            <tr className="board-passed">
              <td colSpan={4}>
                <button
                  type="button"
                  className="link-button"
                  aria-expanded={opened}
                  aria-controls={passedId}
                  onClick={() => setOpened(!opened)}
                >
                  <Check size={14} aria-hidden="true" /> {words.passed(passed.length)}
                </button>
              </td>
            </tr>
          </tbody>
        )}
        <tbody id={passedId} hidden={!opened}>
          {passed.map((check) => (
            <CheckLine key={check.id} check={check} allOpen={allOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CheckLineProps {
  readonly check: BoardCheck;
  readonly allOpen: boolean;
}

/** One check; where it stands for several requests, the first that came out as it did speaks for all. */
function CheckLine({ check: { rows, status }, allOpen }: CheckLineProps) {
  const words = useWords('access', englishAccess);
  const review = useWords('review', englishReview);
  const row = rows.find((each) => each.status === status) ?? rows[0];
  return (
    <tr className={`board-${status}`}>
      <th scope="row">
        {requestInWords(row, review.requests)}
        <span className="board-request">
          <code>{row.request.action}</code> <code>{row.request.resource}</code>
        </span>
        {rows.length > 1 && <EachRequest rows={rows} allOpen={allOpen} />}
      </th>
      <td data-label={review.columns.expected}>{review.wanted[row.wanted]}</td>
      <td data-label={review.columns.actual}>
        <Verdict verdict={row.decision.verdict} />
        {status !== 'asWanted' && <strong>{review.statuses[status]}</strong>}
      </td>
      <td>
        {status === 'unconfirmed' && `${words.notInLists} `}
        <WhyItFell row={row} />
      </td>
    </tr>
  );
}

/** Every action that a check asked, with its own answer. */
function EachRequest({ rows, allOpen }: Pick<AccessBoardProps, 'rows' | 'allOpen'>) {
  const review = useWords('review', englishReview);
  const words = useWords('access', englishAccess);
  return (
    <details className="board-request" open={allOpen}>
      <summary>{words.actions(rows.length)}</summary>
      <ul>
        {rows.map(({ request, decision, status }) => (
          <li key={request.action}>
            <code>{request.action}</code> <Verdict verdict={decision.verdict} />
            {status !== 'asWanted' && ` ${review.statuses[status]}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

const requestInWords = (row: BoardRow, { steps, breaches }: Words['review']['requests']) =>
  row.kind === 'build' ? steps[row.id] : breaches[row.id];

/** The reason in a sentence, the statement behind it, and the change that mends it or the field to change. */
function WhyItFell({ row }: { readonly row: BoardRow }) {
  const workbench = useWorkbench();
  const { access: text, fields } = useMessages();
  const words = useWords('access', englishAccess);
  const derived = useRested();
  const traced = traceOf(row.endpoint, derived);
  const { reason: cause } = row.decision;
  const imported = cause.code !== 'noAllow' && traced[cause.statement] === undefined;
  const field = imported ? undefined : fieldBehind(row, traced);
  const finding = findingBehind(row, derived);
  return (
    <DecisionInWords endpoint={row.endpoint} decision={row.decision}>
      {imported && `${words.importedStatement} `}
      {finding?.fix?.kind === 'inputs' ? (
        <MendButton finding={finding} patch={finding.fix.patch} />
      ) : (
        row.status !== 'asWanted' &&
        field !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => focusField(workbench, field)}
          >
            {text.goToField(fields[field].label)}
          </button>
        )
      )}
    </DecisionInWords>
  );
}

interface MendButtonProps {
  readonly finding: Finding;
  readonly patch: Partial<Inputs>;
}

/** The fix that the status line and the list of problems offer, too. */
function MendButton({ finding, patch }: MendButtonProps) {
  const workbench = useWorkbench();
  const { change } = useBuilder();
  const review = useWords('review', englishReview);
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        // The button goes with what it mends.
        openView(workbench, 'checks');
        change(patch);
      }}
    >
      {fixName(review, finding)}
    </button>
  );
}
