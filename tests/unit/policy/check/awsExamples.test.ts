import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../../src/policy/check/checkPolicy.ts';
import { applyFix } from '../../../../src/policy/check/fix.ts';
import { defaultInputs } from '../../../../src/policy/index.ts';
import { readCaseFile, sentence } from '../caseFile.ts';

/** The three examples of the Image Builder guide, as the guide has them. */
const examples = readCaseFile(
  'findings/awsExamples',
  v.array(
    v.strictObject({
      name: sentence,
      source: sentence,
      endpoint: v.picklist(['imageBuilder', 's3']),
      document: v.unknown(),
    }),
  ),
);

const found = (index: number) => {
  const example = examples[index];
  if (!example) throw new Error(`There is no example ${index}.`);
  return checkPolicy(example.document, { endpoint: example.endpoint });
};

const listed = (index: number) =>
  found(index).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

describe('the examples of the Image Builder guide as they stand', () => {
  it('the first lacks every Principal and has a space in two actions', () => {
    expect(listed(0)).toEqual([
      'error noPrincipal Statement[0]',
      'error noPrincipal Statement[1]',
      'error noPrincipal Statement[2]',
      'error malformedAction Statement[1].Action[0]',
      'error malformedAction Statement[2].Action[0]',
      'note unloggedFailures ',
    ]);
  });

  it('the second has three placeholders', () => {
    expect(listed(1)).toEqual([
      'error placeholder Statement[0].Condition.StringEquals["aws:PrincipalOrgID"]',
      'error placeholder Statement[0].Condition.StringEquals["aws:ResourceOrgID"]',
      'error placeholder Statement[1].Resource[0]',
      'note resourceOrgOnListActions Statement[0].Condition.StringEquals["aws:ResourceOrgID"]',
      'note unloggedFailures ',
    ]);
  });

  it('the third has placeholders in both buckets and the Principal of an interface endpoint', () => {
    expect(listed(2)).toEqual([
      'error placeholder Statement[0].Resource[0]',
      'error placeholder Statement[0].Resource[1]',
      'warning gatewayPrincipalForm Statement[0].Principal',
    ]);
  });

  it('the resource that the note on the SSM Agent adds is a placeholder too', () => {
    const [, , third] = examples;
    const document = applyFix(third?.document, {
      kind: 'document',
      path: 'Statement[0].Resource[1]',
      replace: 'arn:aws:s3:::amazon-ssm-region/*',
    });
    const values = checkPolicy(document, { endpoint: 's3' }).flatMap((one) =>
      one.code === 'placeholder' ? one.values.placeholders : [],
    );
    expect(values).toEqual(['region', 'environment', 'region']);
  });

  it.each([0, 1, 2])(
    'example %i: with organizations at hand, its fixes leave no error',
    (index) => {
      const example = examples[index];
      const options = {
        endpoint: example?.endpoint ?? ('imageBuilder' as const),
        inputs: {
          ...defaultInputs,
          principals: ['o-a1b2c3d4e5'],
          resources: ['o-zz99yy88xx'],
        },
      };
      const mended = checkPolicy(example?.document, options).reduce<unknown>(
        (document, { fix }) => (fix?.kind === 'document' ? applyFix(document, fix) : document),
        example?.document,
      );
      const severe = checkPolicy(mended, options).filter(({ severity }) => severity !== 'note');
      expect(severe).toEqual([]);
    },
  );
});
