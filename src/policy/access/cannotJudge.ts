/** A document that the engine takes for no endpoint policy, so that nothing can be said about it. */
export class CannotJudge extends Error {}
