import { cloudFormationFiles, cloudFormationHarms } from './cloudFormationFiles.ts';
import type { JsonObject } from './json.ts';
import type { OutputFormat } from './outputFormat.ts';
import { describeNotes, notesOf } from './outputNotes.ts';
import type { FilePlan } from './outputPlan.ts';
import { escapeUnits, writeUnseen } from './unseen.ts';

/** CloudFormation as JSON, which has no comments: what to know stands in the template's metadata. */
export const cloudFormationJson: OutputFormat = {
  render: (plan) => cloudFormationFiles(plan, { language: 'json', write }),
  harms: cloudFormationHarms,
};

function write(template: JsonObject, plan: FilePlan): string {
  const { AWSTemplateFormatVersion = '', Description = '', ...rest } = template;
  const notes = describeNotes(plan.comments, notesOf('cloudformation-json', plan));
  const noted = { AWSTemplateFormatVersion, Description, Metadata: { Notes: notes }, ...rest };
  return `${JSON.stringify(noted, null, 2).replaceAll(/[^\n]+/g, (line) => writeUnseen(line, escapeUnits))}\n`;
}
