import 'monaco-editor/languages/definitions/hcl/register';
import 'monaco-editor/languages/definitions/powershell/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/shell/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/languages/definitions/yaml/register';
import { policyLanguage, registerPolicyLanguage } from './policyJson.ts';
import { editor } from 'monaco-editor/editor';
import { changeLanguage, createTextModel, setModelText } from './textModel.ts';
import { viewOptions } from './viewOptions.ts';

/** The languages of the files we hand over. */
export type CodeLanguage =
  'shell' | 'powershell' | 'yaml' | 'json' | 'hcl' | 'typescript' | 'python';

/** Monaco's name of a language that it colours and does not check; its grammar comes when needed. */
export function monacoLanguage(language: CodeLanguage): string {
  if (language !== 'json') return language;
  registerPolicyLanguage();
  return policyLanguage;
}

// With what every view shares: Monaco's core, find, folding, hovers, the themes.
export { setEditorColorScheme } from './policyView.ts';

interface CodeViewOptions {
  readonly text: string;
  readonly language: CodeLanguage;
  readonly ariaLabel: string;
}

export interface CodeView {
  /** Shows another text; scrolls to its beginning where the language is another too. */
  setText(text: string, language: CodeLanguage): void;
  dispose(): void;
}

/** Shows a file to be read, in the colours of its language. */
export function createCodeView(host: HTMLElement, options: CodeViewOptions): CodeView {
  const model = createTextModel(options.text, monacoLanguage(options.language));
  const codeEditor = editor.create(host, {
    ...viewOptions,
    model,
    ariaLabel: options.ariaLabel,
  });
  return {
    setText(text, language) {
      setModelText(model, text);
      const languageId = monacoLanguage(language);
      if (model.getLanguageId() === languageId) return;
      changeLanguage(model, languageId);
      codeEditor.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    },
    dispose() {
      codeEditor.dispose();
      model.dispose();
    },
  };
}
