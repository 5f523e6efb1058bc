import {
  describeImportProblem,
  imageBuilderActionsOrigin,
  newestCatalog,
} from '../policy/index.ts';
import { type Language, languages } from '../words/languages.ts';
import { ask } from './commands/ask.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import {
  type CommandName,
  commandNames,
  kindOf,
  type OptionName,
  optionNames,
  takes,
} from './optionTable.ts';
import { type CommandProblem, describeCommandProblem, Refusal } from './commandProblem.ts';
import { type ExitCode, exitCodes, type Host } from './host.ts';
import { type Arguments, readArguments } from './options.ts';
import { sourceReader } from './readSource.ts';
import { languageOf, loadSentences, type Sentences, type TerminalWords } from './sentences.ts';
import type { Command } from './session.ts';
const commands: Readonly<Record<CommandName, Command>> = { build, check, ask, diff, explain };

/**
 * Runs one command and gives its exit code. Asks no network and reads no credentials; what it reads and
 * writes is in `host`. Rejects only where the program itself is wrong.
 */
export async function run(host: Host): Promise<ExitCode> {
  const given = readOrRefuse(host.args);
  const words = await loadSentences(languageOf(languageAsked(host.args), host.env));
  if (given instanceof Refusal) return refuse(host, words, given.problem);
  try {
    return await runCommand(host, given, words);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return refuse(host, words, thrown.problem);
  }
}

/** Also where the arguments are refused, which is said in that language. */
function languageAsked(args: readonly string[]): Language | undefined {
  const [, asked] = /(?:^|\n)--lang[=\n](\w+)/.exec(args.join('\n')) ?? [];
  return languages.find(({ code }) => code === asked)?.code;
}

function readOrRefuse(args: readonly string[]): Arguments | Refusal {
  try {
    return readArguments(args);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}

async function runCommand(host: Host, given: Arguments, words: Sentences): Promise<ExitCode> {
  const say = (...lines: readonly string[]) => host.out(`${lines.map(tame).join('\n')}\n`);
  const warn = (...lines: readonly string[]) => host.err(`${lines.map(tame).join('\n')}\n`);
  const sayJson = (value: unknown) => say(JSON.stringify(value, null, 2));
  if (given.has('version')) {
    const dates = { catalog: newestCatalog, actions: imageBuilderActionsOrigin.updated };
    if (given.has('json')) sayJson({ version: host.version, ...dates });
    else say(words.terminal.version(host.version, dates));
    return exitCodes.fine;
  }
  const { command } = given;
  if (given.has('help') || !command) {
    const help = helpText(words.terminal, command);
    if (given.has('help')) say(help);
    else warn(help);
    return given.has('help') ? exitCodes.fine : exitCodes.failed;
  }
  const read = sourceReader(host);
  return commands[command]({ host, given, words, read, say, sayJson, warn });
}

function refuse(host: Host, words: Sentences, problem: CommandProblem): ExitCode {
  const { terminal, importing, access } = words;
  const reasons = [
    ...(problem.code === 'notAPolicy'
      ? problem.values.problems.map((found) => describeImportProblem(importing.sentences, found))
      : []),
    ...(problem.code === 'invalidQuestion'
      ? problem.values.problems.map(({ code, values }) => access.ask.problems[code](values))
      : []),
  ];
  const sentence = describeCommandProblem(terminal.problems, problem);
  host.err(`${[sentence, ...reasons].map(tame).join('\n')}\n`);
  return exitCodes.failed;
}

/** A text from a file or a link must not steer the terminal, nor turn the words around it about. */
const tame = (text: string): string =>
  text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

const name = 'image-builder-endpoint-policies';

/** Ways to call each command. */
const usage: Readonly<Record<CommandName, (link: string) => readonly string[]>> = {
  build: (link) => [
    `build '${link}' --out policies`,
    'build form.txt --json',
    'build form.txt --out policies --verify',
  ],
  check: (link) => [
    'check policies/*.json',
    `check policy.json --endpoint s3 --form '${link}' --sarif`,
    'check -',
  ],
  ask: (link) => [
    `ask '${link}'`,
    'ask s3.json --principal anonymous --action s3:GetObject --resource arn:aws:s3:::my-bucket/file',
  ],
  diff: (link) => ['diff before.json after.json', `diff policies/s3.json '${link}'`],
  explain: (link) => [`explain build.log --form '${link}'`],
};

/** What a command does and takes; without one, what all of them do. */
function helpText({ help }: TerminalWords, command: CommandName | undefined): string {
  const options = optionNames.filter((option) =>
    command ? takes(command, option) : kindOf(option).of === undefined,
  );
  return [
    ...(command
      ? [
          help.commands[command],
          '',
          ...usage[command](help.link).map((call) => `  ${name} ${call}`),
        ]
      : [
          help.intro,
          '',
          ...table(commandNames.map((name) => [name, help.commands[name]] as const)),
        ]),
    '',
    help.sources,
    '',
    help.options,
    ...table(options.map((option) => [spelled(option), help.optionTexts[option]] as const)),
    '',
    help.exitCodes,
  ].join('\n');
}

function spelled(option: OptionName): string {
  const { type, short, choices } = kindOf(option);
  const letter = short === undefined ? '' : `-${short}, `;
  const value = type === 'boolean' ? '' : ` ${choices ? choices.join('|') : '…'}`;
  return `${letter}--${option}${value}`;
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
