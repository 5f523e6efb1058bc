import { deepestNesting, findJsonFaults } from './findJsonFaults.ts';
import { findYamlFaults } from './findYamlFaults.ts';
import { foundAt, rewrittenText, type SourceText } from './sourceText.ts';
import { blocksInJson, findInTerraform } from './hcl/findInTerraform.ts';
import { type HclFile, readHcl } from './hcl/readHcl.ts';
import { providerRegion } from './hcl/terraformScope.ts';
import { importProblem } from './importProblem.ts';
import { type ImportResult, refuse, resultOf, withRepair } from './importResult.ts';
import { interpretFound } from './interpretSource.ts';
import type { Reading } from './intrinsics.ts';
import { objectAt } from './hcl/hclCursor.ts';
import { readJson } from './readJson.ts';

/** Reads Terraform's own language, or what it would be but for the marks of copying. */
export function readHclText(source: SourceText, reading: Reading): ImportResult {
  const asItStands = readOnce(source, reading);
  if (asItStands.status === 'read') return asItStands;
  const { faults } = findYamlFaults(source.text);
  const repair = source.repairOf(faults);
  return repair
    ? withRepair(readOnce(rewrittenText(source, faults), reading), repair, true)
    : asItStands;
}

/** A configuration, or a part of one down to the policy. */
function readOnce({ text, positionOf }: SourceText, reading: Reading): ImportResult {
  const read = readHcl(text);
  if ('expected' in read) {
    const position = positionOf(read.offset);
    if (read.expected === 'shallower') {
      return refuse(importProblem('tooDeep', { limit: deepestNesting }, position));
    }
    const values = { expected: read.expected, found: foundAt(text, read.offset) };
    return refuse(importProblem('hclSyntax', values, position));
  }
  const names = objectAt(
    0,
    read.blocks.map(({ type, labels, body, offset }) => ({
      name: [type, ...labels].join(' '),
      offset,
      node: body,
    })),
  );
  return resultOf(interpretFound(findInTerraform(read), names, positionOf, within(read, reading)));
}

/** What the configuration says of its region counts before what the reader has chosen. */
function within({ blocks }: HclFile, reading: Reading): Reading {
  const region = providerRegion(blocks);
  return region === undefined ? reading : { ...reading, region };
}

/** The same in JSON syntax, as CDK for Terraform writes it; nothing where the text is something else. */
export function readTerraformJson(
  { text, positionOf }: SourceText,
  reading: Reading,
): ImportResult | undefined {
  if (findJsonFaults(text).tooDeepAt !== undefined) return undefined;
  const read = readJson(text);
  const file = 'root' in read ? blocksInJson(read.root) : undefined;
  if (!('root' in read) || !file) return undefined;
  return resultOf(
    interpretFound(findInTerraform(file), read.root, positionOf, within(file, reading)),
  );
}
