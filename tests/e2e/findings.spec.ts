import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, test } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const deniesGetComponent =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=GetComponent&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

test('a finding leads to its entry on the page of findings, and that back to the builder', async ({
  builder,
  context,
}) => {
  await builder.open(deniesGetComponent);
  const policy = builder.policy('imageBuilder');
  await policy
    .getByText(/warning/)
    .first()
    .click();
  const finding = policy.getByRole('listitem').filter({ hasText: 'GetComponent' }).first();
  await finding.getByText('Why it is there').click();
  const opened = context.waitForEvent('page');
  await finding.getByRole('link', { name: 'All about deniesBuildStep' }).click();
  const findings = await opened;
  await expect(findings).toHaveURL(/\/findings\.html#deniesBuildStep$/);
  await expect(findings.getByRole('heading', { name: 'deniesBuildStep' })).toBeInViewport();
  await findings.getByRole('link', { name: 'Endpoint policies for EC2 Image Builder' }).click();
  await expect(findings.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(findings).toHaveURL(/\/index\.html/);
});

test('in Japanese it leads to the Japanese page, and that to the English one', async ({
  builder,
  context,
}) => {
  await builder.open(`${deniesGetComponent}&lang=ja`);
  const policy = builder.page
    .locator('section, [role=region]')
    .filter({ has: builder.page.locator('details.findings') })
    .first();
  await policy.locator('details.findings > summary').click();
  const finding = policy.getByRole('listitem').filter({ hasText: 'deniesBuildStep' });
  await finding.locator('summary').click();
  const link = finding.getByRole('link', { name: 'deniesBuildStep の詳細' });
  const opened = context.waitForEvent('page');
  await link.click();
  const findings = await opened;
  await expect(findings).toHaveURL(/\/findings\.ja\.html#deniesBuildStep$/);
  await expect(findings.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(findings.getByRole('heading', { level: 1 })).toHaveText('検出結果');
  const entry = findings.getByRole('article', { name: 'deniesBuildStep' });
  await expect(entry.getByText('対処方法')).toBeInViewport();
  await findings.getByRole('link', { name: 'English' }).click();
  await expect(findings.getByRole('heading', { level: 1 })).toHaveText('Findings');
  await expect(findings.locator('html')).toHaveAttribute('lang', 'en');
});

const pages = { 'findings.html': 'Findings', 'findings.ja.html': '検出結果' } as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      for (const [address, title] of Object.entries(pages)) {
        test(`axe finds nothing on ${address}, and nothing is cut off`, async ({ page }) => {
          const complaints: string[] = [];
          page.on('console', (message) => complaints.push(message.text()));
          await page.goto(`./${address}`);
          await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
          // Its own policy lets no script run, so this goes through the debugger.
          await page.evaluate(axe);
          const violations = await page.evaluate(async () => {
            interface Axe {
              run: (options: object) => Promise<{ violations: { id: string }[] }>;
            }
            const { axe: runner } = globalThis as unknown as { axe: Axe };
            const found = await runner.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            });
            return found.violations.map(({ id }) => id);
          });
          expect(violations).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
          expect(complaints).toEqual([]);
        });
      }
    });
  }
}
