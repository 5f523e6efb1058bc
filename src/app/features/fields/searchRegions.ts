import { partitions, type Region, regions } from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';

/** The regions that each word of a search fits by code, name or partition, in English or the reader's language; an exact code first. */
export function searchRegions(text: string, named: Words['page']['catalog']): readonly Region[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = regions.filter((region) => {
    const { code, name, partition } = region;
    const inEnglish = `${code} ${name} ${partition} ${partitions[partition].name}`;
    const haystack =
      `${inEnglish} ${named.region(code)} ${named.partition(partition)}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
  const exact = (region: Region) => (region.code === words[0] ? 0 : 1);
  return found.toSorted((one, other) => exact(one) - exact(other));
}
