import { openEverything } from './openEverything.ts';
import { type BuilderPage, expect, test } from './page.ts';
import { smallTargets } from './smallTargets.ts';
import { importText } from './states/state.ts';

// Two looks at one page, which must be opened first.
test.describe.configure({ timeout: 120_000 });

const shared = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Reports', Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' },
    {
      Sid: 'OnlyReports',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      NotResource: 'arn:aws:s3:::reports/*',
    },
  ],
});

/** With as many kinds of targets at once as one page can have; every other state: states.spec. */
const pages: Readonly<Record<string, (builder: BuilderPage) => Promise<unknown>>> = {
  'with every part open': openEverything,
  'with errors, chips and findings': async (builder) => {
    const { page } = builder;
    await builder.open('v=1&region=cn-north-1&deniedActions=Get*,List*,NoSuchAction');
    await builder.editorsShown();
    await page.getByRole('textbox', { name: 'Bucket name' }).fill('Not A Bucket');
    for (const why of await (await builder.problems()).locator('.problem-why').all()) {
      await why.click();
    }
  },
  'with a merged policy and its conflicts': async (builder) => {
    await builder.open();
    const opened = await importText(builder, shared);
    await opened.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect((await builder.problems()).getByText('OnlyReports')).toBeVisible();
  },
};

for (const [name, bring] of Object.entries(pages)) {
  for (const language of ['en', 'ja'] as const) {
    test(`no target is smaller than 24 px in the page ${name}, in ${language}`, async ({
      builder,
      page,
    }) => {
      await bring(builder);
      if (language === 'ja') {
        await page.getByRole('button', { name: '日本語' }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
      }
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        const tabs = await page.getByRole('tab').all();
        expect(tabs.length).toBeGreaterThan(1);
        for (const tab of tabs) {
          if (await tab.isVisible()) await tab.click();
          expect(await smallTargets(page), `${width} wide`).toEqual([]);
        }
      }
    });
  }
}
