import { describe, expect, it } from 'vitest';
import { readFindingsPages, renderFindings } from '../../../build/findingsPage.ts';
import { findings } from '../../../src/words/en/findings.ts';
import { findingsPage as pageWords } from '../../../src/words/en/findingsPage.ts';
import { review as english } from '../../../src/words/en/review.ts';
import { review as japanese } from '../../../src/words/ja/review.ts';
import { languages as listed } from '../../../src/words/languages.ts';
import { keysOf } from '../../../src/policy/catalog/keysOf.ts';
import { findingDoc } from '../../../src/policy/check/finding.ts';
import { sources } from '../../../src/policy/index.ts';

const findingCodes = keysOf(findings);

const findingsPages = await readFindingsPages();

const languages = listed.map(({ code }) => code);

const allIn = (page: string, pattern: RegExp): readonly string[] =>
  [...page.matchAll(pattern)].map(([, found]) => found ?? '');

const isJapanese = (text: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);

describe('the pages of findings', () => {
  it('are one for each language, where the app links to it', () => {
    const written = findingsPages.map(({ lang, fileName }) => [lang, `./${fileName}`]);
    expect(Object.fromEntries(written)).toEqual({
      en: english.findingsPage,
      ja: japanese.findingsPage,
    });
    expect(findingsPages.map(({ lang }) => lang)).toEqual(languages);
  });
});

describe.each(findingsPages.map((records) => [records.fileName, records] as const))(
  '%s',
  (fileName, records) => {
    const { lang } = records;
    const page = renderFindings(records, findingsPages);
    const all = (pattern: RegExp) => allIn(page, pattern);

    it('says its language, and where the others are', () => {
      expect(page).toContain(`<html lang="${lang}">`);
      expect(all(/<link rel="alternate" hreflang="(\w+)" href="[^"]+" \/>/g)).toEqual(languages);
      for (const other of findingsPages) {
        expect(page).toContain(`hreflang="${other.lang}" href="./${other.fileName}"`);
        expect(page.includes(`<a class="language" href="./${other.fileName}"`)).toBe(
          other.fileName !== fileName,
        );
      }
    });

    it('has one entry for each code, under an anchor of its name', () => {
      expect(all(/<article id="(\w+)"/g).toSorted()).toEqual([...findingCodes].toSorted());
    });

    it('leads to each of them from its table of contents, once', () => {
      expect(all(/<li><a href="#(\w+)">.+<\/a><\/li>/g).toSorted()).toEqual(
        [...findingCodes].toSorted(),
      );
    });

    it('uses no id twice', () => {
      const ids = all(/ id="([^"]+)"/g);
      expect(ids).toEqual([...new Set(ids)]);
    });

    it('names the source of every finding', () => {
      for (const code of findingCodes) {
        expect(page).toContain(
          `href="${sources[findingDoc(code, findings).source].url}" rel="noreferrer"`,
        );
      }
    });

    it('loads nothing but its style and its icon, from beside itself', () => {
      expect(all(/<link rel="(?:icon|stylesheet)" href="([^"]+)"/g)).toEqual([
        './icon.svg',
        './findings.css',
      ]);
      expect(all(/<link rel="([^"]+)"/g).toSorted()).toEqual(
        ['icon', 'stylesheet', ...languages.map(() => 'alternate')].toSorted(),
      );
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

    it('says everything in its own language, codes, code and sources aside', () => {
      const texts = page
        .replaceAll(/<(\w+)[^>]* lang="\w+"[^>]*>[^<]*<\/\1>/g, '')
        .replaceAll(/<code>[^<]*<\/code>/g, '')
        .replace(/^[^]*<body>/, '')
        .split(/<[^>]*>/)
        .map((text) => text.trim())
        .filter((text) => /[\p{L}]{3}/u.test(text) && !findingCodes.some((code) => code === text));
      expect(texts.length).toBeGreaterThan(3 * findingCodes.length);
      const foreign = texts.filter((text) =>
        lang === 'ja' ? /[A-Za-z]{2,}( [a-z]{2,}){2}/.test(text) : isJapanese(text),
      );
      expect(foreign).toEqual([]);
      const severities = all(/<h2 id="\w+-findings">([^<]+)</g);
      expect(severities.map(isJapanese)).toEqual(severities.map(() => lang === 'ja'));
    });
  },
);

describe('a page of findings', () => {
  it('writes the texts of the records as text, and code as code', () => {
    const hostile = {
      ...findingDoc('noAllow', findings),
      what: '<script>alert("1")</script> & `<b>`',
      why: 'It\'s "so".',
    };
    const page = { lang: 'en', fileName: 'findings.html', language: 'English', words: pageWords };
    const changed = renderFindings({ ...page, codes: ['noAllow'], docOf: () => hostile }, []);
    expect(changed).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <code>&lt;b&gt;</code>',
    );
    expect(changed).toContain('It&#39;s &quot;so&quot;.');
    expect(changed).not.toContain('<script');
  });
});
