import { describe, expect, it } from 'vitest';
import { renderFindings } from '../../../build/findingsPage.ts';
import { englishPage, japanesePage } from '../../../build/findingsPageWords.ts';
import { findingCodes } from '../../../src/policy/check/finding.ts';
import { findingDoc } from '../../../src/policy/check/findingDocs.ts';
import { sources } from '../../../src/policy/index.ts';

describe.each([englishPage, japanesePage])('the page of findings, $pageName', (words) => {
  const page = renderFindings(words);

  const all = (pattern: RegExp): readonly string[] =>
    [...page.matchAll(pattern)].map(([, found]) => found ?? '');

  it('says its language, and leads to the same page in the other one', () => {
    expect(page).toContain(`<html lang="${words.lang}">`);
    const { lang, name, pageName } = words.other;
    expect(page).toContain(
      `<a class="language" href="./${pageName}" lang="${lang}" hreflang="${lang}">${name}</a>`,
    );
  });

  it('has one entry for each code, under an anchor of its name', () => {
    expect(all(/<article id="(\w+)"/g).toSorted()).toEqual([...findingCodes].toSorted());
  });

  it('leads to each of them from its table of contents, once', () => {
    expect(all(/<li><a href="#(\w+)">\1<\/a><\/li>/g).toSorted()).toEqual(
      [...findingCodes].toSorted(),
    );
  });

  it('uses no id twice', () => {
    const ids = all(/ id="([^"]+)"/g);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('names the source of every finding', () => {
    for (const code of findingCodes) {
      expect(page).toContain(`href="${sources[findingDoc(code).source].url}" rel="noreferrer"`);
    }
  });

  it('loads nothing but its style and its icon, from beside itself', () => {
    expect(all(/<link [^>]*href="([^"]+)"/g)).toEqual(['./icon.svg', './findings.css']);
    expect(page).not.toMatch(/<script|<img|<iframe|<style| style=| src=| on\w+=|@import/i);
  });

  it('works under any path: each address is relative, an anchor, or a source', () => {
    for (const address of all(/href="([^"]+)"/g)) {
      expect(address).toMatch(/^(\.\/[a-z./]+|#\w+|https:\/\/.+)$/);
    }
  });

  it('forbids everything but its own style, before anything else is read', () => {
    expect(page).toMatch(
      /<meta charset="utf-8" \/>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" \/>/,
    );
  });

  it('writes the texts of the records as text, and code as code', () => {
    const hostile = {
      ...findingDoc('noAllow'),
      what: '<script>alert("1")</script> & `<b>`',
      why: 'It\'s "so".',
    };
    const changed = renderFindings(words, { codes: ['noAllow'], docOf: () => hostile });
    expect(changed).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <code>&lt;b&gt;</code>',
    );
    expect(changed).toContain('It&#39;s &quot;so&quot;.');
    expect(changed).not.toContain('<script');
  });
});
