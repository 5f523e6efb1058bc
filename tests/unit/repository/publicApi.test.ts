import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const core = new URL('../../../src/policy/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, core), 'utf8');

/** What is exported as a value, with the file that declares it. */
const values = Array.from(
  read('index.ts').matchAll(/export \{([^}]+)\} from '\.\/([^']+)'/g),
  ([, names = '', file = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => ({ name, file })),
).flat();

/** Whether a declaration makes a function, by its first line or what follows the equals sign. */
const functions = values.flatMap(({ name, file }) => {
  const declared = new RegExp(
    String.raw`(?<doc>/\*\*(?:(?!\*/)[^])*\*/\n)?export (?:async )?(?:function|const) ${name}\b(?<rest>[^\n]*\n[^\n]*)`,
  ).exec(read(file));
  const { doc, rest = '' } = declared?.groups ?? {};
  const isFunction = /\bfunction\b/.test(declared?.[0] ?? '') || /=>/.test(rest);
  return isFunction ? [{ name, file, doc }] : [];
});

describe('src/policy/index.ts', () => {
  it('exports functions that this test finds', () => {
    expect(functions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['parseInputs', 'buildPolicies', 'checkPolicy', 'endpointIdField']),
    );
  });

  it.each(functions)('$name ($file) says what it does', ({ doc }) => {
    expect(doc).toBeDefined();
  });
});
