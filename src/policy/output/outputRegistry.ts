import { cdkPython } from './cdkPython.ts';
import { cdkTypeScript } from './cdkTypeScript.ts';
import { cliBash } from './cliBash.ts';
import { cliPowerShell } from './cliPowerShell.ts';
import { cloudFormationJson } from './cloudFormationJson.ts';
import { cloudFormationYaml } from './cloudFormationYaml.ts';
import type { OutputFormat } from './outputFormat.ts';
import type { OutputFormatId } from './outputFormatIds.ts';
import { pulumiTypeScript } from './pulumiTypeScript.ts';
import { terraform } from './terraform.ts';

/** Every format; one that is forgotten does not compile. */
export const outputRegistry: Readonly<Record<OutputFormatId, OutputFormat>> = {
  'cli-bash': cliBash,
  'cli-powershell': cliPowerShell,
  'cloudformation-yaml': cloudFormationYaml,
  'cloudformation-json': cloudFormationJson,
  terraform,
  'cdk-typescript': cdkTypeScript,
  'cdk-python': cdkPython,
  'pulumi-typescript': pulumiTypeScript,
};
