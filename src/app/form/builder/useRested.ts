import { useEffect, useState } from 'react';
import { useAtFirst } from '../../lib/useAtFirst.ts';
import { endpointIds, sameInputs } from '../../../policy/index.ts';
import { type Derived, isUsable } from './derive.ts';
import { useBuilder } from './useBuilder.ts';

const restFor = 200;

/**
 * What is derived once typing rests: for everything that explains the policies, so that between a key
 * and its preview there is nothing but the preview.
 */
export function useRested(): Derived {
  const { getDerived, getDrawn, subscribe } = useBuilder();
  const [rested, setRested] = useState(useAtFirst(getDerived, getDrawn));
  useEffect(() => {
    const settle = () =>
      setRested((before) => {
        const now = getDerived();
        return sayTheSame(before, now) ? before : now;
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

const sayTheSame = (one: Derived, other: Derived): boolean =>
  one.valid === other.valid &&
  sameInputs(one.inputs, other.inputs) &&
  endpointIds.every(
    (endpoint) =>
      one.policies[endpoint].text === other.policies[endpoint].text &&
      isUsable(one.policies[endpoint]) === isUsable(other.policies[endpoint]),
  );
