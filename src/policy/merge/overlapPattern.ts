import { readArn } from '../check/arn.ts';
import { isWildcard } from '../wildcard.ts';

/** A policy variable: what it stands for shows on request only. */
const variable = /\$\{[^{}]*\}/g;

/**
 * A resource as a pattern that takes in whatever IAM or the engine may take it for: capitals do not
 * count, variables are anything, and a short ARN with a wildcard is, to the engine, everything.
 */
export function overlapPattern(resource: string): string {
  const isShort = readArn(resource) === undefined && isWildcard(resource);
  return isShort ? '*' : resource.toLowerCase().replaceAll(variable, '*');
}
