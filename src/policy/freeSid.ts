/** The Sid if it is free, else the first of it with 2, 3, … that is: Sids are letters and digits only. */
export function freeSid(sid: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? sid : `${sid}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
