/** What each kind of change, and each need that asks for none, tells. Indexes count from 0. */
export interface ChangeValues {
  /** A statement at `index` of the merged document, for the one at `addition` of the additions. */
  added: {
    readonly index: number;
    readonly sid: string;
    readonly addition: number;
    /** Whether some of the addition was left out, because the base says it already. */
    readonly partly: boolean;
  };
  /** The added statement at `index` has another Sid than in the additions, `from`: that was taken. */
  renamed: { readonly index: number; readonly sid: string; readonly from: string };
  /** The added statement at `index` allows all but `actions`, which are the base's to allow or deny. */
  allowsAllBut: {
    readonly index: number;
    readonly sid: string;
    readonly actions: readonly string[];
  };
  /** The base's only statement, no list, now is the first of a list. */
  becameList: Readonly<Record<string, never>>;
  /** The base's statement at `statement` says already what the addition asks for. */
  alreadyMet: {
    readonly addition: number;
    readonly sid: string;
    readonly effect: 'Allow' | 'Deny';
    readonly statement: number;
    readonly statementSid: string | undefined;
    readonly needs: readonly { readonly action: string; readonly resource: string }[];
  };
}

export type ChangeCode = keyof ChangeValues;

type ChangeOf<Code extends ChangeCode> = {
  readonly code: Code;
  readonly values: ChangeValues[Code];
};

/** Something that a merge did to the base. */
export type MergeChange = {
  [Code in Exclude<ChangeCode, 'alreadyMet'>]: ChangeOf<Code>;
}[Exclude<ChangeCode, 'alreadyMet'>];

/** Something that it did not have to do. */
export type MetNeeds = ChangeOf<'alreadyMet'>;

/** A sentence for every kind of change: the core's English, or an app's own language. */
export type ChangeSentences = {
  readonly [Code in ChangeCode]: (values: ChangeValues[Code]) => string;
};

/** Makes the change of a kind, with its English sentence. */
export function change<Code extends ChangeCode>(
  code: Code,
  values: ChangeValues[Code],
): ChangeOf<Code> {
  return { code, values };
}

/** The sentence for a change in whichever language `sentences` speaks. */
export function describeChange<Code extends ChangeCode>(
  sentences: ChangeSentences,
  { code, values }: { readonly code: Code; readonly values: ChangeValues[Code] },
): string {
  return sentences[code](values);
}
