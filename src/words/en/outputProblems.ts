import { idShapes } from '../../policy/output/outputIds.ts';
import type { OutputProblemSentences } from '../../policy/output/outputProblem.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';

export const outputProblems: OutputProblemSentences = {
  malformedId: ({ field, given }) =>
    `${quoteGiven(given)} is not such an ID; a placeholder stands in. Expected ${idShapes[field].prefix}- and 8 or 17 hexadecimal digits, for example ${idShapes[field].prefix}-0123456789abcdef0.`,
  tooManyIds: ({ field, count }) =>
    `There are ${count} IDs where one belongs; the first is used. Expected one, for example ${idShapes[field].prefix}-0123456789abcdef0.`,
  malformedOutputRegion: ({ given }) =>
    `${quoteGiven(given)} is not a region code; a placeholder stands in. Expected one such as us-west-2.`,
  noPolicy: () =>
    'There is no policy to hand over. Expected the policy of at least one of the two endpoints.',
  unreadablePolicy: () =>
    'This policy is not plain JSON data. Expected an object such as {"Version": "2012-10-17", "Statement": []}.',
  policyTooLong: ({ characters, limit }) =>
    `This policy has ${characters} characters, far beyond what an endpoint policy can hold. Up to ${limit} are written.`,
  loneSurrogate: ({ given }) =>
    `${quoteGiven(given)} holds half a character, which no file can. Expected whole characters.`,
  notNormalized: ({ given }) =>
    `${quoteGiven(given)} has an accent or the like as a character of its own. Terraform would join them, so the policy would no longer mean the same text. Use another format, or the joined character (NFC).`,
  dynamicReference: ({ given }) =>
    `${quoteGiven(given)} would be replaced by CloudFormation, which takes {{resolve:…}} for a dynamic reference. Use another format.`,
  cdkToken: ({ given }) =>
    `${quoteGiven(given)} looks like a token of the AWS CDK, which would replace it. Use another format.`,
  intrinsicFunction: ({ given }) =>
    `CloudFormation would take the member ${quoteGiven(given)} for a function of its own. Expected elements of a policy, such as Effect.`,
};
