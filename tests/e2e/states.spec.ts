import type { Page } from '@playwright/test';
import { type BuilderPage, expect, test } from './page.ts';
import { violations } from './violations.ts';

const importTitle = 'Import: the policy an endpoint has already';
const applyTitle = 'Apply: commands and infrastructure code';

const importPart = (page: Page) => page.getByRole('region', { name: importTitle, exact: true });
const applyPart = (page: Page) => page.getByRole('region', { name: applyTitle, exact: true });

async function openPart(page: Page, title: string): Promise<void> {
  await page.locator('summary', { hasText: title }).click();
}

/** Hands a text over as a file, past the editor, which would complete brackets while somebody types. */
async function importText(builder: BuilderPage, text: string): Promise<void> {
  const { page } = builder;
  await openPart(page, importTitle);
  await expect(importPart(page).locator('.view-lines')).toBeVisible();
  await importPart(page)
    .locator('input[type="file"]')
    .setInputFiles({
      name: 'policy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
}

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

const described = JSON.stringify({
  VpcEndpoints: [
    {
      VpcEndpointId: 'vpce-0123456789abcdef0',
      ServiceName: 'com.amazonaws.us-east-1.s3',
      PolicyDocument: policy(allowBucket),
    },
    {
      VpcEndpointId: 'vpce-0123456789abcdef1',
      ServiceName: 'com.amazonaws.us-east-1.imagebuilder',
      PolicyDocument: policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }),
    },
  ],
});

async function merge(builder: BuilderPage, text: string): Promise<void> {
  await importText(builder, text);
  await importPart(builder.page).getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(builder.policy('s3').getByText(/^Merged:/)).toBeVisible();
}

async function compare(builder: BuilderPage): Promise<void> {
  await merge(builder, policy(allowBucket, denyAll));
  await builder.policy('s3').getByRole('button', { name: 'Difference' }).click();
  await expect(builder.page.getByRole('dialog').locator('.view-lines').first()).toBeVisible();
  await expect(builder.page.getByText('Both policies are being asked.')).toBeHidden();
}

const states: Readonly<Record<string, (builder: BuilderPage) => Promise<void>>> = {
  'with the import open, empty': async ({ page }) => {
    await openPart(page, importTitle);
    await expect(importPart(page).locator('.view-lines')).toBeVisible();
  },
  'with a faulty import': async (builder) => {
    await importText(builder, '{ "Version": "2012-10-17", "Statement": [ { "Effect": ');
    await expect(importPart(builder.page).getByRole('status')).not.toBeEmpty();
  },
  'with an import that can be repaired': async (builder) => {
    await importText(builder, policy(allowBucket).replaceAll('"', '“'));
    await expect(importPart(builder.page).getByRole('button', { name: 'Repair' })).toBeVisible();
  },
  'with several policies in one import': async (builder) => {
    await importText(builder, described);
    await expect(importPart(builder.page).getByRole('radio').first()).toBeVisible();
  },
  'merged with a conflict': async (builder) => {
    await merge(builder, policy(allowBucket, denyAll));
    await expect(builder.policy('s3').getByText(/\d+ conflict/)).toBeVisible();
  },
  'with the difference open': compare,
  'with files to apply to what exists': async ({ page }) => {
    await openPart(page, applyTitle);
    await expect(
      applyPart(page)
        .getByRole('button', { name: /^Copy / })
        .first(),
    ).toBeVisible();
  },
  'with files to create the endpoints': async ({ page }) => {
    await openPart(page, applyTitle);
    await applyPart(page).getByRole('radio', { name: 'are to be created' }).check();
    await applyPart(page).getByLabel('VPC ID').fill('not a VPC');
    await applyPart(page).getByRole('radio', { name: 'Terraform' }).check();
  },
  'with files refused': async ({ page }) => {
    await page.getByLabel('Log bucket').fill('Not A Bucket');
    await openPart(page, applyTitle);
    await expect(applyPart(page).getByText('The files come back')).toBeVisible();
  },
  'with the commands open': async ({ page }) => {
    await page.getByLabel('Log bucket').fill('Not A Bucket');
    await page.getByRole('button', { name: 'Commands and their keys' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'with a search for commands that finds none': async ({ page }) => {
    await page.getByRole('button', { name: 'Commands and their keys' }).click();
    await page.keyboard.type('xyzzy');
    await expect(page.getByText('No command contains these words.')).toBeVisible();
  },
  'as something is undone': async ({ page }) => {
    await page.getByLabel('Log bucket').fill('my-build-logs');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText('Undone: Log bucket.')).toBeVisible();
  },
  'with an error looked up, and both policies in words': async ({ page }) => {
    await openPart(page, 'When a build fails');
    await page.getByLabel('Error message or log').fill('AccessDenied');
    await openPart(page, 'Both policies in words');
    await expect(page.locator('.words')).toBeVisible();
  },
};

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height } });
    for (const [index, [state, bring]] of Object.entries(states).entries()) {
      // Each state at one size, and at both with `npm run e2e:all`.
      const tag = (index % 2 === 0) === width < 900 ? '@thorough' : '@main';
      test(
        `axe finds nothing in the page ${state}, light and dark`,
        { tag },
        async ({ builder, page }) => {
          await builder.open();
          if (width < 900) await page.getByRole('tab', { name: 'S3' }).click();
          await builder.showInterest();
          await bring(builder);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            expect(await violations(page), colorScheme).toEqual([]);
          }
        },
      );
    }
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`in forced colors, ${scheme}, axe finds nothing and every button has an edge`, async ({
    builder,
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await builder.open();
    await builder.editorsShown();
    await openPart(page, applyTitle);
    await openPart(page, 'Both policies in words');
    await expect(page.locator('.words')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const edgeless = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.button, .icon-button, .control, .segment'))
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { borderTopWidth, outlineStyle, textDecorationLine } = getComputedStyle(element);
          // An icon is an edge by itself.
          const drawn = element.querySelector('svg') !== null || textDecorationLine !== 'none';
          return borderTopWidth === '0px' && outlineStyle === 'none' && !drawn;
        })
        .map((element) => element.outerHTML.slice(0, 160)),
    );
    expect(edgeless).toEqual([]);
    await page.getByRole('button', { name: 'Commands and their keys' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
