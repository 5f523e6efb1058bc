import { Document, isScalar, Scalar, visit, type YAMLMap } from 'yaml';
import { cloudFormationFormat } from './cloudFormationFiles.ts';
import { comment } from './comment.ts';
import type { JsonObject } from './json.ts';
import type { FilePlan } from './outputPlan.ts';
import { escapeUnits, writeUnseen } from './unseen.ts';

/** CloudFormation as YAML 1.1, which is what CloudFormation reads. */
export const cloudFormationYaml = cloudFormationFormat({ language: 'yaml', write });

function write(template: JsonObject, plan: FilePlan): string {
  return `${comment('#', plan)}\n\n${writeTemplate(template)}`;
}

/** A template as YAML 1.1, in which nothing is hidden from the eye. */
export function writeTemplate(template: JsonObject): string {
  const document = new Document(template, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, { Map: (_, map) => shortReference(map), Scalar: (_, scalar) => quote(scalar) });
  // Only quoted strings hold what cannot be seen, so there it can be escaped.
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity })
    .replaceAll(/[^\n]+/g, (line) => writeUnseen(line, escapeUnits));
}

/** `!Ref Name` for `{ Ref: Name }`; a policy with a member of that name is refused. */
function shortReference(map: YAMLMap): Scalar | undefined {
  const [pair] = map.items;
  if (map.items.length !== 1 || !isScalar(pair?.key) || pair.key.value !== 'Ref') return undefined;
  const reference = new Scalar(isScalar(pair.value) ? pair.value.value : undefined);
  reference.tag = '!Ref';
  return reference;
}

/** Words that every YAML reads as text. All else is quoted: dates, numbers, `*`, `yes`. */
const plain =
  /^(?!(y|yes|n|no|on|off|true|false|null)$)[a-z][a-z0-9_.-]*(:{1,2}[a-z0-9][a-z0-9_.-]*)*$/i;

function quote(scalar: Scalar): void {
  if (typeof scalar.value !== 'string') return;
  scalar.type = plain.test(scalar.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}
