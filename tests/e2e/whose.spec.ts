import { expect, test } from './page.ts';

const unit = 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111';
const who = 'Principal account, OU or organization IDs';
const whose = 'Resource account, OU or organization IDs';

test('an account, an OU and an organization are recognised, and each gets its statement', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByLabel(who).fill(`012345678901, ${unit}\no-f6g7h8i9j0`);
  const chips = page.getByRole('listitem').filter({ hasText: /^(Account|OU and below|Organiz)/ });
  await expect(chips).toHaveText([
    'Account 012345678901',
    `OU and below ${unit}`,
    'Organization o-f6g7h8i9j0',
  ]);

  // A hundred are counted, by their kind.
  const hundred = Array.from({ length: 100 }, (_, at) => `o-${String(at).padStart(10, '0')}`);
  await page.getByLabel(whose).fill(`${hundred.join(' ')} 012345678901`);
  await expect(chips.filter({ hasText: '×' })).toHaveText(['Organization × 100', 'Account × 1']);

  await page.getByLabel(whose).fill('012345678901');
  const { Statement } = JSON.parse(await builder.copied('imageBuilder')) as {
    Statement: { Sid: string; Condition?: unknown }[];
  };
  expect(Statement.slice(0, 3).map(({ Sid, Condition }) => ({ Sid, Condition }))).toEqual([
    {
      Sid: 'AllowRequestsByOrgsIdentitiesToAccountsResources',
      Condition: {
        StringEquals: {
          'aws:PrincipalOrgID': 'o-f6g7h8i9j0',
          'aws:ResourceAccount': '012345678901',
        },
      },
    },
    {
      Sid: 'AllowRequestsByOrgUnitsIdentitiesToAccountsResources',
      Condition: {
        'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${unit}/*` },
        StringEquals: { 'aws:ResourceAccount': '012345678901' },
      },
    },
    {
      Sid: 'AllowRequestsByAccountsIdentitiesToAccountsResources',
      Condition: {
        StringEquals: {
          'aws:PrincipalAccount': '012345678901',
          'aws:ResourceAccount': '012345678901',
        },
      },
    },
  ]);
});

test('what is none of the three is named with what was expected, and nothing is handed over', async ({
  builder,
  page,
}) => {
  await builder.open();
  const field = page.getByLabel(who);
  await field.fill('111122223333 ou-ab12-11111111');
  await expect(
    page.getByText(
      '“ou-ab12-11111111” is the ID of an OU without its path. Expected an account ID (111122223333), an OU path (o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*) or an organization ID (o-a1b2c3d4e5).',
    ),
  ).toBeVisible();
  await expect(builder.copyButton('imageBuilder')).toBeDisabled();
  await expect(field).toHaveValue('111122223333 ou-ab12-11111111');
  await field.fill(`111122223333 ${unit}/`);
  await expect(builder.copyButton('imageBuilder')).toBeEnabled();
});

test('the resources may be the same as the principals, of every kind, also in a link', async ({
  builder,
  page,
}) => {
  await page.clock.install();
  await builder.open();
  await page.getByLabel(who).fill(`111122223333\n${unit}`);
  await page.getByRole('checkbox', { name: 'Same as principals' }).check();
  await page.clock.fastForward(600);
  await expect(page).toHaveURL(/resources=111122223333/);
  await page.reload();
  await expect(page.getByLabel(whose)).toHaveValue(/^111122223333\no-a1b2c3d4e5\/r-ab12/);
  const sids = (
    JSON.parse(await builder.copied('imageBuilder')) as { Statement: { Sid: string }[] }
  ).Statement;
  expect(sids.slice(0, 4).map(({ Sid }) => Sid)).toEqual([
    'AllowRequestsByOrgUnitsIdentitiesToOrgUnitsResources',
    'AllowRequestsByOrgUnitsIdentitiesToAccountsResources',
    'AllowRequestsByAccountsIdentitiesToOrgUnitsResources',
    'AllowRequestsByAccountsIdentitiesToAccountsResources',
  ]);
});
