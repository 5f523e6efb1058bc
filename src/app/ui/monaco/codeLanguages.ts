import 'monaco-editor/languages/definitions/hcl/register';
import 'monaco-editor/languages/definitions/powershell/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/shell/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/languages/definitions/yaml/register';
import { policyLanguage, registerPolicyLanguage } from './policyJson.ts';

/** The languages of the files we hand over. */
export type CodeLanguage =
  'shell' | 'powershell' | 'yaml' | 'json' | 'hcl' | 'typescript' | 'python';

/** Monaco's name of a language that it colours and does not check; its grammar comes when needed. */
export function monacoLanguage(language: CodeLanguage): string {
  if (language !== 'json') return language;
  registerPolicyLanguage();
  return policyLanguage;
}
