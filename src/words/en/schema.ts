import type { CatalogedOperator } from '../../policy/statement/conditionOperator.ts';
import type { SchemaWords } from '../../policy/import/policySchema.ts';
import { keyWords } from './conditions.ts';

const familyWords: Readonly<Record<Exclude<CatalogedOperator['family'], 'null'>, string>> = {
  string: 'texts',
  numeric: 'numbers',
  date: 'times',
  arn: 'ARNs, with * and ? as wildcards',
  ip: 'IP addresses with ranges',
  bool: 'true and false',
  binary: 'binary values',
};

export const schema: SchemaWords = {
  policy: 'The policy of a VPC endpoint: what may pass through it.',
  elements: {
    Version: 'The version of the policy language. Write 2012-10-17.',
    Id: 'A name for the policy. It has no effect.',
    Statement: 'What is allowed and what is denied. A Deny wins over every Allow.',
    Sid: 'A name for the statement, of letters and digits, unique in the policy.',
    Effect: 'Whether the statement allows or denies.',
    Principal: 'Whose requests the statement is about. On a gateway endpoint it must be "*".',
    NotPrincipal: 'Whose requests the statement is not about. Everyone else’s are.',
    Action: 'The actions that the statement is about, with * and ? as wildcards.',
    NotAction: 'The actions that the statement is not about. All others are.',
    Resource: 'The ARNs of the resources that the statement is about, with * and ? as wildcards.',
    NotResource: 'The ARNs of the resources that the statement is not about. All others are.',
    Condition: 'When the statement counts: every operator and every key must hold.',
  },
  allow: 'Lets matching requests pass, unless another statement denies them.',
  deny: 'Stops matching requests, whatever other statements allow.',
  everyone: 'Everyone, unauthenticated callers included.',
  serviceActions: 'Every action of the service.',
  allActions: 'Every action.',
  imageBuilderAction: ({ accessLevel, description }) =>
    `Grants permission to ${description}. Access level: ${accessLevel}.`,
  s3Actions: {
    's3:GetObject': 'Read an object. The resource is an object’s ARN, arn:aws:s3:::bucket/*.',
    's3:PutObject': 'Write an object. The resource is an object’s ARN, arn:aws:s3:::bucket/*.',
    's3:ListBucket': 'List the objects of a bucket. The resource is the bucket’s ARN, without /*.',
  },
  conditionOperator: ({ family, negated }) =>
    family === 'null'
      ? 'Tests whether the condition key is missing from the request.'
      : `Compares ${familyWords[family]}${negated ? '; holds where none of the values match' : '; holds where one of the values matches'}.`,
  conditionKey: (key) => `Tests ${keyWords[key]}.`,
};
