import { expect } from '../page.ts';
import { reopen, type States } from './state.ts';

const longest = 'a-bucket-name-that-is-as-long-as-amazon-s3-lets-a-bucket-be-xxx';

/** The form and the policies beside it. */
export const formStates: States = {
  'as it opens': {
    policy: 'imageBuilder',
    bring: async (builder) => {
      await builder.editorsShown();
      return builder.page.locator('#policy-imageBuilder .view-lines');
    },
  },
  'before Monaco has come': {
    policy: 'imageBuilder',
    bring: async ({ page }) => {
      await page.route(/policyView-[^/]*\.js/, () => undefined);
      await page.reload();
      return page.locator('#policy-imageBuilder pre');
    },
  },
  'where Monaco cannot be loaded': {
    complaints: /ERR_FAILED|Failed to fetch/,
    bring: async (builder) => {
      const { page } = builder;
      await page.route(/policyView-[^/]*\.js/, (route) => route.abort());
      await page.reload();
      await builder.showInterest();
      return page.locator('#policy-s3 .policy-text > .policy-note');
    },
  },
  'filled with long values, where no source is sure of the names': {
    policy: 'imageBuilder',
    bring: async (builder) => {
      const { page } = builder;
      await builder.choosePreset('Strict data perimeter');
      await builder.chooseRegion('cn-northwest-1');
      await page.getByRole('textbox', { name: 'Bucket name' }).fill(longest);
      await page
        .getByLabel('Principal account, OU or organization IDs')
        .fill(Array.from({ length: 12 }, (_, index) => `o-${'z'.repeat(30)}${index}`).join(' '));
      return page.locator('.problem').first();
    },
  },
  'in a region that no list has': {
    bring: async (builder) => {
      await builder.chooseRegion('us-isob-west-9');
      return builder.page.locator('.field-warning').first();
    },
  },
  'with an error in every field': {
    bring: async ({ page }) => {
      await page.getByRole('combobox', { name: 'Region' }).fill('nowhere at all');
      await page.getByRole('combobox', { name: 'Region' }).press('Enter');
      await page
        .getByLabel('Principal account, OU or organization IDs')
        .fill('o-x ou-1 123 r-a o- x y z');
      await page.getByRole('combobox', { name: 'Denied actions' }).fill('NoSuchAction');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('s3://Not A Bucket');
      return page.locator('.problem-error').first();
    },
  },
  'with a policy that AWS refuses for its length': {
    policy: 'imageBuilder',
    bring: async ({ page }) => {
      const ids = Array.from({ length: 900 }, (_, index) => `o-${String(index).padStart(10, '0')}`);
      await page.getByLabel('Principal account, OU or organization IDs').fill(ids.join(' '));
      return page.locator('.policy-size-over').first();
    },
  },
  'with the list of regions open': {
    bring: async (builder) => {
      await builder.editorsShown();
      await builder.page.getByRole('combobox', { name: 'Region' }).click();
      return builder.page.getByRole('listbox');
    },
  },
  'with a search for a region': {
    bring: async (builder) => {
      await builder.editorsShown();
      await builder.page.getByRole('combobox', { name: 'Region' }).fill('gov');
      return builder.page.getByRole('listbox');
    },
  },
  'with the list of actions open': {
    bring: async (builder) => {
      await builder.editorsShown();
      await builder.page.getByRole('combobox', { name: 'Denied actions' }).click();
      return builder.page.getByRole('listbox');
    },
  },
  'with a search for actions by a wildcard': {
    bring: async (builder) => {
      await builder.editorsShown();
      await builder.page.getByRole('combobox', { name: 'Denied actions' }).fill('Delete*');
      return builder.page.getByRole('listbox');
    },
  },
  'with a search for actions left, and a wildcard’s matches open': {
    bring: async (builder) => {
      const { page } = builder;
      await builder.editorsShown();
      const denied = page.getByRole('combobox', { name: 'Denied actions' });
      await denied.fill('Get*');
      await denied.press('Enter');
      await denied.fill('GetCompo');
      await page.getByRole('textbox', { name: 'Bucket name' }).focus();
      const matches = page.locator('details.field-help').first();
      await matches.locator('summary').click();
      return page.locator('details.field-help[open] > summary').first();
    },
  },
  'with everything denied': {
    bring: async (builder) => {
      await builder.open(
        'v=1&region=us-west-2&environment=prod&principalOrgIds=&resourceOrgIds=&deniedActions=Create*,Get*,List*,Put*,Update*&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&logBucket=&orgBuckets=false',
      );
      return builder.page.locator('#policy-s3');
    },
  },
  'with findings and their reasons open': {
    policy: 'imageBuilder',
    bring: async (builder) => {
      const { page } = builder;
      await page.getByRole('combobox', { name: 'Denied actions' }).fill('GetComponent');
      await page.keyboard.press('Enter');
      const problems = await builder.problems();
      // Opened by hand it stays so where there is less room.
      await problems.locator('.problems-head').click();
      await builder.problems();
      await problems.locator('.problem-why').first().click();
      return problems.locator('li a').first();
    },
  },
  'as something is told': {
    bring: async (builder) => {
      const { page } = builder;
      await reopen(builder, () => {
        const timer = globalThis.setTimeout.bind(globalThis);
        // What is told stays.
        const slower = (handler: () => void, delay = 0) =>
          delay === 4000 ? 0 : timer(handler, delay);
        Object.assign(globalThis, { setTimeout: slower });
      });
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(page.getByText('Undone: Your buckets.')).toBeVisible();
      return page.locator('.announcement > span');
    },
  },
};
