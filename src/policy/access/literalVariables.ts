import { mapTexts } from './mapTexts.ts';

/** No value of a request holds it. */
const literal = '$ {';

/** Whether `${…}` is a policy variable in a document; before 2012-10-17, or without a version, it is text. */
export const hasVariables = (version: unknown): boolean =>
  version !== undefined && version !== '2008-10-17';

/** A part of a document whose `${…}` the engine takes for the text that they are. */
export const hideVariables = (part: unknown): unknown =>
  mapTexts(part, (text) => text.replaceAll('${', literal));

/** A text of such a part as the document has it. */
export const showVariables = (text: string): string => text.replaceAll(literal, '${');
