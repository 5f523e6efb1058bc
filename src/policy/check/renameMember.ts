/** An object of the members with one renamed, in their order. */
export function renameMember(
  members: ReadonlyMap<string, unknown>,
  from: string,
  to: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...members].map(([name, value]) => [name === from ? to : name, value]),
  );
}
