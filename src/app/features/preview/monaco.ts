import { currentLanguage, loadLanguage } from '../../ui/language/currentLanguage.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';

/** Monaco; until it has arrived, and if it never does, the plain text stands. */
export const monaco = lazyCode(async () => {
  await loadEditorLanguage();
  const [{ EditorPolicy }] = await Promise.all([import('./EditorPolicy.tsx'), beginBelow()]);
  const { createPolicyView, setEditorColorScheme } = await import('../../ui/monaco/policyView.ts');
  return { EditorPolicy, library: { createPolicyView, setEditorColorScheme } };
});

/**
 * Has the two chunks below Monaco's browser part run, each in a task of its own: asked for all at once,
 * they would run in one task of a tenth of a second. One module brings its chunk (`vite.config.ts`).
 */
async function beginBelow(): Promise<void> {
  await import('monaco-editor/platform/registry/common/platform');
  await aTask();
  await import('monaco-editor/editor/common/config/editorOptions');
  await aTask();
}

const aTask = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Monaco's own words, which it looks up when its modules run: later it would be too late. */
async function loadEditorLanguage(): Promise<void> {
  try {
    const language = await loadLanguage(currentLanguage());
    await language?.editor?.();
  } catch {
    // Monaco then speaks English; the rest of the page does not.
  }
}
