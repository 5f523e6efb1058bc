import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import type { JsonSchema } from '../../../policy/index.ts';

/** Monaco's JSON language, with its worker. Texts that are only shown have a language of their own. */
export const jsonLanguage = 'json';

const schemas = new Map<string, JsonSchema>();

/**
 * Lets suggestions and hovers in the model at this address follow a schema. Gives what ends that.
 * Monaco checks nothing here: what is wrong in a policy, our import and our findings say.
 */
export function followSchema(address: string, schema: JsonSchema): () => void {
  schemas.set(address, schema);
  configure();
  return () => {
    schemas.delete(address);
    configure();
  };
}

function configure(): void {
  jsonDefaults.setModeConfiguration({
    completionItems: true,
    foldingRanges: true,
    hovers: true,
    tokens: true,
  });
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    enableSchemaRequest: false,
    schemas: Array.from(schemas, ([address, schema]) => ({
      uri: `${address}.schema`,
      fileMatch: [address],
      schema,
    })),
  });
}
