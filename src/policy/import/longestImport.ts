/**
 * In characters. Room for some two hundred endpoints as `describe-vpc-endpoints` prints them, each with a
 * policy of ordinary size, and for a whole log.
 */
export const longestImport = 1_000_000;
