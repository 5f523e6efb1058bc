import type {
  AssumptionWords,
  DecisionSentences,
  QuestionProblem,
  QuestionProblemCode,
} from '../../policy/index.ts';

type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What the board says of its answers, and what is asked of one's own; loaded with the board. */
export interface AccessMessages {
  readonly decisions: DecisionSentences;
  readonly assumptions: AssumptionWords;
  readonly ask: Sentence<
    | 'title'
    | 'principal'
    | 'action'
    | 'resource'
    | 'owner'
    | 'context'
    | 'contextHelp'
    | 'contextMalformed'
    | 'submit'
    | 'cannotJudge'
  > & {
    readonly owners: Sentence<'ownOrganization' | 'foreignOrganization' | 'none'>;
    readonly problems: Readonly<
      Record<QuestionProblemCode, (values: QuestionProblem['values']) => string>
    >;
  };
  /** How many actions a line of the board stands for. */
  readonly actions: (number: number) => string;
  readonly notInLists: string;
}
