import { useEffect, useState } from 'react';
import {
  judgePreflight,
  type PreflightResult,
  type PreflightRow,
  mapEndpoints,
} from '../../../policy/index.ts';
import { access as englishAccess } from '../../../words/en/access.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useWorkbench } from '../../form/workbench.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { Verdict } from './Verdict.tsx';

/** What a run of the preflight found beside what the policies say, and what follows where the two differ. */
export default function MeasuredBoard({ result }: { readonly result: PreflightResult }) {
  const { measured: text } = useWords('access', englishAccess);
  const { access } = useMessages();
  const workbench = useWorkbench();
  const { inputs, policies } = useRested();
  const [rows, setRows] = useState<readonly PreflightRow[] | 'failed'>();
  useEffect(() => {
    let isCurrent = true;
    const settle = (judged: readonly PreflightRow[] | 'failed') => {
      if (isCurrent) setRows(judged);
    };
    const documents = mapEndpoints((endpoint) => policies[endpoint].document);
    judgePreflight(inputs, result, documents).then(settle, () => settle('failed'));
    return () => {
      isCurrent = false;
    };
  }, [inputs, policies, result]);
  return (
    <div className="board">
      <table>
        <caption>{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.check}</th>
            <th scope="col">{text.columns.computed}</th>
            <th scope="col">{text.columns.measured}</th>
            <th scope="col">{text.columns.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows !== 'failed' && rows?.map((row) => <MeasuredLine key={row.check.id} row={row} />)}
        </tbody>
      </table>
      <p className="board-note" role="status">
        {rows === undefined && text.asking}
        {rows === 'failed' && access.failed}
        {Array.isArray(rows) && noteOf(text, result.region, inputs.region)}{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => workbench.set({ measured: undefined })}
        >
          {text.forget}
        </button>
      </p>
    </div>
  );
}

const noteOf = (text: typeof englishAccess.measured, region: string, here: string) =>
  region === here ? text.from(region) : text.otherRegion(region, here);

function MeasuredLine({ row }: { readonly row: PreflightRow }) {
  const { measured: text } = useWords('access', englishAccess);

  const { check, computed, measured, address, meaning } = row;
  return (
    <tr className={meaning === 'agrees' ? 'board-asWanted' : 'board-notAsWanted'}>
      <th scope="row">
        {text.kinds[check.kind]}
        <span className="board-request">
          <code>{'bucket' in check ? check.bucket : check.host}</code>
        </span>
      </th>
      <td data-label={text.columns.computed}>
        {computed ? <Verdict verdict={computed} /> : text.unasked}
      </td>
      <td data-label={text.columns.measured}>
        {measured && text.outcomes[measured]} {address && <code>{address}</code>}
      </td>
      <td>{text.meanings[meaning]}</td>
    </tr>
  );
}
