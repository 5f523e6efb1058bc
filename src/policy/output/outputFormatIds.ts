import type { OutputMode } from './outputIds.ts';

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

const createOnly: ReadonlySet<OutputFormatId> = new Set(['cdk-typescript', 'cdk-python']);

/**
 * Whether a format has files for a mode. A CDK stack changes only what it defines; a custom resource that
 * changes another's endpoint would leave its policy behind when the stack goes.
 */
export const hasMode = (format: OutputFormatId, mode: OutputMode): boolean =>
  mode === 'create' || !createOnly.has(format);
