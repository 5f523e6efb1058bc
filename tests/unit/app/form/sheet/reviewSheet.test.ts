import { beforeEach, describe, expect, it, vi } from 'vitest';
import { derive } from '../../../../../src/app/form/builder/derive.ts';
import { mergeImported } from '../../../../../src/app/form/builder/mergeImported.ts';
import type { Compared } from '../../../../../src/app/form/compared/compared.ts';
import { reviewSheet } from '../../../../../src/app/form/sheet/reviewSheet.ts';
import { type ImportUse, newForm, written } from '../../../../../src/formats/index.ts';
import { buildPolicies, endpointIds, parseInputs } from '../../../../../src/policy/index.ts';
import { english, japanese } from '../../ui/language/catalogues.ts';

beforeEach(() => {
  vi.stubGlobal('__APP_VERSION__', '0.0.0');
});

const inputsOf = (given: object) => parseInputs({ region: 'us-west-2', ...given }).inputs;

/** As an S3 endpoint has it that serves other workloads, too. */
const shared = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Reports',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::reports/*',
    },
  ],
};

interface Told {
  readonly given?: object;
  readonly use?: ImportUse;
  readonly compared?: Compared;
  readonly words?: typeof english;
}

async function sheetOf({ given = {}, use, compared, words = english }: Told): Promise<string> {
  const imported = use && {
    s3: { state: 'read', document: shared, packed: undefined, use } as const,
  };
  const derived = await mergeImported(derive(newForm(written(inputsOf(given)), imported)));
  const link = 'https://policies.example/#v=2';
  return reviewSheet(derived, { link, endpoints: endpointIds, compared }, words);
}

/** The lines below a heading, to the next one. */
function under(sheet: string, title: string): readonly string[] | undefined {
  const [, ...sections] = sheet.split(/^## /m);
  const found = sections.find((each) => each.startsWith(`${title}\n`));
  return found?.split('\n').slice(1).filter(Boolean);
}

const present = 'S3 endpoint policy: difference to the current policy';
const comparison = 'S3 endpoint policy: difference to the one it is compared with';
const fields = 'Fields that differ from the form it is compared with';

describe('the differences in the review sheet', () => {
  it('are none where nothing was imported and nothing is compared', async () => {
    expect(await sheetOf({})).not.toContain('difference to');
  });

  it('say of a merged policy that it closes nothing, and what it opens', async () => {
    expect(under(await sheetOf({ use: 'merge' }), present)).toEqual([
      '- Nothing that was allowed is denied.',
      '- Anyone in this VPC gains s3:GetObject on 3 buckets.',
    ]);
  });

  it('say of a policy that is replaced what it closes', async () => {
    const lines = under(await sheetOf({ use: 'replace' }), present);
    expect(lines?.[0]).toMatch(/reports/);
    expect(lines).not.toContain('- Nothing that was allowed is denied.');
  });

  it('say of a compared form which fields differ, from it to this one, and what that changes', async () => {
    const other = inputsOf({ principals: ['o-a1b2c3d4e5'] });
    const compared = { given: other, policies: buildPolicies(other) };
    const sheet = await sheetOf({ given: { ssmAgent: false, downloads: ['al2023'] }, compared });
    expect(under(sheet, fields)).toEqual([
      '- Principal account, OU or organization IDs: o-a1b2c3d4e5 → –',
      '- SSM Agent (Linux): true → false',
      '- Download bundles: – → al2023',
    ]);
    expect(under(sheet, comparison)?.join('\n')).toMatch(/Amazon Linux 2023/);
    expect(sheet).not.toContain(present);
  });

  it('say of the same form that nothing differs', async () => {
    const other = inputsOf({});
    const sheet = await sheetOf({ compared: { given: other, policies: buildPolicies(other) } });
    expect(under(sheet, fields)).toEqual(['Nothing.']);
    expect(under(sheet, comparison)?.[0]).toMatch(/^- Nothing changes for the/);
  });

  it('name no fields of a policy that is compared by itself, nor an endpoint that it has none for', async () => {
    const sheet = await sheetOf({ compared: { policies: { s3: shared } } });
    expect(under(sheet, fields)).toBeUndefined();
    expect(under(sheet, comparison)?.length).toBeGreaterThan(1);
    expect(sheet).not.toContain('Image Builder endpoint policy: difference');
  });

  it('are told in Japanese, too', async () => {
    const other = inputsOf({ environment: 'beta' });
    const compared = { given: other, policies: buildPolicies(other) };
    const sheet = await sheetOf({ use: 'merge', compared, words: japanese });
    expect(under(sheet, '比較対象のフォームと値が異なる項目')).toEqual(['- 環境: beta → prod']);
    expect(sheet).toContain('現在のポリシーとの差分');
    expect(sheet).toContain('比較対象のポリシーとの差分');
  });
});
