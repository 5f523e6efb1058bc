import { type editor, languages } from 'monaco-editor/editor';
import { policyLanguage } from './policyJson.ts';

/** What to say about a line, in paragraphs of plain text and links; nothing where there is nothing. */
export type ExplainLine = (line: number) => readonly Paragraph[];

/** Plain text, with a link at its end where it has a source. */
export interface Paragraph {
  readonly text: string;
  readonly link?: { readonly title: string; readonly url: string };
}

const explainers = new WeakMap<editor.ITextModel, ExplainLine>();

/** Lets lines of a model be explained on hover; Monaco asks by language, not by model. */
export function explainLines(model: editor.ITextModel, explain: ExplainLine): void {
  explainers.set(model, explain);
}

export function registerLineExplanations(): void {
  languages.registerHoverProvider(policyLanguage, {
    provideHover: (model, { lineNumber }) => {
      const paragraphs = explainers.get(model)?.(lineNumber) ?? [];
      return { contents: paragraphs.map((paragraph) => ({ value: markdown(paragraph) })) };
    },
  });
}

function markdown({ text, link }: Paragraph): string {
  return link ? `${escaped(text)} [${escaped(link.title)}](${link.url})` : escaped(text);
}

/** Names of actions and buckets hold characters that Markdown would take for its own. */
const escaped = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
