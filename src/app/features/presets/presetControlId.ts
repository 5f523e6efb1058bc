/** Where a starting point is chosen. */
export const presetControlId = 'preset';
