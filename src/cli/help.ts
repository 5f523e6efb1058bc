import { type CommandName, commandNames } from './commandNames.ts';
import { kindOf, optionNames, type OptionName, takes } from './optionTable.ts';
import type { TerminalWords } from './sentences.ts';

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
export function helpText({ help }: TerminalWords, command: CommandName | undefined): string {
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
