/**
 * A document that nothing can be said about: one that the engine takes for no endpoint policy, or a text in
 * it with more wildcards than can be tried.
 */
export class CannotJudge extends Error {
  readonly why: 'notAPolicy' | 'tooManyWildcards';

  constructor(why: CannotJudge['why'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.why = why;
  }
}
