import type { Assumption } from '../../policy/access/decision.ts';
import { sayAssumption } from '../../policy/access/assumptionWords.ts';
import { assumptions } from './assumptions.ts';
import { kindWords } from './endpoints.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';
import type { ConflictSentences } from '../../policy/merge/mergeConflict.ts';
import { difference } from './difference.ts';
import { importProblems } from './importProblems.ts';
import { counted, joined } from './text.ts';
import type { CatalogedOperator } from '../../policy/statement/conditionOperator.ts';
import type { SchemaWords } from '../../policy/import/policySchema.ts';
import { keyWords } from './conditions.ts';
import type { ChangeSentences } from '../../policy/merge/mergeChange.ts';

/** More than these are counted, not listed. */
const mostListed = 3;

const list = (values: readonly string[]): string => {
  const shown = values.slice(0, mostListed).map(quoteGiven).join(', ');
  return values.length > mostListed ? `${shown} and ${values.length - mostListed} more` : shown;
};

export const statementWords = (statement: number, sid: string | undefined): string =>
  sid === undefined ? `statement ${statement + 1}` : quoteGiven(sid);

/** Whether `assuming` holds, nobody has said. */
const asLongAs = (assuming: readonly Assumption[]) =>
  assuming.length > 0
    ? `, as long as ${assuming.map((each) => sayAssumption(assumptions, each)).join(' and ')}`
    : '';

const count = (characters: number) => characters.toLocaleString('en');

export const conflicts: ConflictSentences = {
  unreadableBase: () =>
    'This cannot be read: it is nested too deeply, or holds something that is no JSON. Expected an endpoint policy.',
  notAPolicy: ({ given }) =>
    `This is ${kindWords[given]}, not a policy. Expected an object with Version and Statement.`,
  noStatement: ({ given }) =>
    `Statement is ${kindWords[given]}. Expected a statement or a list of statements.`,
  notAStatement: ({ statement, given }) =>
    `Statement ${statement + 1} is ${kindWords[given]}. Expected an object with Effect, Principal, Action and Resource.`,
  baseTooLong: ({ characters, limit }) =>
    `This has ${count(characters)} characters. No endpoint policy has more than ${count(limit)}.`,
  denied: ({ statement, statementSid, sid, actions, resources, assuming }) =>
    `Your policy’s ${statementWords(statement, statementSid)} denies ${list(actions)} on ${list(resources)}, which ${quoteGiven(sid)} allows for Image Builder${asLongAs(assuming)}. A Deny always wins: make an exception there for what builds need.`,
  partlyDenied: ({ statement, statementSid, sid, actions, resources, assuming }) =>
    `Your policy’s ${statementWords(statement, statementSid)} denies ${list(actions)} on ${list(resources)}, a part of what ${quoteGiven(sid)} allows for Image Builder${asLongAs(assuming)}. If builds need that part, make an exception there.`,
  mayBeDenied: ({ statement, statementSid, sid, actions, resources, assuming }) =>
    `Your policy’s ${statementWords(statement, statementSid)} may deny ${list(actions)} on ${list(resources)}, which ${quoteGiven(sid)} allows for Image Builder${asLongAs(assuming)}: that depends on the request. Check its condition and principals; where they fit builds, make an exception there.`,
  denyWouldNarrowBase: ({ statement, statementSid, action }) =>
    `${quoteGiven(action)} is not denied here, because your policy’s ${statementWords(statement, statementSid)} may allow it and others may rely on that. Nothing was added that allows it. To deny it, take it out of that statement or add a Deny to your policy.`,
  cannotJudge: ({ statements }) =>
    statements.length > 0
      ? `The policy engine cannot read ${statements.map((statement) => `statement ${statement + 1}`).join(', ')} of your policy, so nothing counts as allowed by it. See the findings.`
      : 'The policy engine cannot read your policy as a whole, only its statements one by one. See the findings.',
  overQuota: ({ characters, quota }) =>
    `The merged policy has ${count(characters)} characters, ${count(characters - quota)} more than the ${count(quota)} that AWS takes. Shorten your policy, or ask for less.`,
};

const verbs = { Allow: 'allows', Deny: 'denies' } as const;

export const changes: ChangeSentences = {
  added: ({ index, sid, partly }) =>
    partly
      ? `${quoteGiven(sid)} was added as statement ${index + 1}, for what your policy does not say already.`
      : `${quoteGiven(sid)} was added as statement ${index + 1}.`,
  renamed: ({ index, sid, from }) =>
    `Statement ${index + 1} is called ${quoteGiven(sid)}, because your policy has a statement ${quoteGiven(from)}.`,
  allowsAllBut: ({ sid, actions }) =>
    `${quoteGiven(sid)} allows every action but ${actions.map(quoteGiven).join(', ')}, which your policy alone decides.`,
  becameList: () => 'Your policy’s only statement became the first of a list.',
  alreadyMet: ({ sid, effect, statement, statementSid, needs }) =>
    `Your policy’s ${statementWords(statement, statementSid)} already ${verbs[effect]} ${needs.length === 1 ? 'one thing' : `${needs.length} things`} that ${quoteGiven(sid)} is for.`,
};

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

const unchangedStatements = (unchanged: number) =>
  counted(unchanged, 'imported statement as it was', 'imported statements as they were');

export const importing = {
  panel: {
    intro:
      'An endpoint has one policy, and the S3 gateway endpoint is usually shared with everything else in the VPC. Paste its current policy to get one merged policy, the difference, and a rollback. What you paste stays in this browser.',
    text: 'Current policy',
    placeholder:
      'A policy, or a text that holds one: AWS CLI output, Terraform, CloudFormation, a plan, an issue',
    openFile: 'Open a file',
    drop: 'or drop one here, or paste: a policy or a text that holds one (aws ec2 describe-vpc-endpoints, Terraform, a state or plan, CloudFormation, Pulumi, Ansible, an issue)',
    repair: 'Fix',
    choose: 'Which policy?',
    endpoint: 'Policy of',
    endpointUnknown: 'Choose the endpoint this policy belongs to.',
    merge: 'Merge',
    mergeHelp: 'Keeps every statement and adds what Image Builder needs.',
    replace: 'Compare only',
    replaceHelp: 'Keeps the policy on this page as it is and shows what replacing would change.',
    replaceIt: 'Replace it',
    fullAccess:
      'This is the AWS default policy: it allows everyone everything, so merging would add no protection. Replace it to limit access.',
    recognized: 'This policy was made by this builder.',
    fillForm: 'Fill the form with it',
    malformed: 'This has no Statement, so it can’t be merged or compared.',
    clear: 'Clear',
    show: 'Show',
    repairable: (faults: readonly string[]) => `Found ${joined(faults)}.`,
    candidate: (details: readonly string[], line: number) =>
      details.length === 0 ? `The policy in line ${line}` : `${details.join(' · ')} (line ${line})`,
    imported: (policy: string) => `${policy}: current policy imported.`,
    filled: (policy: string) => `Form filled from the ${policy}.`,
    findings: (count: number) => `${counted(count, 'finding', 'findings')} in this policy`,
  },
  sentences: importProblems,
  schema,
  notice: {
    waiting: 'Merging the imported policy…',
    unreadable:
      'The imported policy in this link could not be read, so what is shown is not merged and cannot be copied. Ask for the link again, or remove the imported policy.',
    failed:
      'The imported policy could not be merged, so what is shown cannot be copied. Try again, or remove the imported policy.',
    difference: 'Difference',
    remove: 'Remove',
    removed: (policy: string) => `${policy}: imported policy removed.`,
    linkTooLong: 'Too long for a link: links leave the imported policy out.',
    leftOut:
      'The link left out the imported policy, which was too long for it. Import the policy here, or remove it: until then this one is not merged and cannot be copied.',
    details: 'Changes made',
    uses: { merge: 'Merge instead', replace: 'Replace it instead' },
    merged: (unchanged: number, added: number) =>
      `Merged: ${unchangedStatements(unchanged)}, ${counted(added, 'statement', 'statements')} added.`,
    fullAccess:
      'The imported policy is the AWS default: it allows everyone everything, so merging adds no protection. Replace it to limit access.',
    except: 'Make an exception',
    excepted: (policy: string) => `${policy}: exception added to the imported policy.`,
    nothingToAdd: (unchanged: number) =>
      `Merged: ${unchangedStatements(unchanged)}; nothing had to be added.`,
    replaced: (statements: number) =>
      `This would replace the imported policy of ${counted(statements, 'statement', 'statements')}.`,
    inLink: (characters: number) =>
      `The link carries the imported policy, packed in ${counted(characters, 'character', 'characters')}.`,
    statement: (position: number) => `Show statement ${position}`,
  },
  changes,
  conflicts,
  difference: {
    title: (policy: string) => `${policy}: what changes`,
    before: 'Current policy',
    after: 'New policy',
    asking: 'Evaluating both policies…',
    failed: 'The policy engine could not be loaded, so the change is shown line by line only.',
    close: 'Close',
    evidence: 'Which',
  },
  differences: difference,
};
