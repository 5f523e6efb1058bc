/** All that the page and the core say in English; the type of every language is its type (`words.ts`). */
export { access } from './access.ts';
export { apply } from './apply.ts';
export { commands } from './commands.ts';
export { compare } from './compare.ts';
export { importing } from './importing.ts';
export { keep } from './keep.ts';
export { page } from './page.ts';
export { paste } from './paste.ts';
export { review } from './review.ts';
