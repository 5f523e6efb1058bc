/** Every way to hand the policies over. */
export const outputFormats = [
  'cli-bash',
  'cli-powershell',
  'cloudformation-yaml',
  'cloudformation-json',
  'terraform',
  'cdk-typescript',
  'cdk-python',
  'pulumi-typescript',
] as const;

export type OutputFormatId = (typeof outputFormats)[number];
