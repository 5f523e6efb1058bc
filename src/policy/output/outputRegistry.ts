import { keysOf } from '../catalog/keysOf.ts';
import { cdkPython } from './cdkPython.ts';
import { cdkTypeScript } from './cdkTypeScript.ts';
import { cliBash } from './cliBash.ts';
import { cliPowerShell } from './cliPowerShell.ts';
import { cloudFormationJson, cloudFormationYaml } from './cloudFormationFiles.ts';
import type { OutputFormat } from './outputFormat.ts';
import { pulumiTypeScript } from './pulumiTypeScript.ts';
import { terraform } from './terraform.ts';

/** Every way to hand the policies over. */
export const outputRegistry = {
  'cli-bash': cliBash,
  'cli-powershell': cliPowerShell,
  'cloudformation-yaml': cloudFormationYaml,
  'cloudformation-json': cloudFormationJson,
  terraform,
  'cdk-typescript': cdkTypeScript,
  'cdk-python': cdkPython,
  'pulumi-typescript': pulumiTypeScript,
} as const satisfies Readonly<Record<string, OutputFormat>>;

export type OutputFormatId = keyof typeof outputRegistry;

export const outputFormats = keysOf(outputRegistry);
