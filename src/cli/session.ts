import { describeLinkProblem } from '../formats/index.ts';
import { describeProblem, endpointIds } from '../policy/index.ts';
import type { Arguments } from './options.ts';
import { type Form, readForm } from './form.ts';
import type { ExitCode, Host } from './host.ts';
import { Refusal } from './commandProblem.ts';
import type { Source } from './readSource.ts';
import type { Sentences } from './sentences.ts';

/** What a command has at hand. */
export interface Session {
  readonly host: Host;
  readonly given: Arguments;
  readonly words: Sentences;
  readonly read: (given: string) => Promise<Source>;
  /** Lines for people, or JSON for programs, on standard output. */
  readonly say: (...lines: readonly string[]) => void;
  readonly sayJson: (value: unknown) => void;
  /** On standard error. */
  readonly warn: (...lines: readonly string[]) => void;
}

export type Command = (session: Session) => Promise<ExitCode>;

/** Between the fewest and the most sources of a command, or its refusal. */
export function argumentsOf({ given }: Session, fewest: number, most: number): readonly string[] {
  const { command, positionals } = given;
  const beyond = positionals[most];
  if (positionals.length < fewest) {
    throw new Refusal({ code: 'argumentMissing', values: { command: command ?? 'build' } });
  }
  if (beyond !== undefined) {
    throw new Refusal({ code: 'tooManyArguments', values: { given: beyond } });
  }
  return positionals;
}

/** The form of `--form`, with what is wrong in it said on standard error. */
export async function formOption(session: Session): Promise<Form | undefined> {
  const given = session.given.text('form');
  if (given === undefined) return undefined;
  const form = await readForm(await session.read(given), session.given.text('preset'));
  warnOfForm(session, form);
  return form;
}

/** What is wrong in a form or unwise, and which policies it holds back. */
export function warnOfForm({ words, warn }: Session, { source, problems, policies }: Form): void {
  const { page, review, terminal } = words;
  for (const found of problems) {
    const sentence =
      'field' in found
        ? describeProblem(page.problems, found)
        : describeLinkProblem(page.linkProblems, found);
    const field = 'field' in found && found.field ? `${found.path}: ` : '';
    warn(`${source}: ${review.severities[found.severity]}: ${field}${sentence}`);
  }
  for (const endpoint of endpointIds) {
    const policy = policies[endpoint];
    const { label } = page.policies[endpoint];
    if (policy.state === 'blocked') warn(`${source}: ${terminal.blocked(label, policy.fields)}`);
    if (policy.state === 'unmerged') warn(`${source}: ${terminal.unmerged(label)}`);
  }
}
