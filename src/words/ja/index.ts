import type { LateLanguage } from '../words.ts';

export { page } from './page.ts';

export const parts: LateLanguage['parts'] = {
  access: async () => (await import('./access.ts')).access,
  apply: async () => (await import('./apply.ts')).apply,
  commands: async () => (await import('./commands.ts')).commands,
  compare: async () => (await import('./compare.ts')).compare,
  importing: async () => (await import('./importing.ts')).importing,
  keep: async () => (await import('./keep.ts')).keep,
  paste: async () => (await import('./paste.ts')).paste,
  review: async () => (await import('./review.ts')).review,
};

/** Monaco's own words. */
export const editor = () => import('monaco-editor/nls/lang/ja');
