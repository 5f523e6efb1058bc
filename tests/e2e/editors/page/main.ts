import '../../../../src/app/ui/monaco/environment.ts';
import type { Harness } from '../harness.ts';

function host(id: 'preview' | 'editor'): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element with the id ${id}.`);
  return element;
}

const app = {
  preview: () => import('../../../../src/app/ui/monaco/policyView.ts'),
  code: () => import('../../../../src/app/ui/monaco/codeView.ts'),
  policy: () => import('../../../../src/app/ui/monaco/policyEditor.ts'),
  difference: () => import('../../../../src/app/ui/monaco/differenceView.ts'),
};

const harness: Harness = {
  changes: [],
  async openPreview(text, explanation) {
    const { createPolicyView } = await app.preview();
    createPolicyView(host('preview'), {
      text,
      ariaLabel: 'Preview',
      fileName: 's3.json',
      explain: () => [{ text: explanation }],
      onLine: () => undefined,
    });
  },
  async openCode(options) {
    const { createCodeView, setEditorColorScheme } = await app.code();
    setEditorColorScheme(options.scheme);
    harness.code = createCodeView(host('editor'), { ariaLabel: 'Code', ...options });
  },
  async openPolicy({ scheme, ...options }) {
    const { createPolicyEditor, setEditorColorScheme } = await app.policy();
    setEditorColorScheme(scheme);
    harness.policy = createPolicyEditor(host('editor'), {
      ariaLabel: 'Pasted policy',
      onChange: (text) => harness.changes.push(text),
      ...options,
    });
  },
  async openDifference({ scheme, ...options }) {
    const { createDifferenceView, setEditorColorScheme } = await app.difference();
    setEditorColorScheme(scheme);
    harness.difference = createDifferenceView(host('editor'), {
      beforeLabel: 'Current policy',
      afterLabel: 'New policy',
      ...options,
    });
  },
};

globalThis.harness = harness;
