import {
  answer,
  askPolicy,
  boardChecks,
  boardRequests,
  type BoardRow,
  type BoardStatus,
  CannotJudge,
  checkQuestion,
  defaultInputs,
  describeAssumptions,
  describeDecision,
  endpointIds,
  foreignPrincipal,
  type Inputs,
  ownPrincipal,
  type PolicyRequest,
  type RequestPrincipal,
  mapEndpoints,
} from '../../policy/index.ts';
import { Refusal } from '../commandProblem.ts';
import { isBlocked } from '../form.ts';
import { exitCodes, type ExitCode } from '../host.ts';
import type { Arguments } from '../options.ts';
import { owners } from '../optionTable.ts';
import { type GivenPolicy, readPolicies } from '../policies.ts';
import { argumentsOf, type Command, formOption, type Session, warnOfForm } from '../session.ts';

/** Asks a policy one request, or, without an action, everything that the board of a form asks. */
export const ask: Command = async (session) => {
  const { given, read } = session;
  const form = await formOption(session);
  const [source = ''] = argumentsOf(session, 1, 1);
  const endpoint = given.choice('endpoint', endpointIds);
  const asked = await readPolicies(await read(source), {
    endpoint,
    preset: given.text('preset'),
    region: form?.inputs.region,
  });
  if (asked.form) warnOfForm(session, asked.form);
  const inputs = (form ?? asked.form)?.inputs ?? defaultInputs;
  try {
    if (given.has('action')) return await askOne(session, asked.policies, inputs);
    const code = await askBoard(session, asked.policies, inputs);
    // What is held back answers nothing, and so nothing of it is as it should be.
    return asked.form && isBlocked(asked.form, endpoint) ? exitCodes.found : code;
  } catch (thrown) {
    if (!(thrown instanceof CannotJudge)) throw thrown;
    throw new Refusal({ code: 'cannotJudge', values: { source: asked.source } });
  }
};

async function askOne(
  session: Session,
  policies: readonly GivenPolicy[],
  inputs: Inputs,
): Promise<ExitCode> {
  const { given, say, sayJson, words } = session;
  const action = given.text('action') ?? '';
  const resource = given.text('resource') ?? '';
  const { endpoint, problems } = checkQuestion({ action, resource });
  if (endpoint === undefined) throw new Refusal({ code: 'invalidQuestion', values: { problems } });
  const policy = policies.find((each) => each.endpoint === endpoint);
  if (!policy) {
    const [{ source } = { source: '-' }] = policies;
    throw new Refusal({ code: 'otherEndpoint', values: { source, action } });
  }
  const request = requestOf(given, action, resource, policy.region ?? inputs.region, inputs);
  const decision = await askPolicy(policy.document, request);
  if (given.has('json')) sayJson({ endpoint, request, decision });
  else {
    const { access, page, terminal } = words;
    const why = [
      describeDecision(access.decisions, decision.reason),
      describeAssumptions(access.assumptions, decision),
    ];
    say(terminal.verdict(page.access.verdicts[decision.verdict], why.join(' ').trim()));
  }
  return decision.verdict === 'allowed' ? exitCodes.fine : exitCodes.found;
}

function requestOf(
  given: Arguments,
  action: string,
  resource: string,
  region: string,
  inputs: Inputs,
): PolicyRequest {
  const owner = given.choice('owner', owners);
  const resourceOrgId = given.text('resource-org');
  const resourceOrgPath = given.text('resource-org-path');
  const resourceAccount = given.text('resource-account');
  const context = contextOf(given.texts('context'));
  return {
    principal: principalOf(given, inputs),
    action,
    resource,
    region,
    ...(owner && { owner }),
    ...(resourceOrgId !== undefined && { resourceOrgId }),
    ...(resourceOrgPath !== undefined && { resourceOrgPath }),
    ...(resourceAccount !== undefined && { resourceAccount }),
    ...(Object.keys(context).length > 0 && { context }),
  };
}

/** Nobody named is a caller of whom nothing is known but what the options say. */
function principalOf(given: Arguments, inputs: Inputs): RequestPrincipal {
  const who = given.text('principal');
  if (who === 'anonymous' || who === 'awsService') return who;
  const named = {
    own: ownPrincipal(inputs),
    foreign: foreignPrincipal(inputs),
  };
  const base =
    who === 'own' || who === 'foreign'
      ? named[who]
      : { ...(who !== undefined && (/^\d{12}$/.test(who) ? { accountId: who } : { arn: who })) };
  const orgId = given.text('org');
  const orgPath = given.text('org-path');
  return typeof base === 'string'
    ? base
    : {
        ...base,
        ...(orgId !== undefined && { orgId }),
        ...(orgPath !== undefined && { orgPath }),
      };
}

/** A key that is given several times has several values. */
function contextOf(entries: readonly string[]): Readonly<Record<string, string | string[]>> {
  const context = new Map<string, string[]>();
  for (const entry of entries) {
    const [, key, value] = /^([^=\s]+)=(.+)$/.exec(entry) ?? [];
    if (key === undefined || value === undefined) {
      throw new Refusal({ code: 'malformedContext', values: { given: entry } });
    }
    context.set(key, [...(context.get(key) ?? []), value]);
  }
  return Object.fromEntries(
    [...context].map(([key, values]) => {
      const [only = '', ...more] = values;
      return [key, more.length === 0 ? only : values] as const;
    }),
  );
}

/** To be found by a machine, and so in no language. */
const marks: Readonly<Record<BoardStatus, string>> = {
  asWanted: 'ok  ',
  notAsWanted: 'FAIL',
  openByChoice: 'open',
  unconfirmed: '?   ',
};

async function askBoard(
  session: Session,
  policies: readonly GivenPolicy[],
  inputs: Inputs,
): Promise<ExitCode> {
  const { given, say, sayJson, words } = session;
  const documents = new Map(policies.map(({ endpoint, document }) => [endpoint, document]));
  const all = mapEndpoints((endpoint): unknown => documents.get(endpoint));
  const rows: BoardRow[] = [];
  for (const asked of boardRequests(inputs)) {
    if (documents.has(asked.endpoint)) rows.push(await answer(asked, all));
  }
  const checks = boardChecks(rows);
  if (given.has('json')) sayJson({ checks });
  else {
    const { access } = words.page;
    const { requests, statuses } = words.review;
    for (const { rows: together, status } of checks) {
      const row = together.find((each) => each.status === status) ?? together[0];
      const deed = row.kind === 'build' ? requests.steps[row.id] : requests.breaches[row.id];
      const note = status === 'asWanted' ? '' : ` (${statuses[status]})`;
      const why =
        status === 'asWanted'
          ? ''
          : `\n    ${row.request.action} ${row.request.resource}\n    ${describeDecision(words.access.decisions, row.decision.reason)}`;
      say(`${marks[status]} ${deed}: ${access.verdicts[row.decision.verdict]}${note}${why}`);
    }
  }
  const fails = checks.some(({ status }) => status === 'notAsWanted');
  return fails ? exitCodes.found : exitCodes.fine;
}
