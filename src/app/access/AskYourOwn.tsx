import { type FormEvent, useState } from 'react';
import {
  askPolicy,
  type Decision,
  describeDecision,
  type EndpointId,
  foreignOrgId,
  imageBuilderActions,
  type Inputs,
  type MatrixPrincipal,
  matrixPrincipals,
  partitionOf,
  type RequestPrincipal,
} from '../../policy/index.ts';
import { useBuilder } from '../builder/useBuilder.ts';
import { useRested } from '../builder/useRested.ts';
import { Button } from '../controls/Button.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { revealStatement } from '../preview/revealStatement.ts';
import { parseContext } from './parseContext.ts';
import { LabelledInput } from '../shell/LabelledInput.tsx';
import { LabelledSelect } from '../shell/LabelledSelect.tsx';
import { Verdict } from './Verdict.tsx';

const s3Actions = ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:DeleteObject'];

const owners = ['ownOrganization', 'foreignOrganization', 'none'] as const;

type Owner = (typeof owners)[number];

interface Question {
  readonly principal: MatrixPrincipal;
  readonly action: string;
  /** Until it is changed, a component of one's own in the region of the form. */
  readonly resource: string | undefined;
  readonly owner: Owner;
  readonly context: string;
}

const firstQuestion: Question = {
  principal: 'ownOrganization',
  action: 'imagebuilder:GetComponent',
  resource: undefined,
  owner: 'ownOrganization',
  context: '',
};

const ownComponent = (region: string) =>
  `arn:${partitionOf(region)}:imagebuilder:${region}:222222222222:component/my-component/1.0.0/1`;

interface Answer {
  readonly endpoint: EndpointId;
  readonly decision: Decision | undefined;
}

/** Any request, asked of the policy that it would meet. */
export default function AskYourOwn() {
  const { access: text, fields } = useMessages();
  const { getDerived } = useBuilder();
  const { region } = useRested().inputs;
  const [question, setQuestion] = useState(firstQuestion);
  const resource = question.resource ?? ownComponent(region);
  const [answer, setAnswer] = useState<Answer>();
  const change = (part: Partial<Question>) => {
    setQuestion({ ...question, ...part });
    setAnswer(undefined);
  };
  const context = parseContext(question.context);
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (!context) return;
    const { inputs, policies } = getDerived();
    const endpoint: EndpointId = /^s3:/i.test(question.action) ? 's3' : 'imageBuilder';
    const orgId = ownerOrgId(question.owner, inputs);
    try {
      const decision = await askPolicy(policies[endpoint].document, {
        principal: principalOf(question.principal, inputs),
        action: question.action.trim(),
        resource: resource.trim(),
        ...(orgId !== undefined && { resourceOrgId: orgId }),
        context,
      });
      setAnswer({ endpoint, decision });
    } catch {
      setAnswer({ endpoint, decision: undefined });
    }
  };
  return (
    <form className="ask" onSubmit={(event) => void ask(event)} noValidate>
      <h3>{text.ask.title}</h3>
      <LabelledSelect
        id="ask-principal"
        label={text.ask.principal}
        values={matrixPrincipals}
        labels={text.principals}
        value={question.principal}
        onChange={(principal) => change({ principal })}
      />
      <LabelledInput
        id="ask-action"
        label={text.ask.action}
        value={question.action}
        list="ask-actions"
        onChange={(action) => change({ action })}
      />
      <datalist id="ask-actions">
        {imageBuilderActions.map(({ name, description }) => (
          <option key={name} value={`imagebuilder:${name}`}>
            {description}
          </option>
        ))}
        {s3Actions.map((action) => (
          <option key={action} value={action}>
            {action}
          </option>
        ))}
      </datalist>
      <LabelledInput
        id="ask-resource"
        className="ask-resource"
        label={text.ask.resource}
        value={resource}
        onChange={(given) => change({ resource: given })}
      />
      <LabelledSelect
        id="ask-owner"
        label={text.ask.owner}
        values={owners}
        labels={text.ask.owners}
        value={question.owner}
        onChange={(owner) => change({ owner })}
      />
      <LabelledInput
        id="ask-context"
        className="ask-context"
        label={text.ask.context}
        value={question.context}
        placeholder="aws:SourceVpc=vpc-0123456789abcdef0"
        help={text.ask.contextHelp}
        error={context ? undefined : text.ask.contextMalformed}
        onChange={(given) => change({ context: given })}
      />
      <Button type="submit" variant="contained" disabled={!context}>
        {text.ask.submit}
      </Button>
      <div role="status" className="ask-answer">
        {answer?.decision && (
          <>
            <Verdict verdict={answer.decision.verdict} />
            <span>{describeDecision(text.decisions, answer.decision.cause)}</span>
            <StatementLink endpoint={answer.endpoint} decision={answer.decision} />
          </>
        )}
        {answer && !answer.decision && text.ask.cannotJudge}
        {answer && !getDerived().sound && ` ${fields.error}: ${text.unsound}`}
      </div>
    </form>
  );
}

interface StatementLinkProps {
  readonly endpoint: EndpointId;
  readonly decision: Decision;
}

function StatementLink({ endpoint, decision: { cause } }: StatementLinkProps) {
  const { access: text } = useMessages();
  if (cause.code === 'noAllow') return null;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => revealStatement(endpoint, cause.statement)}
    >
      {text.showStatement(cause.statement + 1)}
    </button>
  );
}

function principalOf(principal: MatrixPrincipal, inputs: Inputs): RequestPrincipal {
  switch (principal) {
    case 'ownOrganization':
      return { orgId: ownOrgId(inputs) };
    case 'foreignOrganization':
      return { orgId: foreignOrgId(inputs) };
    case 'anonymous':
    case 'awsService':
      return principal;
  }
}

const ownOrgId = ({ principalOrgIds, resourceOrgIds }: Inputs) =>
  principalOrgIds[0] ?? resourceOrgIds[0] ?? 'o-ownorganization';

function ownerOrgId(owner: Owner, inputs: Inputs): string | undefined {
  switch (owner) {
    case 'ownOrganization':
      return inputs.resourceOrgIds[0] ?? ownOrgId(inputs);
    case 'foreignOrganization':
      return foreignOrgId(inputs);
    case 'none':
      return undefined;
  }
}
