import Alert from '@mui/material/Alert';
import { CircleAlert } from 'lucide-react';
import { Fragment } from 'react';
import { type EndpointId, type InputField, refusedFields } from '../../policy/index.ts';
import type { Derived } from './builder/derive.ts';
import { useDerived } from './builder/useBuilder.ts';
import { focusField, useWorkbench } from './workbench.ts';
import { useMessages } from '../ui/language/useMessages.ts';
import './blockedNotice.css';

const sameFields = (one: readonly InputField[], other: readonly InputField[]) =>
  one.join() === other.join();

/** Says which fields make the policy unfit for use, and leads there. */
export function BlockedNotice({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies, fields: labels } = useMessages();
  const workbench = useWorkbench();
  const select = ({ policies: derived }: Derived) => derived[endpoint].blockedBy;
  const fields = useDerived(select, sameFields);
  if (fields.length === 0) return null;
  return (
    <Alert
      className="policy-blocked"
      role="none"
      severity="error"
      icon={<CircleAlert size={16} aria-hidden="true" />}
    >
      <p>
        {policies.blocked}{' '}
        {fields.map((field, index) => (
          <Fragment key={field}>
            {index > 0 && policies.between}
            <button
              type="button"
              className="text-button"
              onClick={() => focusField(workbench, field)}
            >
              {labels[field].label}
            </button>
          </Fragment>
        ))}{' '}
        {policies.blockedDetail}
      </p>
    </Alert>
  );
}

/** A link that was cut off leaves eleven; each that is mended makes room for the next. */
const mostNamed = 3;

/** Leads to the first fields in error that hold these policies back, after a sentence that says what waits for it. */
export function RefusedFields({ endpoints }: { readonly endpoints: readonly EndpointId[] }) {
  const { access, fields: labels } = useMessages();
  const workbench = useWorkbench();
  const select = ({ problems, policies }: Derived) =>
    refusedFields(problems)
      .filter((field) => endpoints.some((endpoint) => policies[endpoint].blockedBy.includes(field)))
      .slice(0, mostNamed);
  return useDerived(select, sameFields).map((field) => (
    <Fragment key={field}>
      {' '}
      <button type="button" className="link-button" onClick={() => focusField(workbench, field)}>
        {access.goToField(labels[field].label)}
      </button>
    </Fragment>
  ));
}
