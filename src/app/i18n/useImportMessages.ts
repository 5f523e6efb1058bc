import { createPanelMessages } from './createPanelMessages.ts';
import { enImport } from './enImport.ts';

/** What the parts that take in an existing policy say. */
export const { usePanelMessages: useImportMessages } = createPanelMessages(enImport, async () => {
  const { jaImport } = await import('./jaImport.ts');
  return jaImport;
});
