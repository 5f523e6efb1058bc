import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  companionServiceIds,
  interfaceEndpointNeeds,
} from '../../../../src/policy/catalog/companionServices.ts';
import {
  defaultInputs,
  type DownloadBundle,
  neededCompanions,
  newestCatalog,
  partitionOf,
  serviceNames,
  sources,
} from '../../../../src/policy/index.ts';
import { companionEndpoints, isThere } from '../../../../src/policy/failure/companionEndpoints.ts';
import { companions as englishCompanions } from '../../../../src/words/en/symptoms.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';

const namesIn = (region: string) =>
  Object.fromEntries(
    companionEndpoints({ ...defaultInputs, region }).map(({ service, names }) => [
      service,
      names.map(({ name }) => name),
    ]),
  );

describe('companionEndpoints', () => {
  it('lists the endpoints of a private build', () => {
    const listed = companionEndpoints(defaultInputs).map(({ service, type, needed }) => [
      service,
      type,
      needed,
    ]);
    expect(listed).toEqual([
      ['imagebuilder', 'interface', 'yes'],
      ['s3', 'gateway', 'yes'],
      ['ssm', 'interface', 'yes'],
      ['ssmmessages', 'interface', 'yes'],
      ['logs', 'interface', 'yes'],
      ['kms', 'interface', 'unknown'],
      ['ecr.api', 'interface', 'no'],
      ['ecr.dkr', 'interface', 'no'],
      ['ec2', 'interface', 'no'],
      ['inspector2-telemetry', 'interface', 'no'],
      ['ec2messages', 'interface', 'no'],
    ]);
  });

  it('lists S3 by the type that was chosen', () => {
    const typeOfS3 = (s3EndpointType: 'interface' | 'gateway') =>
      companionEndpoints({ ...defaultInputs, s3EndpointType }).find(
        ({ service }) => service === 's3',
      )?.type;
    expect(['gateway', 'interface'] as const).toEqual(
      (['gateway', 'interface'] as const).map(typeOfS3),
    );
  });

  it('asks for ECR when image layers are downloaded', () => {
    const needed = companionEndpoints({ ...defaultInputs, downloads: ['ecrLayers'] })
      .filter(({ service }) => service.startsWith('ecr.'))
      .map((endpoint) => endpoint.needed);
    expect(needed).toEqual(['yes', 'yes']);
  });

  it.each([
    { region: 'us-west-2', prefix: 'com.amazonaws', ecr: 'com.amazonaws' },
    { region: 'us-gov-west-1', prefix: 'com.amazonaws', ecr: 'com.amazonaws' },
    { region: 'cn-north-1', prefix: 'com.amazonaws', ecr: 'cn.com.amazonaws' },
    { region: 'eusc-de-east-1', prefix: 'com.amazonaws', ecr: 'eu.amazonaws' },
  ])('names services in $region', ({ region, prefix, ecr }) => {
    expect(namesIn(region)).toMatchObject({
      s3: [`com.amazonaws.${region}.s3`],
      ssm: [`${prefix}.${region}.ssm`],
      ssmmessages: [`${prefix}.${region}.ssmmessages`],
      logs: [`${prefix}.${region}.logs`],
      kms: [`${prefix}.${region}.kms`],
      'ecr.api': [`${ecr}.${region}.ecr.api`],
      'ecr.dkr': [`${ecr}.${region}.ecr.dkr`],
    });
  });

  it.each([
    { region: 'us-east-1', there: true },
    { region: 'ca-west-1', there: true },
    { region: 'cn-north-1', there: true },
    { region: 'ap-southeast-5', there: false },
    { region: 'ap-southeast-6', there: false },
    { region: 'ap-southeast-7', there: false },
    { region: 'ap-east-2', there: false },
    { region: 'mx-central-1', there: false },
    { region: 'eusc-de-east-1', there: false },
  ])('facts 7: ec2messages in $region: $there', ({ region, there }) => {
    expect('ec2messages' in namesIn(region)).toBe(there);
  });

  it.each<{ downloads: DownloadBundle[]; expected: Record<string, string>; needed: string[] }>([
    {
      downloads: ['isoImport'],
      expected: { ec2: 'yes', 'inspector2-telemetry': 'no' },
      needed: ['ssm', 'ssmmessages', 'logs', 'ec2'],
    },
    {
      downloads: ['inspector', 'distributor'],
      expected: { ec2: 'unknown', 'inspector2-telemetry': 'yes' },
      needed: ['ssm', 'ssmmessages', 'logs', 'inspector2-telemetry'],
    },
    {
      downloads: ['ecrLayers'],
      expected: { ec2: 'no', 'ecr.api': 'yes', 'ecr.dkr': 'yes' },
      needed: ['ssm', 'ssmmessages', 'logs', 'ecr.api', 'ecr.dkr'],
    },
    { downloads: ['al2023'], expected: { ec2: 'no' }, needed: ['ssm', 'ssmmessages', 'logs'] },
  ])('facts 7: what $downloads ask for', ({ downloads, expected, needed }) => {
    const inputs = { ...defaultInputs, catalog: newestCatalog, downloads };
    const told = companionEndpoints(inputs).map((one) => [one.service, one.needed]);
    expect(Object.fromEntries(told)).toMatchObject(expected);
    expect(neededCompanions(inputs)).toEqual(needed);
  });

  it('shows both names of Image Builder in China, and none where no source gives one', () => {
    expect(namesIn('cn-north-1')['imagebuilder']).toEqual([
      'cn.com.amazonaws.cn-north-1.imagebuilder',
      'com.amazonaws.cn-north-1.imagebuilder',
    ]);
    expect(Object.values(namesIn('us-iso-east-1')).flat()).toEqual([]);
  });

  it('holds for any inputs: every service once, sourced, in the region', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const listed = companionEndpoints(inputs);
        expect(listed.map(({ service }) => service)).toEqual(
          companionServiceIds.filter((service) => isThere(service, inputs.region)),
        );
        for (const { service, names, source } of listed) {
          expect(Object.keys(sources)).toContain(source);
          for (const { name } of names) expect(name).toContain(`.${inputs.region}.${service}`);
          expect(names.length > 0).toBe(!partitionOf(inputs.region).startsWith('aws-iso'));
        }
        expect(listed[0]?.names).toEqual(serviceNames('imageBuilder', inputs.region));
        expect(listed[1]?.names).toEqual(serviceNames('s3', inputs.region));
      }),
    );
  });

  it('has words for everything', () => {
    const said = Object.values(englishCompanions).flatMap((words: string | object) =>
      typeof words === 'string' ? [words] : Object.values(words).map(String),
    );
    for (const words of said) expect(words).toMatch(/^[A-Z].*\.$/);
    expect(englishCompanions.securityGroup).toContain(
      `${interfaceEndpointNeeds.securityGroup.port}`,
    );
  });
});
