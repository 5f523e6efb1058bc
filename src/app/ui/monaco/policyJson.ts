import { languages } from 'monaco-editor/editor';

/**
 * JSON that this page wrote. Monaco's own JSON language, which the policy editor uses and which
 * claims the name `json`, would start a worker for folding and hovers; text we serialised needs
 * neither. See docs/decisions/0003-monaco.md.
 */
export const policyLanguage = 'written-json';

let registered = false;

/** Every kind of view that shows such text calls it; the first call counts. */
export function registerPolicyLanguage(): void {
  if (registered) return;
  registered = true;
  languages.register({ id: policyLanguage });
  languages.setLanguageConfiguration(policyLanguage, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
  });
  languages.setMonarchTokensProvider(policyLanguage, {
    tokenPostfix: '.json',
    tokenizer: {
      root: [
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'string.key'],
        [/"(?:[^"\\]|\\.)*"/, 'string.value'],
        [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
        [/true|false|null/, 'keyword'],
        [/[{}[\],:]/, 'delimiter'],
      ],
    },
  });
}
