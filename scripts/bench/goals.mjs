// @ts-check
import goals from './goals.json' with { type: 'json' };

/** @typedef {keyof typeof goals} Figure */
/** @typedef {{ goal?: number, least?: number, toNaive?: number }} Goal */

/** @type {Map<Figure, { ours: number, naive: number | undefined }>} */
const measured = new Map();

/**
 * @param {Figure} figure
 * @param {number | null | undefined} ours
 * @param {number} [naive] what the naive page took within the same run
 */
export function measure(figure, ours, naive) {
  measured.set(figure, { ours: ours ?? NaN, naive });
}

/** What was measured, beside its goals: the absolute one, and the one that holds on any machine. */
export const compareWithGoals = () =>
  Array.from(measured, ([figure, { ours, naive }]) => {
    /** @type {Goal} */
    const { goal, least, toNaive } = goals[figure];
    const ratio = naive === undefined || toNaive === undefined ? undefined : ours / naive;
    const row = {
      figure,
      ours,
      goal: goal ?? least,
      met: least === undefined ? verdict(ours, goal) : verdict(-ours, -least),
      naive,
      toNaive: ratio === undefined ? undefined : Number(ratio.toFixed(3)),
      goalToNaive: toNaive,
      metToNaive: verdict(ratio, toNaive),
    };
    return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
  });

/** @param {number | undefined} value @param {number | undefined} most */
const verdict = (value, most) =>
  value === undefined || most === undefined ? undefined : value <= most;
