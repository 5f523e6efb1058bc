import { parseArgs } from 'node:util';
import {
  type CommandName,
  commandNames,
  isOptionName,
  kindOf,
  type OptionName,
  optionNames,
  takes,
} from './optionTable.ts';
import { Refusal } from './commandProblem.ts';

/** What was typed, read and checked as far as that can be done without reading a file. */
export interface Arguments {
  readonly command: CommandName | undefined;
  readonly positionals: readonly string[];
  readonly has: (option: OptionName) => boolean;
  /** The value that was given last. */
  readonly text: (option: OptionName) => string | undefined;
  readonly texts: (option: OptionName) => readonly string[];
  /** One of the option's choices, all of which `among` holds. */
  readonly choice: <Choice extends string>(
    option: OptionName,
    among: readonly Choice[],
  ) => Choice | undefined;
}

/** Reads the arguments of the command; throws a `Refusal` at the first that is wrong. */
export function readArguments(args: readonly string[]): Arguments {
  const options = Object.fromEntries(
    optionNames.map((name) => {
      const { type, short } = kindOf(name);
      return [name, { type, multiple: true, ...(short !== undefined && { short }) }] as const;
    }),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [name, ...positionals] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  const command = commandNames.find((each) => each === name);
  const given = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name: option, value, rawName } = token;
    if (!isOptionName(option) || (command !== undefined && !takes(command, option))) {
      throw new Refusal({
        code: 'unknownOption',
        values: { command: command ?? 'build', given: rawName },
      });
    }
    given.set(option, [...(given.get(option) ?? []), checkedValue(option, value)]);
  }
  if (name !== undefined && command === undefined && !given.has('help') && !given.has('version')) {
    throw new Refusal({ code: 'unknownCommand', values: { given: name } });
  }
  const texts = (option: OptionName) => given.get(option) ?? [];
  return {
    command,
    positionals,
    texts,
    has: (option) => given.has(option),
    text: (option) => texts(option).at(-1),
    choice: (option, among) => among.find((each) => each === texts(option).at(-1)),
  };
}

function checkedValue(option: OptionName, value: string | undefined): string {
  const { type, choices } = kindOf(option);
  if (type === 'boolean') return '';
  if (value === undefined || value === '') {
    throw new Refusal({ code: 'valueMissing', values: { option } });
  }
  if (choices && !choices.includes(value)) {
    throw new Refusal({ code: 'unknownChoice', values: { option, given: value, choices } });
  }
  return value;
}
