import { openSection } from '../../form/openSection.ts';

/** Opens the part that takes in an existing policy. */
export const showImport = (): void => openSection('import');
