import type { Finding } from './finding.ts';
import { findingSeverities } from './findingKind.ts';
import { type CheckOptions, type PolicyModel, readPolicy } from './readPolicy.ts';
import { rules } from './rules.ts';
import { unreadable } from './rules/shape.ts';

/**
 * What is wrong with an endpoint policy, unwise about it, or worth knowing.
 *
 * Takes any JSON value, as it comes from a file or a console, which endpoint it is for and of which type,
 * where that is, and the inputs it serves, as far as they are known. Gives errors first, then warnings, then notes,
 * each with the path of its cause, the values it speaks of, the source of the AWS rule, and a fix where there is one
 * right one; `describeFinding` has the sentence. Never throws, and takes time that grows with the size of the document.
 * What the live API accepts nobody here has tried: `findingDoc` says of each code how sure its rule is.
 */
export function checkPolicy(document: unknown, options: CheckOptions): readonly Finding[] {
  try {
    const view = readPolicy(document, options);
    return bySeverity(rules.flatMap<Finding>(({ check }) => check(view))).map((found) =>
      lastingFix(found, view),
    );
  } catch {
    // A getter or a proxy that throws; JSON has none.
    return unreadable;
  }
}

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findingSeverities.flatMap((severity) =>
    findings.filter((found) => found.severity === severity),
  );
}

/** A document that is built from inputs is built again on their next change: mend those, or nothing. */
function lastingFix(found: Finding, { builtFromInputs }: PolicyModel): Finding {
  if (!builtFromInputs || found.fix?.kind !== 'document') return found;
  const { fix: _, ...rest } = found;
  return rest;
}
