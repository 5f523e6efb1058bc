import { describeFailurePoint, type FailurePoint } from '../../../policy/index.ts';
import { useBuilder, useEntered } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { review } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { StatementText } from '../../form/PolicyJson.tsx';
import { focusField, openView, useWorkbench } from '../../form/workbench.ts';

interface FailurePointsProps {
  readonly points: readonly FailurePoint[];
  /** The button that mends is gone with what it mends. */
  readonly onMended: () => void;
}

/** What follows from an error, each with where to look and, where there is one, the change that mends it. */
export function FailurePoints({ points, onMended }: FailurePointsProps) {
  const { failurePanel, failures } = useWords('review', review);
  if (points.length === 0) return null;
  return (
    <ul className="failure-points" aria-label={failurePanel.points}>
      {points.map((point) => (
        <li key={JSON.stringify([point.code, point.values])}>
          {describeFailurePoint(failures, point)} <MendButton point={point} onMended={onMended} />{' '}
          <FieldButtons point={point} /> <DecidingStatement point={point} />{' '}
          <OtherPolicyButtons point={point} />
        </li>
      ))}
    </ul>
  );
}

interface PointProps {
  readonly point: FailurePoint;
}

function MendButton({ point, onMended }: PointProps & Pick<FailurePointsProps, 'onMended'>) {
  const { fields } = useMessages();
  const { allow, failurePanel } = useWords('review', review);
  const { change } = useBuilder();
  const kinds = useEntered('managedResources');
  const { fix } = point;
  if (!fix) return null;
  /** As in the list of problems, where that says it; else which fields change. */
  const name = (): string => {
    const { deniedActions, managedResources = [], ...others } = fix.patch;
    const lent = managedResources.filter((kind) => !kinds.includes(kind));
    if (Object.keys(others).length === 0) {
      if (deniedActions === undefined) return allow.managed(lent);
      if (lent.length === 0 && point.code === 'policyRefuses') {
        return allow.action(point.values.action.replace(/^.*:/, ''));
      }
    }
    return failurePanel.fix(point.fields.map((field) => fields[field].label));
  };
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        onMended();
        change(fix.patch);
      }}
    >
      {name()}
    </button>
  );
}

/** One after the other: what shapes a statement is seldom one field. */
function FieldButtons({ point: { fields: shaping } }: PointProps) {
  const workbench = useWorkbench();
  const { fields } = useMessages();
  const { goTo } = useWords('review', review);
  return shaping.map((field) => (
    <button
      key={field}
      type="button"
      className="link-button"
      onClick={() => focusField(workbench, field)}
    >
      {goTo(fields[field].label)}
    </button>
  ));
}

/** Where the endpoint has another policy: to compare it with the one shown, and to replace it. */
function OtherPolicyButtons({ point: { code, values } }: PointProps) {
  const workbench = useWorkbench();
  const { failurePanel } = useWords('review', review);
  const isOther =
    code === 'policyDiffers' ||
    ((code === 'policyAllows' || code === 'policyDepends') && values.isNamed);
  if (!isOther) return null;
  const open = (view: 'import' | 'deploy') => {
    if (view === 'import') workbench.set({ importTask: 'import' });
    openView(workbench, view);
  };
  return (
    <>
      <button type="button" className="link-button" onClick={() => open('import')}>
        {failurePanel.otherPolicy.import}
      </button>{' '}
      <button type="button" className="link-button" onClick={() => open('deploy')}>
        {failurePanel.otherPolicy.deploy}
      </button>
    </>
  );
}

/** Of a policy that is shown; an imported one stands nowhere on the page. */
function DecidingStatement({ point }: PointProps) {
  if (point.code !== 'policyRefuses' && point.code !== 'policyAllows') return null;
  const { endpoint, policy, cause } = point.values;
  if (policy !== 'shown' || cause.code === 'noAllow') return null;
  return <StatementText endpoint={endpoint} statement={cause.statement} />;
}
