import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { sources } from '../src/policy/catalog/sources.ts';
import { keysOf } from '../src/policy/catalog/keysOf.ts';
import { type FindingCode, type FindingDoc, findingDoc } from '../src/policy/check/finding.ts';
import { findingSeverities } from '../src/policy/check/findingKind.ts';
import type { findings } from '../src/words/en/findings.ts';
import type { findingsPage as pageWords } from '../src/words/en/findingsPage.ts';
import { languages } from '../src/words/languages.ts';

/** Not among the assets, whose names say their content and which hosts may keep for ever. */
const styleName = 'findings.css';

const style = readFileSync(new URL('./findingsPage.css', import.meta.url), 'utf8');

/** No script, nothing from elsewhere, nothing sent. */
const csp =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

/** A text of the records, in which backticks stand around code. */
const prose = (text: string) => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** What a page is made from; the core's own records in a language, or a test's. */
export interface FindingRecords {
  /** As links and browsers say the language. */
  readonly lang: string;
  /** Beside `index.html`, as the app's links say it (`findingsPage` of src/words/en/review.ts). */
  readonly fileName: string;
  /** The language by its own name, on the other languages' pages. */
  readonly language: string;
  readonly words: typeof pageWords;
  readonly codes: readonly FindingCode[];
  readonly docOf: (code: FindingCode) => FindingDoc;
}

/** One page for each language of the list; each links to the others. */
export async function readFindingsPages(): Promise<readonly FindingRecords[]> {
  return Promise.all(
    languages.map(async ({ code: lang, name: language }) => {
      const sentences = await load<{ readonly findings: typeof findings }>(lang, 'findings');
      const page = await load<{ readonly findingsPage: typeof pageWords }>(lang, 'findingsPage');
      return {
        lang,
        fileName: lang === 'en' ? 'findings.html' : `findings.${lang}.html`,
        language,
        words: page.findingsPage,
        codes: keysOf(sentences.findings),
        docOf: (code: FindingCode) => findingDoc(code, sentences.findings),
      };
    }),
  );
}

/** A file of a language; which ones there are only the list says. */
async function load<Module>(lang: string, file: string): Promise<Module> {
  const url = new URL(`../src/words/${lang}/${file}.ts`, import.meta.url);
  const { module } = await runnerImport<Module>(fileURLToPath(url), { configFile: false });
  return module;
}

/** The documentation of every finding as one page of its own, from the data that docs/findings.md has. */
export function renderFindings(
  { lang, words, codes, docOf }: FindingRecords,
  pages: readonly FindingRecords[],
): string {
  const found = findingSeverities.map((severity) => {
    const of = codes.filter((code) => docOf(code).severity === severity);
    return { severity, ...words.groups[severity], of };
  });
  const contents = found.map(
    ({ title, of }) =>
      `<h2>${title}</h2>\n<ul>\n${of.map((code) => `<li><a href="#${code}">${prose(words.titles[code])}</a></li>`).join('\n')}\n</ul>`,
  );
  const sections = found.map(
    ({ severity, title, meaning, of }) =>
      `<section class="${severity}" aria-labelledby="${severity}-findings">
<h2 id="${severity}-findings">${title}</h2>
<p>${meaning}</p>
${of.map((code) => article(code, docOf(code), words, lang)).join('\n')}
</section>`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${csp}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<title>${words.title} – ${words.builder}</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="./${styleName}" />
${alternates(pages)}
</head>
<body>
<div class="page">
<header>
<a href="./index.html">${words.builder}</a>
${otherLanguages(lang, pages)}
<h1>${words.title}</h1>
<p>${words.intro}</p>
</header>
<nav aria-label="${words.contents}">
${contents.join('\n')}
</nav>
<main>
${sections.join('\n')}
</main>
</div>
</body>
</html>
`;
}

/** Every language, itself too, as search engines ask for it. */
const alternates = (pages: readonly FindingRecords[]) =>
  pages
    .map(({ lang, fileName }) => `<link rel="alternate" hreflang="${lang}" href="./${fileName}" />`)
    .join('\n');

const otherLanguages = (lang: string, pages: readonly FindingRecords[]): string =>
  pages
    .filter((other) => other.lang !== lang)
    .map(
      (other) =>
        `<a class="language" href="./${other.fileName}" lang="${other.lang}" hreflang="${other.lang}">${other.language}</a>`,
    )
    .join('\n');

function article(
  code: FindingCode,
  { what, why, fix, source, certainty }: FindingDoc,
  words: typeof pageWords,
  lang: string,
): string {
  const { title, url } = sources[source];
  // Titles of sources are not translated.
  const foreign = lang === 'en' ? '' : ' lang="en"';
  return `<article id="${code}" aria-labelledby="${code}-heading">
<h3 id="${code}-heading"><a href="#${code}">${prose(words.titles[code])}</a></h3>
<p class="code"><code>${code}</code></p>
<p>${prose(what)}</p>
<dl>
<dt>${words.why}</dt>
<dd>${prose(why)}</dd>
<dt>${words.fix}</dt>
<dd>${prose(fix)}</dd>
<dt>${words.source}</dt>
<dd><a href="${escaped(url)}" rel="noreferrer"${foreign}>${escaped(title)}</a><span class="certainty">${words.certainty[certainty]}</span></dd>
</dl>
</article>`;
}

/** Puts the pages and their style beside the app, and serves them in development. */
export function findingsPage(): Plugin {
  return {
    name: 'findings-page',
    async configureServer({ middlewares }) {
      const pages = await readFindingsPages();
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0];
        const asked = pages.find(({ fileName }) => path === `/${fileName}`);
        if (asked) send(response, 'text/html', renderFindings(asked, pages));
        else if (path === `/${styleName}`) send(response, 'text/css', style);
        else next();
      });
    },
    async generateBundle() {
      // The workers are bundles of their own.
      if (this.environment.name !== 'client') return;
      const pages = await readFindingsPages();
      for (const page of pages) {
        const { fileName } = page;
        this.emitFile({ type: 'asset', fileName, source: renderFindings(page, pages) });
      }
      this.emitFile({ type: 'asset', fileName: styleName, source: style });
    },
  };
}

interface Response {
  readonly setHeader: (name: string, value: string) => unknown;
  readonly end: (body: string) => unknown;
}

function send(response: Response, type: string, body: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(body);
}
