import type { ElementList, StatementView } from '../check/policyView.ts';
import { readArn } from '../check/arn.ts';
import { includesWildcard, isWildcard } from '../wildcard.ts';
import { overlaps } from './overlaps.ts';

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

const isOdd = ({ present, others }: ElementList) => !present || others.length > 0;

/** Whether a statement may be about some action that a pattern names; what cannot be read may. */
export function mayNameAction({ actions }: StatementView, action: string): boolean {
  const asked = action.toLowerCase();
  const patterns = actions.texts.map(({ value }) => value.toLowerCase().replaceAll(/\s/g, ''));
  if (isOdd(actions)) return true;
  return actions.excludes
    ? !patterns.some((pattern) => includesWildcard(pattern, asked))
    : patterns.some((pattern) => overlaps(pattern, asked));
}

/** The same for a resource. */
export function mayNameResource({ resources }: StatementView, resource: string): boolean {
  const asked = overlapPattern(resource);
  const patterns = resources.texts.map(({ value }) => overlapPattern(value));
  if (isOdd(resources)) return true;
  // A pattern with a variable is no proof that all of the resource is left out.
  return resources.excludes
    ? !resources.texts.some(
        ({ value }) => !value.includes('${') && includesWildcard(value, resource),
      )
    : patterns.some((pattern) => overlaps(pattern, asked));
}
