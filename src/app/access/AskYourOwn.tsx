import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type FormEvent, useState } from 'react';
import {
  askPolicy,
  buildPolicies,
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
import { useRestedInputs } from '../builder/useRestedInputs.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { revealStatement } from '../preview/revealStatement.ts';
import { Themed } from '../theme/Themed.tsx';
import { parseContext } from './parseContext.ts';
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
  const { region } = useRestedInputs();
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
    const { inputs } = getDerived();
    const endpoint: EndpointId = /^s3:/i.test(question.action) ? 's3' : 'imageBuilder';
    const orgId = ownerOrgId(question.owner, inputs);
    try {
      const decision = await askPolicy(buildPolicies(inputs)[endpoint], {
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
    <Themed>
      <form className="ask" onSubmit={(event) => void ask(event)} noValidate>
        <h3>{text.ask.title}</h3>
        <div className="field">
          <label className="field-label" htmlFor="ask-principal">
            {text.ask.principal}
          </label>
          <NativeSelect
            input={<OutlinedInput />}
            value={question.principal}
            inputProps={{ id: 'ask-principal' }}
            onChange={({ target }) => {
              const principal = matrixPrincipals.find((each) => each === target.value);
              if (principal) change({ principal });
            }}
          >
            {matrixPrincipals.map((principal) => (
              <option key={principal} value={principal}>
                {text.principals[principal]}
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className="field">
          <label className="field-label" htmlFor="ask-action">
            {text.ask.action}
          </label>
          <OutlinedInput
            id="ask-action"
            className="code"
            value={question.action}
            onChange={({ target }) => change({ action: target.value })}
            slotProps={{ input: { list: 'ask-actions', spellCheck: false } }}
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
        </div>
        <div className="field ask-resource">
          <label className="field-label" htmlFor="ask-resource">
            {text.ask.resource}
          </label>
          <OutlinedInput
            id="ask-resource"
            className="code"
            value={resource}
            onChange={({ target }) => change({ resource: target.value })}
            slotProps={{ input: { spellCheck: false } }}
          />
        </div>
        <div className="field">
          <label className="field-label" htmlFor="ask-owner">
            {text.ask.owner}
          </label>
          <NativeSelect
            input={<OutlinedInput />}
            value={question.owner}
            inputProps={{ id: 'ask-owner' }}
            onChange={({ target }) => {
              const owner = owners.find((each) => each === target.value);
              if (owner) change({ owner });
            }}
          >
            {owners.map((owner) => (
              <option key={owner} value={owner}>
                {text.ask.owners[owner]}
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className="field ask-context">
          <label className="field-label" htmlFor="ask-context">
            {text.ask.context}
          </label>
          <OutlinedInput
            id="ask-context"
            className="code"
            value={question.context}
            error={!context}
            placeholder="aws:SourceVpc=vpc-0123456789abcdef0"
            onChange={({ target }) => change({ context: target.value })}
            slotProps={{ input: { 'aria-describedby': 'ask-context-help', spellCheck: false } }}
          />
          <p id="ask-context-help" className={context ? 'field-help' : 'field-error'}>
            {context ? text.ask.contextHelp : text.ask.contextMalformed}
          </p>
        </div>
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
    </Themed>
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
