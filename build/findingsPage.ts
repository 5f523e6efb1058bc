import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Certainty } from '../src/policy/catalog/sources.ts';
import { sources } from '../src/policy/catalog/sources.ts';
import {
  type FindingCode,
  findingCodes,
  type FindingSeverity,
} from '../src/policy/check/finding.ts';
import { type FindingDoc, findingDoc } from '../src/policy/check/findingDocs.ts';

/** Beside `index.html`; every address in it is relative, so that it works under any path. */
const pageName = 'findings.html';
/** Not among the assets, whose names say their content and which hosts may keep for ever. */
const styleName = 'findings.css';

const style = readFileSync(new URL('./findingsPage.css', import.meta.url), 'utf8');

const groups: readonly (readonly [FindingSeverity, title: string, meaning: string])[] = [
  ['error', 'Errors', 'AWS would refuse the policy, or it cannot work.'],
  ['warning', 'Warnings', 'The policy is valid and unwise.'],
  ['note', 'Notes', 'Worth knowing.'],
];

const certainties: Readonly<Record<Certainty, string>> = {
  verified: 'stands in the source',
  likely: 'inferred from the source',
  unknown: 'nobody has confirmed it',
};

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

/** What the page is made from; the core's own records, or a test's. */
export interface FindingRecords {
  readonly codes: readonly FindingCode[];
  readonly docOf: (code: FindingCode) => FindingDoc;
}

/** The documentation of every finding as one page of its own, from the data that docs/findings.md has. */
export function renderFindings(
  { codes, docOf }: FindingRecords = { codes: findingCodes, docOf: findingDoc },
): string {
  const found = groups.map(([severity, title, meaning]) => {
    const of = codes.filter((code) => docOf(code).severity === severity);
    return { severity, title, meaning, of };
  });
  const contents = found.map(
    ({ title, of }) =>
      `<h2>${title}</h2>\n<ul>\n${of.map((code) => `<li><a href="#${code}">${code}</a></li>`).join('\n')}\n</ul>`,
  );
  const sections = found.map(
    ({ severity, title, meaning, of }) =>
      `<section class="${severity}" aria-labelledby="${severity}-findings">
<h2 id="${severity}-findings">${title}</h2>
<p>${meaning}</p>
${of.map((code) => article(code, docOf(code))).join('\n')}
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${csp}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<title>Findings – Endpoint policies for EC2 Image Builder</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="./${styleName}" />
</head>
<body>
<div class="page">
<header>
<a href="./index.html">Endpoint policies for EC2 Image Builder</a>
<h1>Findings</h1>
<p>What the checks say of an endpoint policy, code by code. What the live API accepts nobody here has tried; each entry says how sure its rule is.</p>
</header>
<nav aria-label="Findings by severity">
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

function article(code: FindingCode, { what, why, fix, source, certainty }: FindingDoc): string {
  const { title, url } = sources[source];
  return `<article id="${code}" aria-labelledby="${code}-heading">
<h3 id="${code}-heading"><a href="#${code}">${code}</a></h3>
<p>${prose(what)}</p>
<dl>
<dt>Why</dt>
<dd>${prose(why)}</dd>
<dt>Fix</dt>
<dd>${prose(fix)}</dd>
<dt>Source</dt>
<dd><a href="${escaped(url)}" rel="noreferrer">${escaped(title)}</a> <span class="certainty">(${certainties[certainty]})</span></dd>
</dl>
</article>`;
}

/** Puts the page and its style beside the app, and serves them in development. */
export function findingsPage(): Plugin {
  return {
    name: 'findings-page',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0];
        if (path === `/${pageName}`) send(response, 'text/html', renderFindings());
        else if (path === `/${styleName}`) send(response, 'text/css', style);
        else next();
      });
    },
    generateBundle() {
      // The workers are bundles of their own.
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: pageName, source: renderFindings() });
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
