import type { Fault } from './fault.ts';
import { findOddCharacter } from './jsonTokens.ts';

export interface YamlFaults {
  readonly faults: readonly Fault[];
  /** Whether the indentation is among them, which YAML takes for the beginning of a name. */
  readonly indentation: boolean;
}

const onlyAscii = /^[\t\x20-\x7E]*$/;

/**
 * What copying did to a text that is meant to be YAML. In YAML a quotation mark says little about
 * where a text begins, so whole lines are looked at: of one that is all ASCII once mended every odd
 * character counts, of another only the indentation.
 */
export function findYamlFaults(text: string): YamlFaults {
  const lines = [...text.matchAll(/[^\n\r]+/g)].map(({ 0: line, index }) => inLine(line, index));
  return {
    faults: lines.flatMap(({ faults }) => faults),
    indentation: lines.some(({ indentation }) => indentation),
  };
}

const none: YamlFaults = { faults: [], indentation: false };

function inLine(line: string, start: number): YamlFaults {
  if (onlyAscii.test(line)) return none;
  const units = line.split('');
  const odd = units.map(findOddCharacter);
  const meant = units.map((unit, at) => odd[at]?.replacement ?? unit);
  const indent = meant.findIndex((unit) => unit.trim() !== '');
  const isAscii = onlyAscii.test(meant.join(''));
  const faults = odd.flatMap((found, at) =>
    found && (isAscii || at < indent)
      ? [{ ...found, offset: start + at, length: 1, inText: false }]
      : [],
  );
  return { faults, indentation: faults.some(({ offset }) => offset < start + indent) };
}
