import { mapTexts } from './mapTexts.ts';

/** A part of a statement with every run of wildcards in its shortest form, which means the same: `?**?` is `??*`. */
export const shortenWildcards = (part: unknown): unknown =>
  mapTexts(part, (text) => text.replaceAll(/[*?]{2,}/g, shorten));

const shorten = (run: string) =>
  run.includes('*') ? `${'?'.repeat(run.split('?').length - 1)}*` : run;
