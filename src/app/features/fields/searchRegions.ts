import { partitions, type Region, regions } from '../../../policy/index.ts';

/** The regions that each word of a search fits by code, name or partition; an exact code first. */
export function searchRegions(text: string): readonly Region[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = regions.filter((region) => {
    const { code, name, partition } = region;
    const haystack = `${code} ${name} ${partition} ${partitions[partition].name}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
  const exact = (region: Region) => (region.code === words[0] ? 0 : 1);
  return found.toSorted((one, other) => exact(one) - exact(other));
}
