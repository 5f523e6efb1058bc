import { describe, expect, it } from 'vitest';
import {
  buildPolicies,
  endpointIds,
  parseInputs,
  policyFileName,
  serializePolicy,
} from '../../../src/policy/index.ts';

describe('the files that are handed over', () => {
  const { inputs } = parseInputs({ region: 'eu-west-1', environment: 'beta' });

  it('are named after the endpoint, the region and the environment', () => {
    expect(policyFileName('imageBuilder', inputs)).toBe(
      'imagebuilder-endpoint-policy.eu-west-1.beta.json',
    );
    expect(policyFileName('s3', inputs)).toBe('s3-endpoint-policy.eu-west-1.beta.json');
  });

  it.each(endpointIds)('hold two-space JSON with one final newline: %s', (endpoint) => {
    const text = serializePolicy(buildPolicies(inputs)[endpoint]);
    expect(text.startsWith('{\n  "Version": "2012-10-17",\n  "Statement": [\n    {\n')).toBe(true);
    expect(text.endsWith('\n  ]\n}\n')).toBe(true);
    expect(text).not.toMatch(/[\t\r\u00a0]/);
  });
});
