// @ts-check

/** The value that a share of the values does not pass, rounded to a tenth. @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? null : Number(value.toFixed(1));
}

/** Median, 95th percentile, least and most. @param {readonly number[]} values */
export const spread = (values) => ({
  n: values.length,
  min: quantile(values, 0),
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  max: quantile(values, 1),
});
