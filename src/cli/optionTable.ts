import { endpointIds, findingSeverities, s3EndpointTypes } from '../policy/index.ts';
import { languages } from '../words/languages.ts';

export const commandNames = ['build', 'check', 'ask', 'diff', 'explain'] as const;

export type CommandName = (typeof commandNames)[number];

export const owners = ['own', 'foreign', 'aws', 'anyone'] as const;

interface OptionKind {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly short?: string;
  readonly choices?: readonly string[];
  /** The commands that take it; all of them where none is named. */
  readonly of?: readonly CommandName[];
}

const languageCodes = languages.map(({ code }) => code);

/** Every option of every command. */
const optionTable = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  json: { type: 'boolean' },
  lang: { type: 'string', choices: languageCodes },
  endpoint: { type: 'string', choices: endpointIds, of: ['build', 'check', 'diff', 'ask'] },
  type: { type: 'string', choices: s3EndpointTypes, of: ['check'] },
  form: { type: 'string', of: ['check', 'ask', 'diff', 'explain'] },
  preset: { type: 'string' },
  out: { type: 'string', of: ['build'] },
  verify: { type: 'boolean', of: ['build'] },
  sarif: { type: 'boolean', of: ['check'] },
  'fail-on': { type: 'string', choices: findingSeverities, of: ['check'] },
  action: { type: 'string', of: ['ask'] },
  resource: { type: 'string', of: ['ask'] },
  principal: { type: 'string', of: ['ask'] },
  org: { type: 'string', of: ['ask'] },
  'org-path': { type: 'string', of: ['ask'] },
  owner: { type: 'string', choices: owners, of: ['ask'] },
  'resource-org': { type: 'string', of: ['ask'] },
  'resource-org-path': { type: 'string', of: ['ask'] },
  'resource-account': { type: 'string', of: ['ask'] },
  context: { type: 'string', multiple: true, of: ['ask'] },
} as const satisfies Readonly<Record<string, OptionKind>>;

export type OptionName = keyof typeof optionTable;

export const optionNames = Object.keys(optionTable).filter(isOptionName);

export function isOptionName(given: string): given is OptionName {
  return Object.hasOwn(optionTable, given);
}

export const kindOf = (option: OptionName): OptionKind => optionTable[option];

export const takes = (command: CommandName, option: OptionName): boolean =>
  kindOf(option).of?.includes(command) ?? true;
