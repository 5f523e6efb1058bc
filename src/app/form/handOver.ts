import { useEffect, useEffectEvent } from 'react';
import { openSection, type SectionId } from './openSection.ts';

/** The parts that take a text from elsewhere. */
type TakingSection = Extract<SectionId, 'import' | 'trouble'>;

const takers = new Map<TakingSection, (text: string) => void>();
/** For a part whose code is on its way. */
const waiting = new Map<TakingSection, string>();

/** Opens a part with a text in it. */
export function handOver(section: TakingSection, text: string): void {
  openSection(section);
  const take = takers.get(section);
  if (take) take(text);
  else waiting.set(section, text);
}

/** Takes what is handed over to a part, also what was before it was there. */
export function useHandedOver(section: TakingSection, take: (text: string) => void): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const taker = (text: string) => taken(text);
    takers.set(section, taker);
    const text = waiting.get(section);
    waiting.delete(section);
    if (text !== undefined) taker(text);
    return () => {
      if (takers.get(section) === taker) takers.delete(section);
    };
  }, [section]);
}
