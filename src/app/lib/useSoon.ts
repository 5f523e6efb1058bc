import { useEffect, useState } from 'react';

/**
 * Turns true a moment after what asks has been drawn. Screen readers pass over what a live region
 * comes with: its text is to come later than it.
 */
export function useSoon(): boolean {
  const [soon, setSoon] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSoon(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return soon;
}
