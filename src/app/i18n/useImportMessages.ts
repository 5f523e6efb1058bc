import { createPanelMessages } from './createPanelMessages.ts';
import { enImport } from '../../words/en/import.ts';

/** What the parts that take in an existing policy say. */
export const { usePanelMessages: useImportMessages } = createPanelMessages(enImport, async () => {
  const { jaImport } = await import('../../words/ja/import.ts');
  return jaImport;
});
