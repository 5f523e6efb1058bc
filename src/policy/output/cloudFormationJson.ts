import { cloudFormationFormat } from './cloudFormationFiles.ts';
import type { JsonObject } from './json.ts';
import type { FilePlan } from './outputPlan.ts';
import { escapeUnits, writeUnseen } from './unseen.ts';

/** CloudFormation as JSON, which has no comments: what to know stands in the template's metadata. */
export const cloudFormationJson = cloudFormationFormat({ language: 'json', write });

function write(template: JsonObject, plan: FilePlan): string {
  const { AWSTemplateFormatVersion = '', Description = '', ...rest } = template;
  const noted = {
    AWSTemplateFormatVersion,
    Description,
    Metadata: { Notes: plan.notes() },
    ...rest,
  };
  return `${JSON.stringify(noted, null, 2).replaceAll(/[^\n]+/g, (line) => writeUnseen(line, escapeUnits))}\n`;
}
