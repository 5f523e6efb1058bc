import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { InputField, Problem } from '../../../policy/index.ts';
import type { Builder } from './createBuilder.ts';
import type { Derived } from './derive.ts';
import type { FormValues } from '../../../formats/index.ts';

export const BuilderContext = createContext<Builder | undefined>(undefined);

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('useBuilder needs a BuilderContext above it.');
  return builder;
}

/**
 * A part of what is derived. The component renders again only when that part changes, which is what
 * keeps a keystroke from rendering the whole page.
 */
export function useDerived<Part>(
  select: (derived: Derived) => Part,
  same: (one: Part, other: Part) => boolean = Object.is,
): Part {
  const { getDerived, getDrawn, subscribe } = useBuilder();
  const last = useRef<{
    readonly derived: Derived;
    readonly select: (derived: Derived) => Part;
    readonly part: Part;
  }>(undefined);
  // A part that says the same stays the same object: for React another one is a change, to be rendered.
  const partOf = (derived: Derived): Part => {
    const known = last.current;
    if (known?.derived === derived && known.select === select) return known.part;
    const selected = select(derived);
    const part = known && same(known.part, selected) ? known.part : selected;
    last.current = { derived, select, part };
    return part;
  };
  // A part that React takes over after somebody has typed was drawn without what was typed.
  return useSyncExternalStore(
    subscribe,
    () => partOf(getDerived()),
    () => partOf(getDrawn()),
  );
}

const sameProblems = (one: readonly Problem[], other: readonly Problem[]): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other);

/** What stands in another field; told, like all that is derived, once the previews are painted. */
export function useEntered<Name extends keyof FormValues>(name: Name): FormValues[Name] {
  const { form, subscribe } = useBuilder();
  const read = () => form.getValues(name);
  return useSyncExternalStore(subscribe, read, read);
}

/** What is wrong or unwise about one field. */
export function useFieldProblems(field: InputField): readonly Problem[] {
  const select = useCallback(
    ({ problems }: Derived) => problems.filter((problem) => problem.field === field),
    [field],
  );
  return useDerived(select, sameProblems);
}
