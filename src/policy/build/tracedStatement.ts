import type { FactId } from '../catalog/facts.ts';
import type { Statement } from '../document.ts';
import type { InputField } from '../inputs.ts';

/** A statement together with why it is there. */
export interface TracedStatement {
  readonly statement: Statement;
  /** The inputs that put it there or shape it; the region shapes every ARN. */
  readonly fields: readonly InputField[];
  /** The facts about AWS it rests on; each names its source and how sure it is. */
  readonly facts: readonly FactId[];
}
