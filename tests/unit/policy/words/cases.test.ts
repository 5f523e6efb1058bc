import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeStatement } from '../../../../src/policy/words/describePolicy.ts';
import { statementWords as japaneseWords } from '../../../../src/words/ja/statements.ts';
import { statementWords as englishWords } from '../../../../src/words/en/statements.ts';
import { wordStatement } from '../../../../src/policy/words/wordStatement.ts';
import { readCaseFile, sentence } from '../caseFile.ts';
import { inEnglish } from '../../inEnglish.ts';

const said = {
  statement: v.unknown(),
  text: sentence,
  parts: v.array(v.strictObject({ element: sentence, text: sentence })),
};

const builderCases = readCaseFile(
  'words/builder',
  v.array(v.strictObject({ name: sentence, contract: sentence, ...said })),
);
const importedCases = readCaseFile(
  'words/imported',
  v.array(v.strictObject({ name: sentence, why: sentence, ...said })),
);

const japaneseCases = readCaseFile(
  'words/japanese',
  v.array(v.strictObject({ name: sentence, why: sentence, ...said })),
);

describe('tests/cases/words/builder.json', () => {
  it.each(builderCases)('$name', ({ statement, text, parts }) => {
    const worded = inEnglish.statement(statement);
    expect(worded.text).toBe(text);
    expect(worded.parts).toEqual(parts);
    expect(worded.meaning.faults).toEqual([]);
  });
});

describe('tests/cases/words/imported.json', () => {
  it.each(importedCases)('$name', ({ statement, text, parts }) => {
    const worded = inEnglish.statement(statement);
    expect(worded.text).toBe(text);
    expect(worded.parts).toEqual(parts);
  });
});

describe('tests/cases/words/japanese.json', () => {
  it.each(japaneseCases)('$name', ({ statement, text, parts }) => {
    const worded = wordStatement(japaneseWords, describeStatement(statement).meaning);
    expect(worded.text).toBe(text);
    expect(worded.parts).toEqual(parts);
  });
});

describe('the words', () => {
  it('are all used by the cases, and all of them are replaceable by another language', () => {
    const used = new Set<string>();
    const recorder = new Proxy(englishWords, {
      get: (words, code, receiver): unknown => {
        used.add(String(code));
        return Reflect.get(words, code, receiver);
      },
    });
    for (const { statement } of [...builderCases, ...importedCases]) {
      wordStatement(recorder, describeStatement(statement).meaning);
    }
    // Only a whole document can be without statements.
    expect([...used, 'noStatements'].toSorted()).toEqual(Object.keys(englishWords).toSorted());
  });
});

describe('describePolicy', () => {
  const allow = { Sid: 'One', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

  it('words statement by statement, with path and Sid', () => {
    const worded = inEnglish.policy({ Statement: [allow, { ...allow, Sid: 5 }, null] });
    expect(worded.map(({ path, sid }) => ({ path, sid }))).toEqual([
      { path: 'Statement[0]', sid: 'One' },
      { path: 'Statement[1]', sid: undefined },
      { path: 'Statement[2]', sid: undefined },
    ]);
  });

  it('words a statement that is not in a list', () => {
    const [worded, ...others] = inEnglish.policy({ Version: '2012-10-17', Statement: allow });
    expect(worded).toMatchObject({ path: 'Statement', sid: 'One' });
    expect(worded?.text).toBe(
      'Allows anyone using this endpoint to call every action on every resource.',
    );
    expect(others).toEqual([]);
  });

  it.each([
    { document: null, path: '', text: 'This is nothing, not an object' },
    { document: 'Allow', path: '', text: 'This is text, not an object' },
    { document: {}, path: 'Statement', text: 'There is no statement here' },
    { document: { Statement: [] }, path: 'Statement', text: 'There is no statement here' },
    { document: { Statement: 'x' }, path: 'Statement', text: 'Statement holds text' },
  ])('says that $document is no policy', ({ document, path, text }) => {
    const worded = inEnglish.policy(document);
    expect(worded).toHaveLength(1);
    expect(worded[0]?.path).toBe(path);
    expect(worded[0]?.text).toContain(text);
  });
});
