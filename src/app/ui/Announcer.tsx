import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import './announcer.css';

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a short result to everyone: shown for a moment, and read out by screen readers. */
export const useAnnounce = () => useContext(AnnounceContext);

const shownFor = 4000;

interface Announcement {
  readonly sentence: string;
  /** The same sentence said twice is two announcements. */
  readonly number: number;
}

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [current, setCurrent] = useState<Announcement>({ sentence: '', number: 0 });
  const announce = useCallback<Announce>(
    (sentence) => setCurrent(({ number }) => ({ sentence, number: number + 1 })),
    [],
  );
  useEffect(() => {
    if (current.sentence === '') return undefined;
    const timer = setTimeout(
      () => setCurrent(({ number }) => ({ sentence: '', number })),
      shownFor,
    );
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className="announcement">
        {current.sentence !== '' && <span key={current.number}>{current.sentence}</span>}
      </div>
    </AnnounceContext>
  );
}
