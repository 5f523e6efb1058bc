import type { ErrorCode } from 'yaml';
import { deepestNesting } from './findJsonFaults.ts';
import { findDeepYaml } from './findDeepYaml.ts';
import type { YamlExpectation } from './importProblem.ts';
import type { SourceNode } from './sourceNode.ts';
import { readYamlNode, type YamlFault } from './readYamlNode.ts';

export type ReadYaml = { readonly root: SourceNode } | YamlFault;

type Library = typeof import('yaml');

/**
 * Reads one YAML document, each value with its place, tags of CloudFormation in their long form
 * (`!Sub x` as `{"Fn::Sub": "x"}`), or says what was expected where instead.
 *
 * Every scalar is text, as in YAML's failsafe schema: an account ID keeps its leading zero, a version
 * is no date, and IAM takes `"true"` for true. The first YAML loads the library.
 */
export async function readYaml(text: string): Promise<ReadYaml> {
  const library = await import('yaml');
  const tooDeepAt = findDeepYaml(library, text, deepestNesting);
  if (tooDeepAt !== undefined) return { code: 'tooDeep', expected: 'other', offset: tooDeepAt };
  const tokens = readTokens(library, text);
  return 'code' in tokens ? tokens : compose(library, tokens.tokens, text.length);
}

type Tokens = ReturnType<InstanceType<Library['Parser']>['parse']>;
type Token = Tokens extends Iterable<infer Item> ? Item : never;

/** Stops at the first error: nonsense has one at every character. */
function readTokens(
  { Parser }: Library,
  text: string,
): { readonly tokens: readonly Token[] } | YamlFault {
  const tokens: Token[] = [];
  for (const token of new Parser().parse(text)) {
    if (token.type === 'error') return syntaxFault(token.offset, 'UNEXPECTED_TOKEN');
    tokens.push(token);
  }
  return { tokens };
}

function compose(library: Library, tokens: readonly Token[], length: number): ReadYaml {
  const composer = new library.Composer({ schema: 'failsafe', uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, length);
  const [error] = document?.errors ?? [];
  if (error) return syntaxFault(error.pos[0], error.code);
  if (second) return syntaxFault(second.range[0], 'MULTIPLE_DOCS');
  return readYamlNode(library, document?.contents);
}

const expectations: Readonly<Partial<Record<ErrorCode, YamlExpectation>>> = {
  BAD_INDENT: 'indentation',
  TAB_AS_INDENT: 'spacesNotTabs',
  MISSING_CHAR: 'closing',
  BLOCK_IN_FLOW: 'closing',
  MULTIPLE_DOCS: 'oneDocument',
  NON_STRING_KEY: 'textName',
  BAD_ALIAS: 'anchor',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'quotes',
};

function syntaxFault(offset: number, code: ErrorCode): YamlFault {
  return { code: 'yamlSyntax', expected: expectations[code] ?? 'other', offset };
}
