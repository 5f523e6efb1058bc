import type { Edit } from './fault.ts';
import { isPlanText, planEdits } from './hcl/planEdits.ts';
import { importProblem } from './importProblem.ts';
import { type ImportResult, type ReadInner, refuse } from './importResult.ts';
import type { Reading } from './intrinsics.ts';
import { firstMark } from './jsonTokens.ts';
import { programIn } from './programs.ts';
import { readJsonText } from './readJsonText.ts';
import { readLiteralText } from './readLiteral.ts';
import { readPieces, readTextsInJson } from './readPieces.ts';
import { looksLikeYaml, readYamlText } from './readYamlText.ts';
import { rewrittenText, type SourceText } from './sourceText.ts';
import { embeddedBlocks, endOfJson } from './wrapping/embeddedBlocks.ts';
import {
  beginsQuoted,
  colorEdits,
  isPatch,
  isShell,
  patchEdits,
  prefixEdits,
  quotedEdits,
  templateEdits,
  variableEdits,
} from './wrapping/edits.ts';
import { fencedPieces, hasYamlHead, heredocPieces, yamlPiece } from './wrapping/pieces.ts';

/** One way in which people keep policies. */
interface Container {
  readonly id: string;
  /** Whether a text may be this, seen without reading it. */
  readonly recognise: (text: string) => boolean;
  /** What it gives; nothing where it is something else on closer look. */
  readonly read: (
    source: SourceText,
    reading: Reading,
    readInner: ReadInner,
  ) => ImportResult | undefined | Promise<ImportResult | undefined>;
  /** Whether a refusal is the last word: the text is this and nothing else, and stops being it. */
  readonly settles?: (text: string, refusal: ImportResult) => boolean;
}

/** Terraform's language is for those who paste it. */
const terraform = () => import('./readHclText.ts');

/** A rewriting of the text, read in turn; nothing where there is nothing to rewrite. */
const rewritten =
  (editsOf: (text: string) => readonly Edit[]): Container['read'] =>
  (source, reading, readInner) => {
    const edits = editsOf(source.text);
    return edits.length === 0 ? undefined : readInner(rewrittenText(source, edits), reading);
  };

const fenceLine = /^[ \t]*(?:`{3,}|~{3,})/m;
const terraformLine =
  /^[ \t]*(?:(?:resource|data|module|variable|output|provider)[ \t]+"|(?:locals|terraform|statement)[ \t]*\{|(?:\w+[ \t]*[=:][ \t]*)?jsonencode[ \t]*\(|(?=\w*polic(?:y|ies))\w+[ \t]*=[ \t]*(?:<<|data\.|local\.|file\(|templatefile\())/m;
/** An argument of Terraform, which Python writes alike. */
const argumentLine = /^[ \t]*(?=\w*polic(?:y|ies))\w+[ \t]*=[ \t]*\{/m;
const isTerraform = (text: string) =>
  terraformLine.test(text) || (argumentLine.test(text) && !isProgram(text));
const jsonMark = /^["[{]$/;

/** The first that reads a text wins; of those that refuse it the one that knows most about it speaks. */
export const containers: readonly Container[] = [
  { id: 'colors', recognise: (text) => text.includes('\u001B['), read: rewritten(colorEdits) },
  { id: 'prefixed', recognise: () => true, read: rewritten(prefixEdits) },
  { id: 'patch', recognise: isPatch, read: rewritten(patchEdits) },
  {
    id: 'template',
    recognise: (text) => text.includes('{{'),
    read: (source, reading, readInner) =>
      rewritten(templateEdits)(source, { ...reading, isTemplate: true }, readInner),
  },
  {
    id: 'terraformPlan',
    recognise: isPlanText,
    read: async (source, reading) => {
      const { readHclText } = await terraform();
      return readHclText(rewrittenText(source, planEdits(source.text)), reading);
    },
    settles: () => true,
  },
  {
    id: 'terraformJson',
    recognise: (text) => /^\s*\{/.test(text) && /"(?:resource|data)"\s*:\s*[{[]/.test(text),
    read: async (source, reading) => (await terraform()).readTerraformJson(source, reading),
  },
  {
    id: 'json',
    recognise: (text) => jsonMark.test(firstMark(text) ?? ''),
    read: readJsonOrLiteral,
    settles: isJsonWithFault,
  },
  {
    id: 'textsInJson',
    recognise: (text) => jsonMark.test(firstMark(text) ?? ''),
    read: readTextsInJson,
  },
  {
    id: 'fenced',
    recognise: (text) => fenceLine.test(text),
    read: (source, reading, readInner) =>
      readPieces(source, fencedPieces(source.text), reading, readInner),
  },
  {
    id: 'terraform',
    recognise: isTerraform,
    read: async (source, reading) => (await terraform()).readHclText(source, reading),
  },
  {
    id: 'shell',
    recognise: isShell,
    read: (source, reading, readInner) =>
      reading.isTemplate
        ? undefined
        : rewritten(variableEdits)(source, { ...reading, isTemplate: true }, readInner),
  },
  {
    id: 'heredocs',
    recognise: () => true,
    read: (source, reading, readInner) =>
      readPieces(source, heredocPieces(source.text), reading, readInner),
  },
  {
    id: 'yaml',
    recognise: (text) => !/^[[{]$/.test(firstMark(text) ?? '{'),
    read: readYamlText,
  },
  {
    id: 'yamlPassage',
    recognise: (text) => hasYamlHead(text) && !looksLikeYaml(text),
    read: (source, reading, readInner) =>
      readPieces(source, yamlPiece(source.text), reading, readInner),
  },
  {
    id: 'embedded',
    recognise: () => true,
    read: (source, reading) => {
      const read = isProgram(source.text) ? readLiteralOrJson : readJsonOrLiteral;
      return readPieces(source, embeddedBlocks(source.text), reading, read);
    },
  },
  {
    id: 'quoted',
    recognise: () => true,
    read: async (source, reading, readInner) => {
      for (const edits of quotedEdits(source.text)) {
        const result = await readInner(rewrittenText(source, edits), reading);
        if (result.status !== 'refused') return result;
      }
      return undefined;
    },
  },
  {
    id: 'program',
    recognise: (text) => programIn(text) !== undefined,
    read: ({ text }) => {
      const program = programIn(text);
      return program && refuse(importProblem('program', { program }));
    },
  },
];

/** JSON, or what a program writes in its place. */
async function readJsonOrLiteral(source: SourceText, reading: Reading): Promise<ImportResult> {
  const asJson = readJsonText(source, reading);
  const [problem] = asJson.status === 'refused' ? asJson.problems : [];
  return problem?.code === 'jsonSyntax' ? (readLiteralText(source, reading) ?? asJson) : asJson;
}

const isProgram = (text: string) => (programIn(text) ?? 'shell') !== 'shell';

/** In a program a trailing comma is no fault. */
const readLiteralOrJson: ReadInner = async (source, reading) =>
  readLiteralText(source, { ...reading, inProgram: true }) ?? readJsonText(source, reading);

/**
 * Whether JSON begins and breaks off: what is whole within it must not pass for all of it. Where it is
 * closed and something else follows, it may be a letter.
 */
function isJsonWithFault(text: string, refusal: ImportResult): boolean {
  const [problem] = refusal.status === 'refused' ? refusal.problems : [];
  const isWritten = /^\s*[[{]/.test(text) && !beginsQuoted(text);
  if (!isWritten || (problem?.code !== 'jsonSyntax' && problem?.code !== 'notWhole')) return false;
  const end = endOfJson(text, text.search(/\S/));
  return end === undefined || text.slice(end).trim() === '';
}
