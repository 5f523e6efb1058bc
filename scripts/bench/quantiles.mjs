// @ts-check

/**
 * The value that a share of the values does not pass, rounded.
 * @param {readonly number[]} values
 * @param {number} share
 */
export function quantile(values, share, digits = 1) {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? null : Number(value.toFixed(digits));
}

/** Median, 95th percentile, least and most. @param {readonly number[]} values */
export const spread = (values, digits = 1) => ({
  n: values.length,
  min: quantile(values, 0, digits),
  p50: quantile(values, 0.5, digits),
  p95: quantile(values, 0.95, digits),
  max: quantile(values, 1, digits),
});
