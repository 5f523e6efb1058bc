import { defaultInputs, describeFailurePoint, explainFailure } from '../../policy/index.ts';
import { readyPolicies } from '../form.ts';
import { exitCodes } from '../host.ts';
import { argumentsOf, type Command, formOption } from '../session.ts';

/** Explains the error or log of a failed build; with a form also whether its policies refuse the request. */
export const explain: Command = async (session) => {
  const { given, read, say, sayJson, words } = session;
  const form = await formOption(session);
  const [source = ''] = argumentsOf(session, 1, 1);
  const inputs = form?.inputs ?? defaultInputs;
  const explanation = await explainFailure((await read(source)).text, {
    policies: form ? readyPolicies(form) : {},
    inputs,
  });
  const { fault, match, advice, companions, lines, moreRequests } = explanation;
  // Without a form there is no policy that could have been asked.
  const points = explanation.points.filter(
    ({ code }) => form !== undefined || code !== 'policyNotAsked',
  );
  const isKnown = match !== undefined || points.length > 0;
  if (given.has('json')) {
    sayJson({ ...explanation, points });
    return isKnown ? exitCodes.fine : exitCodes.found;
  }
  const { faults, symptoms, failurePanel, failures } = words.review;
  if (!isKnown) {
    say(failurePanel.unknown);
    return exitCodes.found;
  }
  say(faults[fault]);
  for (const point of points) say(`- ${describeFailurePoint(failures, point)}`);
  if (moreRequests > 0) say(failurePanel.moreRequests(moreRequests));
  if (advice) {
    say(`${failurePanel.cause}: ${symptoms[advice].cause(inputs)}`);
    say(`${failurePanel.remedy}: ${symptoms[advice].remedy(inputs)}`);
  }
  if (companions.length > 0) say(failurePanel.companionsToCheck(companions));
  if (lines.length > 0) say(`${failurePanel.lines}:`);
  for (const { number, text } of lines) say(`  ${number}: ${text}`);
  if (form === undefined) say(words.terminal.giveForm);
  return exitCodes.fine;
};
