/** Whether something holds; `undefined` where it cannot be told. */
export type Met = boolean | undefined;

/** Whether all of them hold: not, as soon as one does not. */
export function every(parts: readonly Met[]): Met {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/** Whether any of them holds. */
export function some(parts: readonly Met[]): Met {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}

export const not = (met: Met): Met => (met === undefined ? undefined : !met);
