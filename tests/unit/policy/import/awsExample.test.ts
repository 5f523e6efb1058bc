import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPolicy, readPolicyText } from '../../../../src/policy/index.ts';

const cases = JSON.parse(
  readFileSync(new URL('../../../cases/import/texts.json', import.meta.url), 'utf8'),
) as readonly { readonly name: string; readonly text: readonly string[] }[];
const example = cases.find(({ name }) => name.startsWith('the first example'))?.text.join('\n');

describe('the first example of the Image Builder guide, pasted as the page gives it', () => {
  it('is imported with one click, and then shows the faults that are left', async () => {
    const pasted = await readPolicyText(example ?? '');
    if (pasted.status !== 'repairable') throw new Error(pasted.status);
    const mended = await readPolicyText(pasted.repair.repairedText);
    if (mended.status !== 'read') throw new Error(mended.status);
    const [candidate, ...others] = mended.candidates;
    expect(others).toEqual([]);
    expect(candidate?.endpoint).toBe('imageBuilder');
    const findings = checkPolicy(candidate?.document, { endpoint: 'imageBuilder' });
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'noPrincipal Statement[0]',
      'noPrincipal Statement[1]',
      'noPrincipal Statement[2]',
      'malformedAction Statement[1].Action[0]',
      'malformedAction Statement[2].Action[0]',
      'unloggedFailures ',
    ]);
    for (const { fix, severity } of findings) if (severity === 'error') expect(fix).toBeDefined();
  });
});
