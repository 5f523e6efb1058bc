import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { toGivenInputs } from '../../../formats/index.ts';
import {
  areGivenInputs,
  type GivenInputs,
  type InputField,
  locatePath,
  type Problem,
} from '../../../policy/index.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import type { PolicyProblem } from '../../form/problems/listProblems.ts';
import { ProblemSentence } from '../../form/problems/ProblemSentence.tsx';
import {
  focusField,
  openView,
  revealPath,
  showPolicy,
  useWorkbench,
} from '../../form/workbench.ts';
import { useCopy } from '../../ui/Clipboard.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { fixName } from '../../form/problems/fixName.ts';

const nothing = () => null;
const ConflictFix = lazyPart(() => import('./ConflictFix.tsx'), nothing);
const Why = lazyPart(() => import('./Why.tsx'));

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const;

interface ProblemRowProps {
  readonly problem: PolicyProblem;
  readonly derived: Derived;
  /** Called as something is mended. */
  readonly onMend: () => void;
}

/** How grave it is, where, what it is, and what can be done about it with one click. */
export function ProblemRow({ problem, derived, onMend }: ProblemRowProps) {
  const review = useWords('review', englishReview);
  const whyId = useId();
  const [explained, setExplained] = useState(false);
  const { severity } = problem;
  const Icon = icons[severity];
  return (
    <li className={`problem problem-${severity}`}>
      <Icon size={14} role="img" aria-label={review.severities[severity]} />
      <Place problem={problem} derived={derived} />
      <p className="problem-sentence">
        <ProblemSentence problem={problem} />
      </p>
      <Action problem={problem} onMend={onMend} />
      {problem.kind === 'finding' && (
        <button
          type="button"
          className="link-button problem-why"
          aria-expanded={explained}
          aria-controls={whyId}
          onClick={() => setExplained(!explained)}
        >
          {review.problems.why}
        </button>
      )}
      {problem.kind === 'finding' && explained && (
        <div id={whyId} className="problem-reason">
          <Suspense>
            <Why finding={problem.finding} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

type PlaceProps = Pick<ProblemRowProps, 'problem' | 'derived'>;
type PartProps = Pick<ProblemRowProps, 'problem' | 'onMend'>;

/** Leads to the line; of what is in no line, to the policy. */
function Place({ problem: { endpoints, path }, derived }: PlaceProps) {
  const { policies } = useMessages();
  const { problems: text } = useWords('review', englishReview);
  const workbench = useWorkbench();
  const [endpoint, ...others] = endpoints;
  if (endpoint === undefined || others.length > 0) {
    return <span>{endpoints.map((id) => policies[id].short).join(', ')}</span>;
  }
  const line =
    path === '' ? undefined : locatePath(derived.policies[endpoint].text, path)?.startLine;
  const { short } = policies[endpoint];
  return (
    <button
      type="button"
      className="link-button"
      onClick={() =>
        line === undefined ? showPolicy(workbench, endpoint) : revealPath(workbench, endpoint, path)
      }
    >
      {line === undefined ? short : text.place(short, line)}
    </button>
  );
}

/** The one right change, or the way to where it is made. */
function Action({ problem, onMend }: PartProps) {
  const { access, fields } = useMessages();
  const review = useWords('review', englishReview);
  const { form, change, confirm } = useBuilder();
  const workbench = useWorkbench();
  const copy = useCopy();
  const { field } = problem;
  const mend = (doIt: () => void) => () => {
    onMend();
    doIt();
  };
  if (problem.kind === 'finding' && problem.finding.fix?.kind === 'inputs') {
    const { patch } = problem.finding.fix;
    return (
      <ActionButton onClick={mend(() => change(patch))}>
        {fixName(review, problem.finding)}
      </ActionButton>
    );
  }
  if (problem.kind === 'fault' && problem.problem.code === 'unconfirmed') {
    return <ActionButton onClick={mend(() => confirm(field))}>{fields.confirm}</ActionButton>;
  }
  if (problem.kind === 'fault') {
    const meant = meantBy(problem.problem);
    if (meant) {
      const takeMeant = () =>
        change(withMeant(toGivenInputs(form.getValues()), problem.field, meant));
      return <ActionButton onClick={mend(takeMeant)}>{review.use(meant.text)}</ActionButton>;
    }
  }
  if (problem.kind === 'conflict') {
    const { endpoint, conflict } = problem;
    return conflict.fix ? (
      <ConflictFix endpoint={endpoint} fix={conflict.fix} onMend={onMend} />
    ) : null;
  }
  if (problem.kind === 'finding' && 'command' in problem.finding.values) {
    const { command } = problem.finding.values;
    return (
      <ActionButton onClick={() => void copy(command, review.command.name)}>
        {review.command.copy}
      </ActionButton>
    );
  }
  if (field !== undefined) {
    const isLong = field === 'principals' || field === 'resources';
    const name = isLong ? review.shortFields[field] : fields[field].label;
    return (
      <ActionButton onClick={() => focusField(workbench, field)}>{review.goTo(name)}</ActionButton>
    );
  }
  if (problem.kind !== 'check') return null;
  return (
    <ActionButton onClick={() => openView(workbench, 'checks')}>{access.showAll}</ActionButton>
  );
}

interface Meant {
  readonly given: string;
  readonly text: string;
}

/** What a wrong entry was meant to be, where that is known. */
function meantBy({ code, values }: Problem): Meant | undefined {
  if (code === 'prefixedAction') return { given: values.given, text: values.name };
  if (!('meant' in values) || values.meant === undefined) return undefined;
  return { given: values.given, text: values.meant };
}

/** The field with every such entry as it was meant; principals and resources often hold the same ones. */
function withMeant(
  inputs: GivenInputs,
  field: InputField,
  { given, text }: Meant,
): Partial<GivenInputs> {
  const mended: unknown = JSON.parse(JSON.stringify(inputs), (_name, value: unknown) =>
    value === given ? text : value,
  );
  if (!areGivenInputs(mended)) return {};
  const { principals, resources } = mended;
  return field === 'principals' || field === 'resources'
    ? { principals, resources }
    : { [field]: mended[field] };
}

interface ActionButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function ActionButton({ onClick, children }: ActionButtonProps) {
  return (
    <button type="button" className="link-button problem-action" onClick={onClick}>
      {children}
    </button>
  );
}
