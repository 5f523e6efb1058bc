import { currentMessages } from '../i18n/currentLanguage.ts';
import { createArrival } from '../shell/arrival.ts';

/** Monaco; until it has arrived, and if it never does, the plain text stands. */
export const monaco = createArrival(async () => {
  if (currentMessages().lang === 'ja') await loadEditorLanguage();
  const [{ EditorPolicy }, { createPolicyView, setEditorColorScheme }] = await Promise.all([
    import('./EditorPolicy.tsx'),
    import('./monaco/policyView.ts'),
  ]);
  return { EditorPolicy, library: { createPolicyView, setEditorColorScheme } };
});

/** Monaco's own words, which it looks up when its modules run: later it would be too late. */
async function loadEditorLanguage(): Promise<void> {
  try {
    await import('monaco-editor/nls/lang/ja');
  } catch {
    // Monaco then speaks English; the rest of the page does not.
  }
}
