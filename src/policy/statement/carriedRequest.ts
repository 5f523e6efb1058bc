/** A request through an endpoint with all the condition keys that it carries. */
export interface CarriedRequest {
  readonly principal: 'anonymous' | 'awsService' | object;
  /** Of a caller that has one. */
  readonly arn: string | undefined;
  /** With its service: `s3:GetObject`. */
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** The value that a request carries for a key, in whatever capitals either is written. */
export function valueOf(
  { context }: CarriedRequest,
  key: string,
): string | readonly string[] | undefined {
  const asWritten = context[key];
  if (asWritten !== undefined) return asWritten;
  const { length } = key;
  const folded = key.toLowerCase();
  for (const name in context) {
    if (name.length === length && name.toLowerCase() === folded) return context[name];
  }
  return undefined;
}
