import { editor } from 'monaco-editor/editor';
import { changeLanguage, createTextModel } from './createTextModel.ts';
import { setModelText } from './setModelText.ts';
import { viewOptions } from './viewOptions.ts';
import { type CodeLanguage, monacoLanguage } from './codeLanguages.ts';

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
