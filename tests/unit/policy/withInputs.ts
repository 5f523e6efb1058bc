import { defaultInputs, type Inputs } from '../../../src/policy/index.ts';

/** Inputs that choose this and leave the rest as it is, so that no test lists all inputs. */
export const withInputs = (chosen: Partial<Inputs>): Inputs => ({ ...defaultInputs, ...chosen });

/** One bucket that logs are written to; none without a name. */
export const logsTo = (name: string): Inputs['buckets'] =>
  name === '' ? [] : [{ name, prefix: '', access: ['write'] }];
