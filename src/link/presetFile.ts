import * as v from 'valibot';
import { type Inputs, parseInputs, type Problem } from '../policy/index.ts';

/** Inputs that a person saved under a name. */
export interface OwnPreset {
  readonly name: string;
  readonly inputs: Inputs;
}

export type PresetFileError = 'tooLarge' | 'notJson' | 'notAPresetFile' | 'newerVersion';

export interface ReadPresetFile {
  readonly presets: readonly OwnPreset[];
  /** Why nothing could be read. */
  readonly error?: PresetFileError;
  /** What of single presets was not used, by the preset's name. */
  readonly problems: readonly { readonly name: string; readonly problem: Problem }[];
  /** How many entries were no presets at all. */
  readonly skipped: number;
}

const format = 'image-builder-endpoint-policies/presets';
const largestFile = 1_000_000;
export const longestPresetName = 60;
const mostPresets = 200;

const header = v.object({ format: v.literal(format), version: v.number() });
const body = v.object({ version: v.literal(1), presets: v.array(v.unknown()) });
const presetName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestPresetName));
const entry = v.object({ name: presetName, inputs: v.unknown() });

/** A name as it is kept, or `undefined` where it is empty or too long. */
export function parsePresetName(given: string): string | undefined {
  const parsed = v.safeParse(presetName, given);
  return parsed.success ? parsed.output : undefined;
}

/** The text of a preset file: what is exported and what the browser stores. */
export function writePresetFile(presets: readonly OwnPreset[]): string {
  return `${JSON.stringify({ format, version: 1, presets }, null, 2)}\n`;
}

/**
 * Reads a preset file from anyone. Never throws.
 *
 * Good presets are kept; of a preset with bad fields the good fields are, and the rest is reported.
 * Of two with the same name the later one counts.
 */
export function readPresetFile(text: string): ReadPresetFile {
  if (text.length > largestFile) return failed('tooLarge');
  const json = parseJson(text);
  if (json === undefined) return failed('notJson');
  if (!v.is(header, json)) return failed('notAPresetFile');
  if (json.version > 1) return failed('newerVersion');
  const file = v.safeParse(body, json);
  if (!file.success) return failed('notAPresetFile');
  return readEntries(file.output.presets);
}

const failed = (error: PresetFileError): ReadPresetFile => ({
  presets: [],
  error,
  problems: [],
  skipped: 0,
});

function readEntries(entries: readonly unknown[]): ReadPresetFile {
  const presets = new Map<string, Inputs>();
  const problems: { name: string; problem: Problem }[] = [];
  let skipped = Math.max(0, entries.length - mostPresets);
  for (const candidate of entries.slice(0, mostPresets)) {
    const parsed = v.safeParse(entry, candidate);
    if (!parsed.success) {
      skipped += 1;
      continue;
    }
    const { name } = parsed.output;
    const read = parseInputs(parsed.output.inputs);
    presets.set(name, read.inputs);
    problems.push(
      ...read.problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => ({ name, problem })),
    );
  }
  return {
    presets: [...presets].map(([name, inputs]) => ({ name, inputs })),
    problems,
    skipped,
  };
}

function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}
