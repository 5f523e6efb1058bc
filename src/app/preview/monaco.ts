import { createArrival } from '../shell/arrival.ts';

/** Monaco; until it has arrived, and if it never does, the plain text stands. */
export const monaco = createArrival(async () => {
  const [{ EditorPolicy }, { createPolicyView, setEditorColorScheme }] = await Promise.all([
    import('./EditorPolicy.tsx'),
    import('./monaco/policyView.ts'),
  ]);
  return { EditorPolicy, library: { createPolicyView, setEditorColorScheme } };
});
