export {
  longestBase,
  type PackedBase,
  packPolicy,
  type UnpackedBase,
  unpackPolicy,
} from './base.ts';
export { type FormPolicies, formPolicies, type FormPolicy } from './formPolicies.ts';
export { fitsLink, leftOutBase, longestLinkedBase, longestPackedBase } from './packedBase.ts';
export {
  type Bases,
  isWhole,
  longestComparison,
  longestLink,
  readLink,
  type ReadLink,
  writeLink,
  type WrittenWith,
} from './link.ts';
export {
  describeLinkProblem,
  isLinkProblem,
  linkProblem,
  type LinkProblem,
  type LinkProblemCode,
  type LinkProblemSentences,
} from './linkProblem.ts';
export { readInputs, type ReadInputs, written, type WrittenInputs } from './readInputs.ts';
export {
  formOfPreset,
  presetOfForm,
  longestPresetName,
  largestPresetFile,
  type OwnPreset,
  parsePresetName,
  type PresetFileError,
  readPresetFile,
  type ReadPresetFile,
  writePresetFile,
} from './presetFile.ts';
export { fragmentIn, type Paste, recognizePaste } from './recognizePaste.ts';
export { type Draft, longestDraft, readDraft, type ReadDraft, writeDraft } from './draft.ts';
export type { Snapshot } from './form.ts';
export { newForm, writtenForm } from './newForm.ts';
export {
  formFields,
  type FormValues,
  isBlankBucket,
  splitEntries,
  toFormValues,
  toGivenInputs,
} from './formValues.ts';
export {
  basesOf,
  leftOut,
  linkedBases,
  importedWith,
  mergedEndpoints,
  type ImportedPolicies,
  type ImportedPolicy,
  type ImportUse,
} from './importedPolicy.ts';
