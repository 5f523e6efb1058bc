import { networkProperties } from './cloudFormationTemplate.ts';
import { placeholderMark } from './outputIds.ts';
import { isIncomplete, isPlaceholder } from './outputPlan.ts';
import type { OutputPlan, PlannedEndpoint } from './outputPlan.ts';
import { quoteTypeScript } from './quote.ts';

/** A value, or a placeholder that stops the program until it is replaced. */
export function literal(value: string): string {
  return isPlaceholder(value) ? `replaced(${quoteTypeScript(value)})` : quoteTypeScript(value);
}

const guard = `
function replaced(value: string): string {
  if (value.startsWith("${placeholderMark}")) throw new Error(\`Replace \${value} first.\`);
  return value;
}
`.trim();

/** The function that `literal` calls; hoisted, so that it stands below what people read first. */
export function guardOf(plan: OutputPlan): readonly string[] {
  return isIncomplete(plan) ? [guard] : [];
}

/** The properties of an endpoint but for its policy, each a line of an object literal. */
export function endpointProperties(plan: OutputPlan, planned: PlannedEndpoint): readonly string[] {
  return networkProperties(plan, planned).map(({ name, value }) => {
    if (typeof value === 'boolean') return `${name}: ${value},`;
    const written =
      typeof value === 'string' ? literal(value) : `[${value.map(literal).join(', ')}]`;
    return `${name}: ${written},`;
  });
}
