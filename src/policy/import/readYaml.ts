import type { ErrorCode } from 'yaml';
import { deepestNesting } from './findJsonFaults.ts';
import { findDeepYaml } from './findDeepYaml.ts';
import type { YamlExpectation } from './importProblem.ts';
import type { SourceNode } from './sourceNode.ts';
import { readYamlNode, type YamlFault } from './readYamlNode.ts';

export type ReadYaml = { readonly root: SourceNode } | YamlFault;

/**
 * Reads one YAML document, each value with its place, tags of CloudFormation in their long form
 * (`!Sub x` as `{"Fn::Sub": "x"}`), or says what was expected where instead.
 *
 * Every scalar is text, as in YAML's failsafe schema: an account ID keeps its leading zero, a version
 * is no date, and IAM takes `"true"` for true. The first YAML loads the library.
 */
export async function readYaml(text: string): Promise<ReadYaml> {
  const tooDeepAt = findDeepYaml(text, deepestNesting);
  if (tooDeepAt !== undefined) return { code: 'tooDeep', expected: 'other', offset: tooDeepAt };
  const library = await import('yaml');
  const { contents, errors } = library.parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const [error] = errors;
  if (!error) return readYamlNode(library, contents);
  const expected = expectations.get(error.code) ?? 'other';
  return { code: 'yamlSyntax', expected, offset: error.pos[0] };
}

const expectations: ReadonlyMap<ErrorCode, YamlExpectation> = new Map([
  ['BAD_INDENT', 'indentation'],
  ['TAB_AS_INDENT', 'spacesNotTabs'],
  ['MISSING_CHAR', 'closing'],
  ['BLOCK_IN_FLOW', 'closing'],
  ['MULTIPLE_DOCS', 'oneDocument'],
  ['NON_STRING_KEY', 'textName'],
  ['BAD_ALIAS', 'anchor'],
  ['BAD_DQ_ESCAPE', 'escape'],
  ['BAD_SCALAR_START', 'quotes'],
]);
