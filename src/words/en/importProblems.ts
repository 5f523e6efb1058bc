import { quoteGiven } from '../../policy/quoteGiven.ts';
import type { HclExpectation } from '../../policy/import/hcl/hclCursor.ts';
import type { ProgramId } from '../../policy/import/programs.ts';
import type {
  ImportSentences,
  JsonExpectation,
  YamlExpectation,
} from '../../policy/import/importProblem.ts';

const jsonWords: Readonly<Record<JsonExpectation, string>> = {
  name: 'a name in double quotation marks, such as "Effect"',
  value: 'a value, such as "Allow" or ["*"]',
  colon: 'a colon after the name, as in "Effect": "Allow"',
  comma: 'a comma before the next entry, or the closing bracket',
  closingBrace: 'the closing brace }',
  closingBracket: 'the closing bracket ]',
  closingQuote: 'the closing quotation mark " in the same line',
  doubleQuote: 'double quotation marks, as in "Allow"',
  end: 'the end of the text, since the JSON is complete before it',
  noComment: 'no comment, or one that is closed with */',
  number: 'a number such as 3600',
  escape: 'an escape that JSON knows, such as \\" or \\u0020',
  noControlCharacter: 'no tab or line break within quotation marks; write \\t or \\n',
};

const yamlWords: Readonly<Record<YamlExpectation, string>> = {
  indentation: 'entries of one list or object to begin in the same column',
  spacesNotTabs: 'spaces for the indentation, not tabs',
  closing: 'the missing bracket, colon or quotation mark',
  oneDocument: 'one document; paste the part that holds the policy',
  textName: 'text as the name of an entry, such as Effect',
  anchor: 'the anchor (&name) before the alias (*name) that repeats it',
  escape: 'an escape that YAML knows, such as \\" or \\u0020',
  quotes: 'quotation marks around a value that begins with this character, as in "*"',
  other: 'YAML, such as Effect: Allow',
};

const hclWords: Readonly<Record<HclExpectation, string>> = {
  argument: 'an argument such as policy = jsonencode({ … })',
  block: 'a block such as resource "aws_vpc_endpoint" "s3" { … }, or an argument',
  value: 'a value, such as "Allow" or ["*"]',
  closing: 'the closing bracket',
  closingQuote: 'the closing quotation mark " in the same line',
  heredocEnd: 'a line with the marker that ends this heredoc',
  separator: 'a comma before the next entry, or the closing bracket',
};

const programWords: Readonly<Record<ProgramId, string>> = {
  cdkDiff:
    'the output of cdk diff, which shows policies in parts only. Paste the output of cdk synth',
  pulumiPreview:
    'the output of pulumi preview, which shows policies in parts only. Paste the output of pulumi stack export',
  cdk: 'AWS CDK code. Its policies exist once it has run; paste the output of cdk synth',
  cdktf:
    'CDK for Terraform code. Its policies exist once it has run; paste cdktf.out/stacks/<stack>/cdk.tf.json, which cdktf synth writes',
  pulumi:
    'a Pulumi program. Its policies exist once it has run; paste the output of pulumi stack export',
  troposphere:
    'troposphere code. Its policies exist once it has run; paste the template that it prints',
  boto3:
    'Python code for boto3. Paste what it works with: the output of aws ec2 describe-vpc-endpoints',
  sdk: 'code for an AWS SDK. Paste what it works with: the output of aws ec2 describe-vpc-endpoints',
  shell: 'a command without the policy itself. Paste what it prints, or the file that it names',
};

const shown = (found: string) => (found === '' ? 'the end of the text' : quoteGiven(found));

const listed = (names: readonly string[]) => names.map(quoteGiven).join(', ');

const kinds =
  'a policy document, the output of aws ec2 describe-vpc-endpoints, a CloudFormation template, or Terraform';

const counted = (one: string, several: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count} ${several}`;

export const importProblems: ImportSentences = {
  problems: {
    emptyText: () => `There is nothing here yet. Expected ${kinds}.`,
    textTooLong: ({ limit, length }) =>
      `The text is ${length} characters long; at most ${limit} are read. Paste the one endpoint, for example from aws ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-0123456789abcdef0, or the one resource of the template; of a log its last part.`,
    unreadableFile: ({ name }) =>
      `The browser cannot read ${quoteGiven(name)}. It may be a folder, or was moved or changed. Expected one file, such as policy.json.`,
    notText: ({ name }) =>
      `The file ${quoteGiven(name)} is not text. Expected ${kinds}, saved as UTF-8 or UTF-16.`,
    severalFiles: ({ count }) =>
      `Several files came at once (${count}), and none was read. Expected one file, such as policy.json.`,
    tooDeep: ({ limit }) =>
      `The text nests more than ${limit} levels deep. A policy needs fewer than ten.`,
    tooManyAliases: ({ limit }) =>
      `Aliases blow the text up to more than ${limit} values. Write repeated parts out, or paste the policy alone.`,
    jsonSyntax: ({ expected, found }) => `Expected ${jsonWords[expected]}; found ${shown(found)}.`,
    yamlSyntax: ({ expected, found }) => `Expected ${yamlWords[expected]}; found ${shown(found)}.`,
    notRecognized: () => `No policy was found in this text. Expected ${kinds}.`,
    noPolicy: ({ names }) =>
      names.length === 0
        ? `There is no policy in this text. Expected ${kinds}.`
        : `There is no policy in this text; it holds ${listed(names)}. Expected ${kinds}.`,
    bareStatement: () =>
      'This is a statement, not a whole policy. Expected a policy document that lists it, as in {"Version": "2012-10-17", "Statement": […]}.',
    noEndpointResource: ({ types }) =>
      `The template has no endpoint; it holds ${listed(types)}. Expected a resource of the type AWS::EC2::VPCEndpoint.`,
    noPolicyOnEndpoints: ({ count }) =>
      count === 1
        ? 'The endpoint here has no PolicyDocument. An endpoint without a policy of its own allows everything, so there is nothing to keep.'
        : `None of the ${count} endpoints here has a PolicyDocument. An endpoint without a policy of its own allows everything, so there is nothing to keep.`,
    embeddedNotJson: ({ given }) =>
      `The text ${quoteGiven(given)} stands where a policy belongs, but is not JSON. Expected a policy document, such as {"Version": "2012-10-17", "Statement": […]}.`,
    policyElsewhere: ({ reference }) =>
      `The policy itself is not in this text, which only refers to ${quoteGiven(reference)}. Paste what it refers to, or the output of terraform show -json or aws ec2 describe-vpc-endpoints.`,
    notWhole: ({ missing }) =>
      `The policy is not whole: ${quoteGiven(missing)} stands for parts that are not in this text. Paste the output of terraform show -json or aws ec2 describe-vpc-endpoints.`,
    hclSyntax: ({ expected, found }) =>
      `Read as Terraform. Expected ${hclWords[expected]}; found ${shown(found)}.`,
    program: ({ program }) => `This is ${programWords[program]}.`,
    duplicateName: ({ name, other }) =>
      other !== undefined
        ? `${quoteGiven(name)} and ${quoteGiven(other)} stand in the same object and differ only in capitals. Both were read; which one AWS reads is not known. Expected each name once.`
        : `${quoteGiven(name)} stands here a second time in the same object. The last one was read; which one AWS reads is not known. Expected each name once.`,
    memberLeftOut: ({ name }) =>
      `${quoteGiven(name)} is no element of a policy and could harm programs that read it. It was left out.`,
    unresolvedValue: ({ placeholder }) =>
      `The value of ${quoteGiven(placeholder)} is not in this text. It stands as a placeholder; write the value in its place.`,
    tooManyPolicies: ({ limit, count }) =>
      `There are ${count} policies here; the first ${limit} are offered.`,
  },
  at: ({ line, column }, sentence) => `Line ${line}, column ${column}: ${sentence}`,
  repairs: {
    noBreakSpace: counted('no-break space', 'no-break spaces'),
    unusualSpace: counted('unusual space', 'unusual spaces'),
    invisibleCharacter: counted('invisible character', 'invisible characters'),
    curlyQuote: counted('curly quotation mark', 'curly quotation marks'),
    fullWidthCharacter: counted('full-width character', 'full-width characters'),
    comment: counted('comment', 'comments'),
    trailingComma: counted('trailing comma', 'trailing commas'),
    needlessBackslash: counted('needless backslash', 'needless backslashes'),
  },
};
