import { changes } from './changes.ts';
import { conflicts } from './conflicts.ts';
import { difference } from './difference.ts';
import { importProblems } from './importProblems.ts';
import { schema } from './schema.ts';
import { counted, joined } from './text.ts';

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
