import * as v from 'valibot';
import { inputsVersion, parseJson, type Problem } from '../policy/index.ts';
import { importedPolicies, importedRecord, type Snapshot } from './form.ts';
import type { ImportedPolicies } from './importedPolicy.ts';
import { newForm, writtenForm } from './newForm.ts';
import { readInputs, type WrittenInputs, writtenAgain } from './readInputs.ts';

/** A form that a person saved under a name, as a file holds it. */
export interface OwnPreset extends WrittenInputs {
  readonly name: string;
  /** Missing where nothing was imported, and in what was written before forms kept it. */
  readonly imported?: ImportedPolicies;
}

/** The form that was saved. What earlier versions kept as presets becomes a form in this way, too. */
export const formOfPreset = ({ imported, ...written }: OwnPreset): Snapshot =>
  newForm(written, imported);

export function presetOfForm(name: string, form: Snapshot): OwnPreset {
  const { imported } = form;
  return {
    name,
    ...writtenForm(form),
    ...(Object.keys(imported).length > 0 && { imported }),
  };
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
/** In characters: as much as browsers let a page keep. */
export const largestPresetFile = 5_000_000;
export const longestPresetName = 60;
const mostPresets = 200;

const header = v.object({ format: v.literal(format), version: v.number() });
/** Each version of the file holds Inputs of the same version. */
const body = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  presets: v.array(v.unknown()),
});
const presetName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestPresetName));
const entry = v.object({
  name: presetName,
  inputs: v.unknown(),
  imported: v.exactOptional(importedPolicies),
});

/** A name as it is kept, or `undefined` where it is empty or too long. */
export function parsePresetName(given: string): string | undefined {
  const parsed = v.safeParse(presetName, given);
  return parsed.success ? parsed.output : undefined;
}

/** The text of a preset file, which is how saved forms are exported. */
export function writePresetFile(presets: readonly OwnPreset[]): string {
  const entries = presets.map((preset) => ({
    name: preset.name,
    inputs: writtenAgain(preset),
    ...importedRecord(preset.imported),
  }));
  return `${JSON.stringify({ format, version: inputsVersion, presets: entries }, null, 2)}\n`;
}

/**
 * Reads a preset file from anyone. Never throws.
 *
 * Good presets are kept; of a preset with bad fields the good fields are, and the rest is reported and
 * refused.
 * Of two with the same name the later one counts.
 */
export function readPresetFile(text: string): ReadPresetFile {
  if (text.length > largestPresetFile) return failed('tooLarge');
  const json = parseJson(text);
  if (json === undefined) return failed('notJson');
  if (!v.is(header, json)) return failed('notAPresetFile');
  if (json.version > inputsVersion) return failed('newerVersion');
  const file = v.safeParse(body, json);
  if (!file.success) return failed('notAPresetFile');
  return readEntries(file.output.presets, file.output.version);
}

const failed = (error: PresetFileError): ReadPresetFile => ({
  presets: [],
  error,
  problems: [],
  skipped: 0,
});

function readEntries(entries: readonly unknown[], version: number): ReadPresetFile {
  const read = entries.slice(0, mostPresets).map((entry) => readEntry(entry, version));
  const byName = new Map(
    read.flatMap((found) => (found ? [[found.preset.name, found] as const] : [])),
  );
  return {
    presets: [...byName.values()].map(({ preset }) => preset),
    problems: [...byName.values()].flatMap(({ preset: { name }, problems }) =>
      problems.filter(({ severity }) => severity === 'error').map((problem) => ({ name, problem })),
    ),
    skipped: entries.length - read.filter(Boolean).length,
  };
}

/** One preset, or `undefined` where it has no name or no inputs. */
function readEntry(candidate: unknown, version: number) {
  const parsed = v.safeParse(entry, candidate);
  if (!parsed.success) return undefined;
  const { inputs, ...named } = parsed.output;
  const { problems, ...read } = readInputs(inputs, version);
  if (problems.some(({ code }) => code === 'notAnObject')) return undefined;
  return { preset: { ...named, ...read }, problems };
}
