import type { Locator, Page } from '@playwright/test';
import { formatNames } from '../../../src/words/en/outputFormats.ts';
import { expect } from '../page.ts';
import { notArrived, openView, type State, type States } from './state.ts';

async function openApply(page: Page): Promise<Locator> {
  const apply = await openView(page, 'deploy');
  await expect(apply.locator('.output-file .view-lines').first()).toBeVisible();
  return apply;
}

const formats = Object.values(formatNames);

/** Each format to apply to what exists; every other one with endpoints to be created. */
const formatStates = Object.fromEntries(
  formats.map((format, index): [string, State] => [
    `with ${format} to apply`,
    {
      bring: async ({ page }) => {
        const apply = await openApply(page);
        if (index % 2 === 1) await apply.getByRole('radio', { name: 'Create new' }).check();
        await apply.getByRole('radio', { name: format, exact: true }).check();
        return apply.locator('.output-file .view-lines').first();
      },
    },
  ]),
);

async function openAsk(page: Page): Promise<Locator> {
  await openView(page, 'checks');
  const ask = page.locator('form.ask');
  await expect(ask).toBeVisible();
  return ask;
}

async function asked(page: Page, action: string, resource: string): Promise<Locator> {
  const ask = await openAsk(page);
  await ask.getByLabel('Action', { exact: true }).fill(action);
  await ask.getByLabel('Resource ARN').fill(resource);
  await ask.getByRole('button', { name: 'Run' }).click();
  await expect(ask.locator('.ask-answer')).not.toBeEmpty();
  return ask.locator('.ask-answer');
}

const boards: States = {
  'with the board open to its last row': {
    bring: async (builder) => {
      const { page } = builder;
      await builder.choosePreset('Strict data perimeter');
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
      await openView(page, 'checks');
      const board = page.locator('.board').last();
      await board.getByRole('button', { name: 'passed' }).click();
      return board.locator('tbody tr').last();
    },
  },
  'with a build that fails': {
    bring: async ({ page }) => {
      await page.getByRole('combobox', { name: 'Denied actions' }).fill('GetComponent');
      await page.keyboard.press('Enter');
      await openView(page, 'checks');
      return page.locator('.board-notAsWanted').first();
    },
  },
  'with nothing judged, for an error': {
    bring: async ({ page }) => {
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('Not A Bucket');
      return (await openView(page, 'checks')).locator('> p');
    },
  },
  'without the policy engine': {
    complaints: notArrived,
    bring: async ({ page }) => {
      await page.route(/policyEngine-/, (route) => route.abort());
      await page.reload();
      const said = (await openView(page, 'checks')).locator('> p');
      await expect(said).toContainText('could not be loaded');
      return said;
    },
  },
  'with an answer to one’s own question': {
    bring: ({ page }) =>
      asked(page, 's3:GetObject', 'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/x'),
  },
  'with a question denied': {
    bring: ({ page }) => asked(page, 's3:PutObject', 'arn:aws:s3:::somewhere-else/x'),
  },
  'with a question about another service': {
    bring: async ({ page }) => {
      const ask = await openAsk(page);
      await ask.getByLabel('Action', { exact: true }).fill('ssm:GetParameter');
      await ask.getByLabel('Resource ARN').fill('neither');
      await ask.getByRole('button', { name: 'Run' }).click();
      return ask.locator('.field-error').last();
    },
  },
  'with a faulty question': {
    bring: async ({ page }) => {
      const ask = await openAsk(page);
      await ask.getByLabel('Context keys (optional)').fill('nonsense');
      return ask.locator('.field-error');
    },
  },
};

const trouble: States = {
  'with the companions, and no error yet': {
    bring: async ({ page }) => (await openView(page, 'failure')).locator('.companions'),
  },
  'with an error looked up that the policies are to blame for': {
    bring: async ({ page }) => {
      await page.getByRole('combobox', { name: 'Denied actions' }).fill('GetComponent');
      await page.keyboard.press('Enter');
      const opened = await openView(page, 'failure');
      await opened
        .locator('#failure-text')
        .fill('AccessDenied: not authorized to perform: imagebuilder:GetComponent');
      return opened.locator('.failure-answer dl');
    },
  },
  'with a long log, of which the lines that tell are shown, and a change that mends it': {
    bring: async ({ page }) => {
      const opened = await openView(page, 'failure');
      const noise = Array.from({ length: 50 }, (_, line) => `INFO step ${line} done`).join('\n');
      await opened
        .locator('#failure-text')
        .fill(
          `${noise}\nStatus code: 403 for https://al2023-repos-us-east-1-de612dc2.s3.dualstack.us-east-1.amazonaws.com/core/mirrors/latest/x86_64/mirror.list\n${noise}`,
        );
      return opened.locator('.failure-lines');
    },
  },
  'with an error that nobody knows': {
    bring: async ({ page }) => {
      const opened = await openView(page, 'failure');
      await opened.locator('#failure-text').fill('xyzzy');
      return opened.locator('.failure-answer > p');
    },
  },
};

const words: States = {
  'with both policies in words, and why': {
    bring: async (builder) => {
      await builder.choosePreset('Strict data perimeter');
      const opened = await openView(builder.page, 'review');
      for (const why of (await opened.locator('.words-why').all()).slice(0, 4)) {
        await why.locator('summary').click();
      }
      return opened.locator('.words-why[open] li').first();
    },
  },
};

const applies: States = {
  ...formatStates,
  'with IDs that are none': {
    bring: async ({ page }) => {
      const apply = await openApply(page);
      await apply.getByRole('radio', { name: 'Create new' }).check();
      for (const field of await apply.locator('.apply-ids input').all()) {
        await field.fill('not one, and not-another-0123456789abcdef0123456789abcdef');
      }
      return apply.locator('.apply-ids .field-error').first();
    },
  },
  'with files held back, for an error': {
    bring: async ({ page }) => {
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('Not A Bucket');
      return (await openView(page, 'deploy')).locator('.apply-off');
    },
  },
};

/** The parts below the policies. */
export const partStates: States = { ...boards, ...applies, ...words, ...trouble };
