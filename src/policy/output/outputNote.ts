import { codedText } from '../codedText.ts';

export type Services = readonly string[];

/** What each kind of note tells. */
export interface NoteValues {
  creates: { readonly services: Services; readonly region: string };
  modifies: { readonly services: Services; readonly region: string };
  rollsBackModify: { readonly services: Services; readonly region: string };
  rollsBackCreate: { readonly services: Services; readonly region: string };
  compares: { readonly services: Services; readonly region: string };
  comparesExitCodes: undefined;
  runDaily: { readonly command: string };
  runInBuild: { readonly command: string };
  madeFrom: { readonly link: string; readonly catalog: string };
  madeWith: { readonly catalog: string };
  rollBackDestroy: { readonly command: string };
  rollBackSaved: { readonly command: string };
  putsBackImported: { readonly services: Services; readonly script: string };
  untested: undefined;
  replacePlaceholders: { readonly mark: string };
  giveValues: undefined;
  replacesWholePolicy: undefined;
  replacesMerged: { readonly services: Services; readonly command: string };
  sharedGateway: undefined;
  takesMinutes: undefined;
  privateDns: undefined;
  existingGateway: undefined;
  dnsForAllResolvers: undefined;
  dnsForInboundResolvers: undefined;
  dualStackNames: undefined;
  sharedInterface: undefined;
  onlyInboundResolvers: undefined;
  companions: { readonly services: Services };
  severalServiceNames: {
    readonly used: string;
    readonly others: readonly string[];
    readonly command: string;
  };
  noServiceName: { readonly service: string; readonly command: string };
  runBash: undefined;
  runPowerShell: undefined;
  resetPolicy: { readonly option: string };
  cloudFormationOwner: undefined;
  cloudFormationImport: undefined;
  cloudFormationDeploy: { readonly region: string; readonly language: string };
  cloudFormationChangeSet: { readonly region: string; readonly language: string };
  cloudFormationLiteral: undefined;
  terraformOnePlace: undefined;
  terraformWindow: undefined;
  terraformDestroy: undefined;
  terraformImport: undefined;
  cdkOwner: undefined;
  cdkExact: undefined;
  cdkTypeScriptRun: undefined;
  cdkPythonRun: undefined;
  pulumiOnePlace: undefined;
  pulumiDestroy: undefined;
}

export type NoteCode = keyof NoteValues;

/** A note that its code says wholly. */
export type PlainCode = {
  [Code in NoteCode]: NoteValues[Code] extends undefined ? Code : never;
}[NoteCode];

type TellingCode = Exclude<NoteCode, PlainCode>;

/** Something to know about an output; the first one says what it is. */
export type OutputNote =
  | { readonly code: PlainCode; readonly values: undefined }
  | {
      [Code in TellingCode]: { readonly code: Code; readonly values: NoteValues[Code] };
    }[TellingCode];

/** A sentence for every kind of note: the core's English, or an app's own language. */
export type NoteSentences = {
  readonly [Code in NoteCode]: (values: NoteValues[Code]) => string;
};

/** The notes, each in whichever language `sentences` speaks; without any, as their codes with their values. */
export function describeNotes(
  sentences: NoteSentences | undefined,
  notes: readonly OutputNote[],
): readonly string[] {
  return notes.map((note) =>
    sentences ? describeNote(sentences, note) : codedText(note.code, note.values),
  );
}

function describeNote<Code extends NoteCode>(
  sentences: NoteSentences,
  { code, values }: { readonly code: Code; readonly values: NoteValues[Code] },
): string {
  return sentences[code](values);
}

/** The note that its code says wholly. */
export const plainNote = (code: PlainCode): OutputNote => ({ code, values: undefined });
