import { useEffect, useState } from 'react';
import { type Inputs, sameInputs } from '../../policy/index.ts';
import { useBuilder } from './useBuilder.ts';

const restFor = 200;

/**
 * The inputs once typing rests: for everything that explains the policies, so that between a key and
 * its preview there is nothing but the preview.
 */
export function useRestedInputs(): Inputs {
  const { getDerived, subscribe } = useBuilder();
  const [rested, setRested] = useState(() => getDerived().inputs);
  useEffect(() => {
    const settle = () =>
      setRested((before) => {
        const { inputs } = getDerived();
        return sameInputs(before, inputs) ? before : inputs;
      });
    let timer = setTimeout(settle, 0);
    const unsubscribe = subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(settle, restFor);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [getDerived, subscribe]);
  return rested;
}
