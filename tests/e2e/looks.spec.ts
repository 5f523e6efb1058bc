import type { Page } from '@playwright/test';
import { openViewById, type View, viewNames } from './openEverything.ts';
import { type BuilderPage, expect, showForm, test } from './page.ts';
import { importText } from './states/state.ts';

/*
 * How the page looks, beside pictures in the folder `looks`, in the tests' own browser and fonts. At most 150 pixels may
 * differ: less than a word. `npm run looks` takes them anew; whoever does, looks at each that changed.
 */
const allowed = { maxDiffPixels: 150, caret: 'initial', animations: 'allow' } as const;

const filled =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=Delete*,PutImagePolicy&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

const withValue = (name: string, value: string) =>
  filled.replace(new RegExp(`${name}=[^&]*`), `${name}=${value}`);

const hundredIds = Array.from(
  { length: 100 },
  (_, index) => `o-${String(index).padStart(10, '0')}`,
).join(',');

const there = JSON.stringify({
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
});

const forms: Readonly<Record<string, string>> = {
  default: '',
  filled,
  china: withValue('region', 'cn-north-1'),
  'hundred-ids': withValue('principalOrgIds', hundredIds),
  'all-denied': withValue('deniedActions', 'Create*,Delete*,Get*,List*,Put*,Update*'),
  broken: withValue('principalOrgIds', 'o-A1B2C3D4E5'),
  'build-denied': withValue('deniedActions', 'GetComponent'),
};

const sizes = {
  wide: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 720 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

type Size = keyof typeof sizes;

interface Look {
  readonly form: string;
  readonly size?: Size;
  readonly colorScheme?: 'light' | 'dark';
  readonly language?: 'en' | 'ja';
  readonly view?: View;
  /** Of a phone, where the form or a view is shown. */
  readonly pane?: 'form';
}

/** What comes last in a view. */
const last: Readonly<Record<View, string>> = {
  policies: '.problems',
  checks: 'form.ask',
  review: '.review-json',
  deploy: '.output-file .view-lines [class^=mtk]:not(.mtk1)',
  import: '.view-lines',
  failure: '.matrix',
};

/** Where the mouse lights no line, until the bars that Monaco shows at first have faded. */
async function rest(page: Page, size: Size): Promise<void> {
  await page.mouse.move(sizes[size].width / 2, 2);
  await expect(page.locator('.monaco-editor .scrollbar.visible')).toHaveCount(0);
}

/** Opens the page as told, and waits for what comes late: answers, editors, colors. */
async function bring(builder: BuilderPage, look: Look): Promise<void> {
  const { form, size = 'laptop', colorScheme = 'light', language = 'en', view = 'policies' } = look;
  const { page } = builder;
  await page.clock.setFixedTime('2026-11-28T12:00:00Z');
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(sizes[size]);
  await builder.open([`lang=${language}`, forms[form]].filter(Boolean).join('&'));
  await builder.showInterest();
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('.policy')).every((policy) =>
      policy.querySelector('.view-lines [class^=mtk]:not(.mtk1), .policy-blocked'),
    ),
  );
  await expect(page.locator('.status-line [role="status"]')).toHaveText(/\d|highlighted/);
  const opened = await openViewById(page, view);
  await expect(opened.locator(last[view]).first()).toBeVisible();
  if (look.pane === 'form') await showForm(page);
  await rest(page, size);
}

const states = Object.keys(forms).filter((form) => form !== 'default' && form !== 'filled');

const looks: Readonly<Record<string, Look>> = {
  default: { form: 'default', size: 'wide' },
  filled: { form: 'filled', size: 'wide' },
  'filled-dark': { form: 'filled', size: 'wide', colorScheme: 'dark' },
  'laptop-ja-dark': { form: 'filled', language: 'ja', colorScheme: 'dark' },
  'tablet-dark': { form: 'filled', size: 'tablet', colorScheme: 'dark' },
  'phone-form': { form: 'filled', size: 'phone', pane: 'form' },
  'phone-form-ja-dark': {
    form: 'filled',
    size: 'phone',
    pane: 'form',
    language: 'ja',
    colorScheme: 'dark',
  },
  'broken-review': { form: 'broken', view: 'review' },
  ...Object.fromEntries(states.map((form): [string, Look] => [form, { form }])),
  ...Object.fromEntries(
    viewNames.flatMap((view): [string, Look][] => [
      [`laptop-${view}`, { form: 'filled', view }],
      [`phone-${view}-ja`, { form: 'filled', view, size: 'phone', language: 'ja' }],
    ]),
  ),
};

for (const [name, look] of Object.entries(looks)) {
  test(`${name} looks as in its picture`, async ({ builder, page }) => {
    await bring(builder, look);
    await expect(page).toHaveScreenshot(`${name}.png`, allowed);
  });
}

test('merged looks as in its picture', async ({ builder, page }) => {
  await bring(builder, { form: 'filled' });
  const opened = await importText(builder, there);
  await opened.locator('.import-action button').first().click();
  await openViewById(page, 'policies');
  // What was announced has been read.
  await expect(page.locator('.announcement > span')).toBeHidden();
  await rest(page, 'laptop');
  await expect(page).toHaveScreenshot('merged.png', allowed);
});
