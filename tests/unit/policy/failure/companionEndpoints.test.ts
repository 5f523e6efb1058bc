import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  companionServiceIds,
  interfaceEndpointNeeds,
} from '../../../../src/policy/catalog/companionEndpoints.ts';
import { defaultInputs, partitionOf, serviceNames, sources } from '../../../../src/policy/index.ts';
import { companionEndpoints } from '../../../../src/policy/failure/companionEndpoints.ts';
import { englishCompanions } from '../../../../src/policy/failure/englishCompanions.ts';
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
      ['ec2messages', 'interface', 'no'],
    ]);
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
      ec2messages: [`${prefix}.${region}.ec2messages`],
      'ecr.api': [`${ecr}.${region}.ecr.api`],
      'ecr.dkr': [`${ecr}.${region}.ecr.dkr`],
    });
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
        expect(listed.map(({ service }) => service)).toEqual(companionServiceIds);
        for (const { service, names, source, needed } of listed) {
          expect(Object.keys(sources)).toContain(source);
          expect(service.startsWith('ecr.') ? needed : 'no').toBe(
            service.startsWith('ecr.') && inputs.downloads.includes('ecrLayers') ? 'yes' : 'no',
          );
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
