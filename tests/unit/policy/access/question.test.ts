import { describe, expect, it } from 'vitest';
import { checkQuestion } from '../../../../src/policy/index.ts';

const component = 'arn:aws:imagebuilder:us-east-1:111122223333:component/own/1.0.0/1';
const object = 'arn:aws:s3:::my-bucket/build.log';

describe('a question that an endpoint’s policy can be asked', () => {
  it.each([
    ['imagebuilder:GetComponent', component, 'imageBuilder'],
    ['ImageBuilder:getcomponent', component, 'imageBuilder'],
    ['imagebuilder:ListImages', '*', 'imageBuilder'],
    // New actions come; whether there is this one is another question.
    ['imagebuilder:FrobnicateImage', component, 'imageBuilder'],
    ['s3:GetObject', object, 's3'],
    [' s3:ListAllMyBuckets ', ' * ', 's3'],
  ])('%s on %s is answered by one of them', (action, resource, endpoint) => {
    expect(checkQuestion({ action, resource })).toEqual({ endpoint, problems: [] });
  });
});

describe('a question that neither policy is ever asked is refused by name', () => {
  it.each([
    ['', component, 'actionMissing'],
    ['   ', component, 'actionMissing'],
    ['GetObject', object, 'actionMalformed'],
    ['s3:Get Object', object, 'actionMalformed'],
    ['*', object, 'actionWildcard'],
    ['s3:Get*', object, 'actionWildcard'],
    ['ssm:GetParameter', 'arn:aws:ssm:us-east-1:111122223333:parameter/x', 'otherService'],
    ['ec2:DescribeImages', '*', 'otherService'],
    ['s3-object-lambda:GetObject', '*', 'otherService'],
    ['s3:GetObject', '', 'resourceMissing'],
    ['s3:GetObject', 'my-bucket/build.log', 'resourceMalformed'],
    ['s3:GetObject', 'arn:aws:s3:::', 'resourceMalformed'],
    ['s3:GetObject', 'arn:aws:s3:::my-bucket/*', 'resourceWildcard'],
    ['s3:GetObject', component, 'resourceOfOtherService'],
    ['imagebuilder:GetComponent', object, 'resourceOfOtherService'],
  ])('%j on %j: %s', (action, resource, code) => {
    const { endpoint, problems } = checkQuestion({ action, resource });
    expect(endpoint).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('each part that is wrong has a problem of its own', () => {
    const { problems } = checkQuestion({ action: '', resource: '' });
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['action', 'actionMissing'],
      ['resource', 'resourceMissing'],
    ]);
  });
});
