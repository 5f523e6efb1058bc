import { describe, expect, it } from 'vitest';
import { accessMatrix, defaultInputs, type Inputs } from '../../../../src/policy/index.ts';

/** The columns for whoever is of one's own organization: what, where, and what is asked. */
const columns = (inputs: Partial<Inputs>) =>
  accessMatrix({ ...defaultInputs, ...inputs })
    .filter(({ principal }) => principal === 'ownOrganization')
    .map(({ target, place, request }) => [target, place, request.action, request.resource]);

describe('accessMatrix', () => {
  it('asks for each of one’s own buckets what builds do there', () => {
    const found = columns({
      buckets: [
        { name: 'my-build-logs', prefix: '', access: ['write'] },
        { name: 'acme-artifacts', prefix: 'installers/', access: ['read', 'list'] },
        { name: 'acme-artifacts', prefix: 'images-', access: ['read'] },
      ],
    });
    expect(found.filter(([, place]) => place !== undefined)).toEqual([
      ['ownBucket', 'my-build-logs', 's3:PutObject', 'arn:aws:s3:::my-build-logs/object'],
      [
        'ownBucketRead',
        'acme-artifacts/installers',
        's3:GetObject',
        'arn:aws:s3:::acme-artifacts/installers/object',
      ],
      [
        'ownBucketList',
        'acme-artifacts/installers',
        's3:ListBucket',
        'arn:aws:s3:::acme-artifacts',
      ],
      [
        'ownBucketRead',
        'acme-artifacts/images-',
        's3:GetObject',
        'arn:aws:s3:::acme-artifacts/images-/object',
      ],
    ]);
  });

  it('asks for third-party and Marketplace components where they are chosen', () => {
    const chosen = columns({ managedResources: ['marketplaceComponents', 'thirdPartyComponents'] });
    expect(chosen.filter(([target]) => /^(third|market)/.test(String(target)))).toEqual([
      [
        'thirdPartyComponents',
        undefined,
        'imagebuilder:GetComponent',
        'arn:aws:imagebuilder:us-east-1:third-party:component/name/1.0.0/1',
      ],
      [
        'marketplaceComponents',
        undefined,
        'imagebuilder:GetComponent',
        'arn:aws:imagebuilder:us-east-1:aws-marketplace:component/name/1.0.0/1',
      ],
    ]);
    expect(columns({}).map(([target]) => target)).not.toContain('thirdPartyComponents');
  });
});
