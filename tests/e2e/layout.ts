import type { Page } from '@playwright/test';
import { type Box, type Card, cards } from './cards.ts';
import { cutOff } from './cutOff.ts';
import { type BuilderPage, type Endpoint, expect, test } from './page.ts';
import { openViewById } from './openEverything.ts';
import { importText } from './states/state.ts';

const form =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=DeleteImage&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

const reports = {
  Sid: 'Reports',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::reports/*',
};

const onlyReports = {
  Sid: 'OnlyReports',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  NotResource: 'arn:aws:s3:::reports/*',
};

interface Growth {
  readonly bring: (builder: BuilderPage, language: Language) => Promise<unknown>;
  /** Which cards have something to say below their texts. */
  readonly noted: readonly Endpoint[];
}

type Language = 'en' | 'ja';

async function open(builder: BuilderPage, language: Language, fragment = form) {
  // A form that was kept from before would be told above.
  await builder.page.addInitScript(() => {
    if (location.protocol !== 'about:') localStorage.clear();
  });
  await builder.open(`lang=${language}&${fragment}`);
  // They come last.
  await expect(builder.page.locator('.problems')).toBeAttached();
}

async function merge(builder: BuilderPage, language: Language, text: string) {
  await open(builder, language);
  const opened = await importText(builder, text);
  await opened.locator('.import-action button').first().click();
  await expect(builder.page.locator('#policy-s3 .imported-actions button')).toHaveCount(3);
  await builder.page.evaluate(() => scrollTo(0, 0));
}

/** Everything that makes the page say more of the policies. */
const growths: Readonly<Record<string, Growth>> = {
  'a service name of which the sources contradict each other': {
    noted: [],
    bring: async (builder, language) => {
      await open(builder, language, form.replace('us-west-2', 'cn-north-1'));
      await expect(builder.page.locator('.problem').first()).toBeAttached();
    },
  },
  'a partition of which no source gives a service name': {
    noted: [],
    bring: async (builder, language) => {
      await open(builder, language, form.replace('us-west-2', 'us-isob-west-9'));
      await expect(builder.page.locator('.problem').first()).toBeAttached();
    },
  },
  'a policy merged with conflicts': {
    noted: ['s3'],
    bring: async (builder, language) => {
      await merge(builder, language, policy(reports, onlyReports));
      await expect(builder.page.locator('.problem-error').first()).toBeAttached();
    },
  },
  'a field in error': {
    noted: [],
    bring: async (builder, language) => {
      await open(builder, language);
      await builder.page.locator('#bucket-0-name').fill('Not A Bucket');
      await expect(builder.page.locator('#policy-s3[data-unfit="true"]')).toBeAttached();
    },
  },
  'many findings, all of them open': {
    noted: [],
    bring: async (builder, language) => {
      const fragment = form.replace('DeleteImage', 'Get*,List*,Create*,Put*,NoSuchAction');
      await open(builder, language, fragment);
      await showPolicies(builder.page);
      const problems = await builder.problems();
      for (const why of await problems.locator('.problem-why').all()) {
        await why.dispatchEvent('click');
      }
    },
  },
};

export const sizes = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const;

/** A phone shows the form at first. */
async function showPolicies(page: Page): Promise<void> {
  if (await page.locator('.policies').isHidden()) await openViewById(page, 'policies');
}

/** Where there is room for one policy only, this one. */
async function choose({ page }: BuilderPage, endpoint: Endpoint) {
  await showPolicies(page);
  const tab = page.locator(`[role="tab"][aria-controls="policy-${endpoint}"]`);
  if (await tab.isVisible()) await tab.click();
  const card = page.locator(`#policy-${endpoint}`);
  if (await card.isHidden()) {
    await page.locator(`.policy-chooser [value="${endpoint}"]`).check({ force: true });
  }
}

async function cardOf(builder: BuilderPage, endpoint: Endpoint): Promise<Card> {
  await choose(builder, endpoint);
  const card = (await cards(builder.page))[`policy-${endpoint}`];
  if (!card) throw new Error(`${endpoint} is not shown`);
  return card;
}

/** Each part begins where the one above it ends, and the text has room for ten lines. */
function checkNoBand({ height, header, text, notes }: Card, where: string) {
  expect(header.top, where).toBeCloseTo(1, 0);
  expect(text.top, where).toBeCloseTo(header.bottom, 0);
  expect(notes.top, where).toBeCloseTo(text.bottom, 0);
  expect(notes.bottom, where).toBeCloseTo(height - 1, 0);
  expect(text.bottom - text.top, where).toBeGreaterThanOrEqual(190);
}

const heightOf = ({ top, bottom }: Box) => bottom - top;

const endpointIds = ['imageBuilder', 's3'] as const;

/**
 * Tests that headers keep to their lines and cards to themselves, in the fonts that the file which calls
 * this uses. Those at the widths named run always, the others with `npm run e2e:rest`.
 */
export function testLayout(always: readonly number[]): void {
  for (const [width, tall] of sizes) {
    const tag = always.includes(width) ? '@main' : '@thorough';
    for (const language of ['en', 'ja'] as const) {
      test(
        `at ${width}×${tall}, in ${language}, headers keep to their lines, and what grows in one card moves nothing in the other`,
        { tag },
        async ({ builder }) => {
          // A look at each of many pages.
          test.setTimeout(120_000);
          await builder.page.setViewportSize({ width, height: tall });
          await testGrowths(builder, language);
        },
      );
    }
  }
}

async function testGrowths(builder: BuilderPage, language: Language): Promise<void> {
  await open(builder, language);
  const { top } = (await cardOf(builder, 'imageBuilder')).text;
  expect((await cardOf(builder, 's3')).text.top).toBeCloseTo(top, 3);
  for (const [name, { bring, noted }] of Object.entries(growths)) {
    await bring(builder, language);
    for (const each of endpointIds) {
      const card = await cardOf(builder, each);
      expect(card.wrapped, name).toEqual([]);
      expect(card.text.top, name).toBeCloseTo(top, 3);
      checkNoBand(card, name);
      expect(heightOf(card.notes) > 0, name).toBe(noted.includes(each));
    }
    const shown = Object.values(await cards(builder.page));
    expect(new Set(shown.map((card) => card.top)).size, name).toBe(1);
    expect(new Set(shown.map((card) => card.height)).size, name).toBe(1);
    expect(await cutOff(builder.page), name).toEqual([]);
  }
}
