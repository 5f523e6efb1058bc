/** A policy document that somebody else wrote: a JSON object, its elements unchecked. */
export type ForeignPolicy = Readonly<Record<string, unknown>>;
