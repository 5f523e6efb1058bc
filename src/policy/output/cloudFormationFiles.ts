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
export const cloudFormationFormat = (syntax: TemplateSyntax): OutputFormat => ({
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
export const cloudFormationHarms: OutputFormat['harms'] = (text, isName) => {
  if (text.includes('{{resolve:')) return 'dynamicReference';
  return isName && /^(Ref|Fn::.*)$/.test(text) ? 'intrinsicFunction' : undefined;
};
