import { link } from '../link.ts';
import { createHash } from 'node:crypto';
import type { BuilderPage } from '../page.ts';
import { expect } from '../page.ts';
import { importText, notArrived, openView, type States } from './state.ts';

const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);

const allowBucket = {
  Sid: 'Reports',
  Effect: 'Allow',
  Principal: '*',
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: 'arn:aws:s3:::reports/*',
};

const denyAll = {
  Sid: 'OnlyReports',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  NotResource: 'arn:aws:s3:::reports/*',
};

const allowAll = policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });

/** Names that do not repeat: packed they are longer than a link carries. */
const longPolicy = policy(
  ...Array.from({ length: 90 }, (_, index) => ({
    ...allowBucket,
    Sid: `Team${index}`,
    Resource: `arn:aws:s3:::${createHash('sha256').update(String(index)).digest('hex').slice(0, 50)}/*`,
  })),
);

const described = JSON.stringify({
  VpcEndpoints: [
    {
      VpcEndpointId: 'vpce-0123456789abcdef0',
      ServiceName: 'com.amazonaws.us-east-1.s3',
      VpcId: 'vpc-0123456789abcdef0',
      State: 'available',
      PolicyDocument: policy(allowBucket),
    },
    {
      VpcEndpointId: 'vpce-0123456789abcdef1',
      ServiceName: 'com.amazonaws.us-east-1.imagebuilder',
      PolicyDocument: allowAll,
    },
  ],
});

async function use(builder: BuilderPage, text: string, how: 'Merge' | 'Compare only') {
  const opened = await importText(builder, text);
  await opened.getByRole('button', { name: how, exact: true }).click();
  await expect(builder.policy('s3').locator('.imported')).toBeVisible();
}

async function openDifference(builder: BuilderPage) {
  await builder.policy('s3').getByRole('button', { name: 'Difference' }).click();
  return differenceShown(builder);
}

async function differenceShown(builder: BuilderPage) {
  const dialog = builder.page.getByRole('dialog');
  await expect(dialog.locator('.view-lines').first()).toBeVisible();
  await expect(dialog.locator('.difference-words li').first()).toBeVisible();
  return dialog;
}

async function compareWith({ page }: BuilderPage, text: string) {
  const opened = await openView(page, 'import');
  await opened.locator('input[value="compare"]').check();
  await opened.locator('.compare-text textarea').fill(text);
}

/** A policy that an endpoint has, from the paste to the difference. */
export const importStates: States = {
  'with a link that leaves the imported policy out': {
    bring: async (builder) => {
      await use(builder, longPolicy, 'Merge');
      await expect(builder.page).toHaveURL(/&s3Base=-/);
      await builder.page.locator('.copy-link').click();
      return builder.page.getByRole('dialog').locator('p').last();
    },
  },
  'with the import open, empty': {
    bring: async ({ page }) => (await openView(page, 'import')).locator('.view-lines'),
  },
  'with a faulty import': {
    bring: async (builder) =>
      (await importText(builder, '{ "Version": "2012-10-17", "Statement": [ { "Effect": '))
        .locator('.import-faults li')
        .first(),
  },
  'with an import that is too long': {
    bring: async (builder) =>
      (await importText(builder, 'x'.repeat(5_000_000))).locator('.import-faults li').first(),
  },
  'with an import that can be repaired': {
    bring: async (builder) =>
      (await importText(builder, policy(allowBucket).replaceAll('"', '“'))).locator(
        '.import-repair',
      ),
  },
  'with several policies in one import': {
    bring: async (builder) =>
      (await importText(builder, described)).locator('.import-candidates').first(),
  },
  'with an import of whom nothing says which endpoint’s it is, and its findings': {
    bring: async (builder) =>
      (await importText(builder, allowAll)).locator('.import-candidate .field-warning'),
  },
  'with an import that is no policy': {
    bring: async (builder) =>
      (await importText(builder, '{"Version": "2012-10-17", "Statement": 5}'))
        .locator('.import-faults li, .import-candidate .field-error')
        .first(),
  },
  'with an import that this page has written': {
    bring: async (builder) => {
      const text = await builder.copied('s3');
      return (await importText(builder, text)).locator('.import-action').nth(2);
    },
  },
  merged: {
    bring: async (builder) => {
      await use(builder, policy(allowBucket), 'Merge');
      const details = builder.policy('s3').locator('.imported details');
      await details.locator('summary').click();
      return builder.page.locator('#policy-s3 .imported details li').first();
    },
  },
  'merged with a conflict': {
    bring: async (builder) => {
      await use(builder, policy(allowBucket, denyAll), 'Merge');
      return builder.page.locator('.problem').first();
    },
  },
  compared: {
    bring: async (builder) => {
      await use(builder, policy(allowBucket), 'Compare only');
      await builder.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      return builder.page.locator('#policy-s3 .imported');
    },
  },
  'with a merge that failed': {
    complaints: notArrived,
    bring: async (builder) => {
      await builder.page.route(/policyEngine-|mergeImported-/, (route) => route.abort());
      await builder.page.reload();
      await builder.showInterest();
      await use(builder, policy(allowBucket), 'Merge');
      return builder.page.locator('#policy-s3 .imported');
    },
  },
  'with an imported policy in the link that cannot be read': {
    bring: async (builder) => {
      await builder.open('v=1&region=us-east-1&s3Base=nonsense');
      return builder.page.locator('#policy-s3 .imported, .link-report').first();
    },
  },
  'with the difference open': {
    bring: async (builder) => {
      await use(builder, policy(allowBucket, denyAll), 'Merge');
      return (await openDifference(builder)).locator('.difference-words li').first();
    },
  },
  'with the difference of a replacement open, and what it is about': {
    bring: async (builder) => {
      await use(builder, policy(allowBucket, denyAll), 'Compare only');
      const dialog = await differenceShown(builder);
      await dialog.locator('.difference-words summary').first().click();
      return dialog.locator('.difference-words li').first();
    },
  },
  'compared with another form': {
    bring: async (builder) => {
      await compareWith(builder, `#${link({ downloads: 'al2023', deniedActions: 'Delete*' })}`);
      await expect(builder.page.locator('.compare .policy-differs')).toHaveCount(2);
      return builder.page.locator('.compare .field-differences');
    },
  },
  'compared with a policy of whom nothing says which endpoint’s it is': {
    bring: async (builder) => {
      await compareWith(builder, allowAll);
      return builder.page.locator('.compare .policy-differs');
    },
  },
  'with a link that cannot be compared': {
    bring: async (builder) => {
      await compareWith(builder, `#${link({ principals: 'o-1' })}`);
      return builder.page.locator('.compare-said .field-error');
    },
  },
  'with an import whose code did not come': {
    complaints: notArrived,
    bring: async ({ page }) => {
      await page.route(/ImportPanel-[^/]*\.js/, (route) => route.abort());
      await page.reload();
      await openView(page, 'import');
      return page.locator('#view-import').locator('.field-error');
    },
  },
};
