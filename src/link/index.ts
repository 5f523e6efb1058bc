export {
  type Language,
  languageOfLink,
  languages,
  longestLink,
  readLink,
  type ReadLink,
  writeLink,
} from './link.ts';
export {
  describeLinkProblem,
  englishLinkProblems,
  isLinkProblem,
  type LinkProblem,
  type LinkProblemCode,
  type LinkProblemSentences,
} from './linkProblem.ts';
export {
  longestPresetName,
  type OwnPreset,
  parsePresetName,
  type PresetFileError,
  readPresetFile,
  type ReadPresetFile,
  writePresetFile,
} from './presetFile.ts';
