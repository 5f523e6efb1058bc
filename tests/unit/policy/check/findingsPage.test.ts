import { describe, expect, it } from 'vitest';
import { readFindingsPage, renderFindingsPage } from '../../../../scripts/findingsDocs.mjs';
import { keysOf } from '../../../../src/policy/catalog/keysOf.ts';
import { findingDoc as docIn } from '../../../../src/policy/check/finding.ts';
import { rules } from '../../../../src/policy/check/rules.ts';
import { sources } from '../../../../src/policy/index.ts';
import { findings } from '../../../../src/words/en/findings.ts';
import { findingsPage } from '../../../../src/words/en/findingsPage.ts';

const { titles } = findingsPage;
const findingCodes = keysOf(findings);
const findingDoc = (code: (typeof findingCodes)[number]) => docIn(code, findings);

describe('docs/findings.md', () => {
  it('is what the records of the core give, to the letter', async () => {
    const page = await readFindingsPage();
    expect(page).toBe(await renderFindingsPage({ findingCodes, findingDoc, sources, titles }));
  });

  it('has one section for each code, with an anchor of its name, headed by what it is', async () => {
    const page = await readFindingsPage();
    const anchors = [...page.matchAll(/^<a id="(\w+)"><\/a>\n\n### (.+) \(`(\w+)`\)$/gm)];
    expect(anchors).toHaveLength(findingCodes.length);
    expect(new Set(anchors.map(([, anchor]) => anchor))).toEqual(new Set(findingCodes));
    for (const [, anchor, , code] of anchors) expect(code).toBe(anchor);
    expect(new Set(anchors.map(([, , title]) => title)).size).toBe(findingCodes.length);
  });

  it('has what each rule declares, once, and nothing else', () => {
    const declared = rules.flatMap(({ kinds }) => Object.keys(kinds));
    expect(declared.toSorted()).toEqual([...findingCodes].toSorted());
  });

  it('would be seen to differ if a word of it were changed', async () => {
    const changed = { ...findingDoc('noAllow'), why: 'Because.' };
    const records = {
      findingCodes,
      findingDoc: (code: (typeof findingCodes)[number]) =>
        code === 'noAllow' ? changed : findingDoc(code),
      sources,
      titles,
    };
    expect(await readFindingsPage()).not.toBe(await renderFindingsPage(records));
  });

  it.each(findingCodes)('%s: says what, why and what to do in full sentences', (code) => {
    const { what, why, fix, source } = findingDoc(code);
    for (const text of [what, why, fix]) expect(text).toMatch(/^[`A-Z“].*[.`]$/s);
    expect(sources[source].url).toMatch(/^https:/);
  });
});
