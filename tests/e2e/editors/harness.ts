import type { CodeLanguage, CodeView } from '../../../src/app/ui/monaco/codeView.ts';
import type { DifferenceView } from '../../../src/app/ui/monaco/differenceView.ts';
import type { JsonSchema } from '../../../src/policy/index.ts';
import type { PastedLanguage, PolicyEditor } from '../../../src/app/ui/monaco/policyEditor.ts';

interface Shown {
  readonly scheme: 'light' | 'dark';
}

/** What the test page offers to the tests: each editor by itself, and what it reported. */
export interface Harness {
  code?: CodeView;
  policy?: PolicyEditor;
  difference?: DifferenceView;
  readonly changes: string[];
  openPreview(text: string, explanation: string): Promise<void>;
  openCode(options: Shown & { text: string; language: CodeLanguage }): Promise<void>;
  openPolicy(
    options: Shown & { text: string; language?: PastedLanguage; schema: JsonSchema },
  ): Promise<void>;
  openDifference(
    options: Shown & { before: string; after: string; inline: boolean },
  ): Promise<void>;
}

declare global {
  var harness: Harness;
}
