import { useState } from 'react';
import type { Given } from '../../lib/useDropZone.ts';
import { fitting, givenText, type GivenText } from './givenText.ts';

/** Takes texts and files from wherever they come; what is refused stays until something is taken. */
export function useGivenText(onText: (text: string) => void, begun?: GivenText) {
  const [refused, setRefused] = useState(begun?.refused);
  const settle = (given: GivenText) => {
    setRefused(given.refused);
    if (given.text !== undefined) onText(given.text);
  };
  return {
    refused,
    /** In the same task: a field shows what is typed into it. */
    takeText: (text: string) => settle(fitting(text)),
    take: async (given: Given) => {
      if (given.files.length > 0 || given.text !== '') settle(await givenText(given));
    },
  };
}
