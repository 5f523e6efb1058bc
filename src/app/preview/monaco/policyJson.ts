import { languages } from 'monaco-editor/editor';

/**
 * JSON as the policies use it. Monaco's own JSON language would start a worker for
 * its folding and its diagnostics; a policy we serialised needs neither.
 * See docs/decisions/0003-monaco.md.
 */
export const policyLanguage = 'json';

export function registerPolicyLanguage(): void {
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
