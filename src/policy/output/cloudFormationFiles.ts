import {
  cloudFormationTemplate,
  resourceName,
  type TemplateStep,
} from './cloudFormationTemplate.ts';
import type { JsonObject } from './json.ts';
import type { OutputFile, OutputFormat } from './outputFormat.ts';
import { plainNote } from './outputNote.ts';
import { endpointIdField } from './outputIds.ts';
import { type FilePlan, idOrPlaceholder, type OutputPlan } from './outputPlan.ts';
import { escapeUnits, writeUnseen } from './quote.ts';
import { Document, isScalar, Scalar, visit, type YAMLMap } from 'yaml';
import { comment } from './comment.ts';

/** How the two CloudFormation formats differ. */
interface TemplateSyntax {
  readonly language: 'yaml' | 'json';
  readonly write: (template: JsonObject, plan: FilePlan) => string;
}

const templateNames: Readonly<Record<TemplateStep, string>> = {
  create: 'endpoint-policies.template',
  import: 'import-endpoints.template',
  update: 'endpoint-policies.template',
};

/** CloudFormation in a syntax. */
const cloudFormationFormat = (syntax: TemplateSyntax): OutputFormat => ({
  render: (plan) => cloudFormationFiles(plan, syntax),
  harms: cloudFormationHarms,
  notes: ({ mode, region }) => {
    const values = { region, language: syntax.language };
    const deploy = { code: 'cloudFormationDeploy', values } as const;
    return mode === 'create'
      ? [plainNote('cloudFormationLiteral'), deploy]
      : [
          ...(
            ['cloudFormationOwner', 'cloudFormationImport', 'cloudFormationLiteral'] as const
          ).map(plainNote),
          { code: 'cloudFormationChangeSet', values },
          deploy,
        ];
  },
  asksForValues: 'parameters',
  modifiesNothing: false,
  wayBack: {
    kind: 'tool',
    destroy: (region) =>
      `aws cloudformation delete-stack --region ${region} --stack-name endpoint-policies`,
  },
});

/**
 * Creating takes one template. CloudFormation modifies only what a stack owns, so modifying takes
 * three files: a template that imports the endpoint as it is, what to import, and the template that
 * then sets the policy.
 */
function cloudFormationFiles(plan: FilePlan, syntax: TemplateSyntax): readonly OutputFile[] {
  const template = (step: TemplateStep): OutputFile => ({
    fileName: `${templateNames[step]}.${syntax.language}`,
    language: syntax.language,
    text: syntax.write(cloudFormationTemplate(plan, step), plan),
  });
  return plan.mode === 'create'
    ? [template('create')]
    : [template('import'), resourcesToImport(plan), template('update')];
}

/** What `create-change-set --resources-to-import` takes. */
function resourcesToImport(plan: OutputPlan): OutputFile {
  const resources = plan.endpoints.map((planned) => ({
    ResourceType: 'AWS::EC2::VPCEndpoint',
    LogicalResourceId: resourceName(planned),
    ResourceIdentifier: { Id: idOrPlaceholder(plan, endpointIdField(planned.endpoint)) },
  }));
  return {
    fileName: 'resources-to-import.json',
    language: 'json',
    text: `${JSON.stringify(resources, null, 2)}\n`,
  };
}

/** Strings that CloudFormation would replace or compute, whatever the template means by them. */
const cloudFormationHarms: OutputFormat['harms'] = (text, isName) => {
  if (text.includes('{{resolve:')) return 'dynamicReference';
  return isName && /^(Ref|Fn::.*)$/.test(text) ? 'intrinsicFunction' : undefined;
};

/** CDK writes a template, and takes strings that look like its tokens for values to come. */
export const cdkHarms: OutputFormat['harms'] = (text, isName) =>
  /[$#]\{Token\[/.test(text) ? 'cdkToken' : cloudFormationHarms(text, isName);

/** CloudFormation as JSON, which has no comments: what to know stands in the template's metadata. */
export const cloudFormationJson = cloudFormationFormat({ language: 'json', write: writeJson });

function writeJson(template: JsonObject, plan: FilePlan): string {
  const { AWSTemplateFormatVersion = '', Description = '', ...rest } = template;
  const noted = {
    AWSTemplateFormatVersion,
    Description,
    Metadata: { Notes: plan.notes() },
    ...rest,
  };
  return `${JSON.stringify(noted, null, 2).replaceAll(/[^\n]+/g, (line) => writeUnseen(line, escapeUnits))}\n`;
}

/** CloudFormation as YAML 1.1, which is what CloudFormation reads. */
export const cloudFormationYaml = cloudFormationFormat({ language: 'yaml', write: writeYaml });

function writeYaml(template: JsonObject, plan: FilePlan): string {
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
