import * as fc from 'fast-check';

const words = [
  '*',
  '**',
  'Allow',
  'Deny',
  'allow',
  's3:*',
  's3: *',
  's3:GetObject',
  '*:*',
  'imagebuilder:*',
  'imagebuilder: GetComponent',
  'arn:*',
  'arn:aws:s3:::a/*',
  'arn:aws:s3:::ec2imagebuilder-toe-region-prod/*',
  'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-beta/*',
  'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/*',
  'arn:aws:s3:::${aws:username}/*',
  'arn:aws:imagebuilder:cn-north-1:aws:component/*',
  'AllowImageBuilder',
  '2012-10-17',
  '<region>',
  '${AWS::Region}',
  '${aws:username}',
  'o-*',
  '__proto__',
];

/** What can stand in a statement. */
export const statementElements = [
  'Sid',
  'Effect',
  'effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;

/** Names of members, of policies and of what every object has. */
export const memberNames = [
  'Version',
  'Statement',
  ...statementElements,
  'AWS',
  'StringEquals',
  'StringLike',
  'StringNotEqualsIfExists',
  'NumericEquals',
  'Null',
  'aws:PrincipalOrgID',
  'aws:ResourceOrgID',
  '__proto__',
  'constructor',
  'toString',
] as const;

/** JSON in the words of policies, with every part in the wrong place. */
export const { muddle } = fc.letrec<{ muddle: unknown }>((tie) => ({
  muddle: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.oneof(fc.constantFrom(...words), fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('muddle'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...memberNames), tie('muddle'), { maxKeys: 7 }),
  ),
}));
