import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  findRegion,
  parseInputs,
  partitionOf,
  partitions,
  readPolicyText,
  regionOfService,
  regions,
  serviceNames,
  serviceNamesCommand,
} from '../../../src/policy/index.ts';
import { readCaseFile } from './caseFile.ts';
import { inEnglish } from '../inEnglish.ts';

const file = readCaseFile(
  'regions',
  v.object({
    regions: v.record(
      v.string(),
      v.record(
        v.string(),
        v.object({
          name: v.string(),
          imagebuilder: v.union([v.literal(true), v.literal('unknown')]),
          vpceServiceName: v.nullable(v.string()),
          vpceServiceNameConfidence: v.picklist([
            'verified-doc',
            'likely',
            'contradiction',
            'unknown',
          ]),
          s3ArnPartition: v.string(),
        }),
      ),
    ),
  }),
);

const listed = Object.entries(file.regions).flatMap(([partition, entries]) =>
  Object.entries(entries).map(([code, entry]) => ({ partition, code, ...entry })),
);

const runningIn = (partition: string) =>
  regions.filter((region) => region.imageBuilder === 'runs' && region.partition === partition)
    .length;

const withConfidence = (wanted: string) =>
  listed.filter(({ vpceServiceNameConfidence }) => vpceServiceNameConfidence === wanted);

describe('the list of regions', () => {
  it('holds the 46 regions of tests/cases/regions.json and no other', () => {
    expect(regions).toHaveLength(46);
    expect(regions.map(({ code }) => code).toSorted()).toEqual(
      listed.map(({ code }) => code).toSorted(),
    );
  });

  it('has 8 partitions', () => {
    expect(Object.keys(partitions).toSorted()).toEqual(Object.keys(file.regions).toSorted());
    expect(Object.keys(partitions)).toHaveLength(8);
  });

  it('says that Image Builder runs in 39 regions and that nobody has said of 7', () => {
    expect(regions.filter(({ imageBuilder }) => imageBuilder === 'runs')).toHaveLength(39);
    expect(regions.filter(({ imageBuilder }) => imageBuilder === 'unknown')).toHaveLength(7);
    expect(['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'].map(runningIn)).toEqual([34, 2, 2, 1]);
  });

  it.each(listed)('$code: partition, name, presence', (entry) => {
    const region = findRegion(entry.code);
    expect(region).toEqual({
      code: entry.code,
      name: entry.name,
      partition: entry.partition,
      imageBuilder: entry.imagebuilder === true ? 'runs' : 'unknown',
    });
    expect(partitionOf(entry.code)).toBe(entry.s3ArnPartition);
  });

  it.each(listed)('$code is taken without a word', ({ code }) => {
    expect(parseInputs({ region: code })).toMatchObject({ inputs: { region: code }, problems: [] });
  });
});

describe('the service name of the Image Builder endpoint', () => {
  it.each(withConfidence('verified-doc'))(
    '$code: one name, verified',
    ({ code, vpceServiceName }) => {
      expect(serviceNames('imageBuilder', code)).toMatchObject([
        { name: vpceServiceName, certainty: 'verified' },
      ]);
    },
  );

  it.each(withConfidence('likely'))('$code: one name, likely', ({ code, vpceServiceName }) => {
    expect(serviceNames('imageBuilder', code)).toMatchObject([
      { name: vpceServiceName, certainty: 'likely' },
    ]);
  });

  it.each(withConfidence('contradiction'))(
    '$code: both names of the contradiction, neither verified, each from its own source',
    ({ code, vpceServiceName }) => {
      const names = serviceNames('imageBuilder', code);
      expect(vpceServiceName).toBe(`cn.com.amazonaws.${code}.imagebuilder`);
      expect(names.map(({ name }) => name).toSorted()).toEqual([
        `cn.com.amazonaws.${code}.imagebuilder`,
        `com.amazonaws.${code}.imagebuilder`,
      ]);
      expect(names.map(({ certainty }) => certainty)).not.toContain('verified');
      expect(new Set(names.map(({ source }) => source)).size).toBe(2);
    },
  );

  it.each(withConfidence('unknown'))('$code: none', ({ code, vpceServiceName }) => {
    expect(vpceServiceName).toBeNull();
    expect(serviceNames('imageBuilder', code)).toEqual([]);
  });

  it('covers every region', () => {
    const confidences = ['verified-doc', 'likely', 'contradiction', 'unknown'];
    expect(confidences.map((confidence) => withConfidence(confidence).length)).toEqual([
      34, 3, 2, 7,
    ]);
  });
});

describe('the service name of the S3 endpoint', () => {
  it.each(listed.filter(({ imagebuilder }) => imagebuilder === true))(
    '$code: com.amazonaws.<region>.s3',
    ({ code }) => {
      expect(serviceNames('s3', code).map(({ name }) => name)).toEqual([
        `com.amazonaws.${code}.s3`,
      ]);
    },
  );
});

describe('how to check a service name', () => {
  it.each(listed)('$code: with the AWS CLI, in the region itself', ({ code }) => {
    const command = serviceNamesCommand(code);
    expect(command).toContain('aws ec2 describe-vpc-endpoint-services');
    expect(command).toContain(`--region ${code}`);
  });
});

describe('a well-formed region that is not in the list', () => {
  const unknown = [
    { code: 'ap-southeast-8', partition: 'aws' },
    { code: 'us-central-1', partition: 'aws' },
    { code: 'sa-west-12', partition: 'aws' },
    { code: 'us-gov-central-1', partition: 'aws-us-gov' },
    { code: 'cn-south-1', partition: 'aws-cn' },
    { code: 'eusc-fr-west-1', partition: 'aws-eusc' },
    { code: 'us-iso-north-1', partition: 'aws-iso' },
    { code: 'us-isob-north-1', partition: 'aws-iso-b' },
    { code: 'eu-isoe-east-1', partition: 'aws-iso-e' },
    { code: 'us-isof-east-2', partition: 'aws-iso-f' },
    // Near misses of the prefixes.
    { code: 'us-govern-east-1', partition: 'aws' },
    { code: 'cna-north-1', partition: 'aws' },
    { code: 'eu-cn-1', partition: 'aws' },
    { code: 'us-isola-east-1', partition: 'aws' },
  ];

  it.each(unknown)('$code is put in $partition by its prefix', ({ code, partition }) => {
    expect(findRegion(code)).toBeUndefined();
    expect(partitionOf(code)).toBe(partition);
  });

  it.each(unknown)('$code is used, with a warning that names the partition', (given) => {
    const { inputs, problems } = parseInputs({ region: given.code });
    expect(inputs.region).toBe(given.code);
    expect(problems).toMatchObject([
      { code: 'unknownRegion', severity: 'warning', path: 'region', field: 'region' },
    ]);
    expect(problems.map(inEnglish.problem)[0]).toContain(given.partition);
  });

  it.each(unknown)('$code is read where the name of a service says it', async ({ code }) => {
    const serviceName = `com.amazonaws.${code}.s3`;
    expect(regionOfService(serviceName)).toBe(code);
    expect(regionOfService(`cn.${serviceName}`)).toBe(code);
    const read = await readPolicyText(
      JSON.stringify({ ServiceName: serviceName, PolicyDocument: '{"Statement":[]}' }),
    );
    expect(read).toMatchObject({ status: 'read', candidates: [{ region: code }] });
  });

  it.each(unknown)('$code is read where a provider of Terraform says it', async ({ code }) => {
    const read = await readPolicyText(`
      provider "aws" {
        region = "${code}"
      }
      data "aws_region" "current" {}
      resource "aws_vpc_endpoint" "s3" {
        service_name = "com.amazonaws.\${data.aws_region.current.name}.s3"
        policy       = jsonencode({ Statement = [] })
      }
    `);
    expect(read).toMatchObject({ status: 'read', candidates: [{ region: code }] });
  });

  it.each(['com.amazonaws.vpce.s3', 'com.amazonaws.us-east-.s3', 'org.us-east-1.s3', ''])(
    'none is read in %j',
    (serviceName) => {
      expect(regionOfService(serviceName)).toBeUndefined();
    },
  );
});
