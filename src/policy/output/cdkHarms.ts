import { cloudFormationHarms } from './cloudFormationFiles.ts';
import type { OutputFormat } from './outputFormat.ts';

/** CDK writes a template, and takes strings that look like its tokens for values to come. */
export const cdkHarms: OutputFormat['harms'] = (text, isName) =>
  /[$#]\{Token\[/.test(text) ? 'cdkToken' : cloudFormationHarms(text, isName);
