import { expect, it } from 'vitest';
import { endpointsPage } from '../../../src/policy/index.ts';

it.each([
  ['us-east-1', 'https://console.aws.amazon.com/vpc/home?region=us-east-1#Endpoints:'],
  ['ap-northeast-1', 'https://console.aws.amazon.com/vpc/home?region=ap-northeast-1#Endpoints:'],
  [
    'us-gov-west-1',
    'https://console.amazonaws-us-gov.com/vpc/home?region=us-gov-west-1#Endpoints:',
  ],
  ['cn-north-1', 'https://console.amazonaws.cn/vpc/home?region=cn-north-1#Endpoints:'],
  ['us-iso-east-1', undefined],
  ['us-isob-east-1', undefined],
])('the endpoints of %s are listed where its partition has its console', (region, address) => {
  expect(endpointsPage(region)).toBe(address);
});
