/**
 * The policy core's second language: for every English record a Japanese one of the same type. An
 * entry of its own, so that an app loads it only when it is chosen.
 */
export { japaneseChanges } from './japanese/japaneseChanges.ts';
export { japaneseCompanions } from './japanese/japaneseCompanions.ts';
export { japaneseConflicts } from './japanese/japaneseConflicts.ts';
export { japaneseAssumptions } from './japanese/japaneseAssumptions.ts';
export { japaneseDecisions } from './japanese/japaneseDecisions.ts';
export { japaneseDifference } from './japanese/japaneseDifference.ts';
export { japaneseFailures } from './japanese/japaneseFailures.ts';
export { japaneseFacts } from './japanese/japaneseFacts.ts';
export { japaneseFindings } from './japanese/japaneseFindings.ts';
export { japaneseFindingTexts } from './japanese/japaneseFindingTexts.ts';
export { japaneseImport } from './japanese/japaneseImport.ts';
export { japaneseKinds } from './japanese/japaneseKinds.ts';
export { japaneseNotes } from './japanese/japaneseNotes.ts';
export { japaneseOutputProblems } from './japanese/japaneseOutputProblems.ts';
export { japaneseProblems } from './japanese/japaneseProblems.ts';
export { japaneseSchema } from './japanese/japaneseSchema.ts';
export { japaneseSymptoms } from './japanese/japaneseSymptoms.ts';
export { quotedList, text as japaneseText } from './japanese/japaneseText.ts';
export { japaneseWords } from './japanese/japaneseWords.ts';
