import { cutOff } from './cutOff.ts';
import { expect, test } from './page.ts';
import { violations } from './violations.ts';

const deniesGetComponent =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=GetComponent&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

test('a finding leads to its entry on the page of findings, and that back to the builder', async ({
  builder,
  context,
}) => {
  await builder.open(deniesGetComponent);
  const problems = await builder.problems();
  const finding = problems.getByRole('listitem').filter({ hasText: 'GetComponent' }).first();
  await finding.getByRole('button', { name: 'Why' }).click();
  await expect(finding.locator('.problem-reason code').first()).toBeVisible();
  await expect(finding).not.toContainText('`');
  const opened = context.waitForEvent('page');
  await finding.getByRole('link', { name: 'More about this finding' }).click();
  const findings = await opened;
  await expect(findings).toHaveURL(/\/findings\.html#deniesBuildStep$/);
  await expect(findings.getByRole('heading', { name: 'Deny stops a build step' })).toBeInViewport();
  await findings.getByRole('link', { name: 'Endpoint policies for EC2 Image Builder' }).click();
  await expect(findings.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(findings).toHaveURL(/\/index\.html/);
});

test('in Japanese it leads to the Japanese page, and that to the English one', async ({
  builder,
  context,
}) => {
  await builder.open(`${deniesGetComponent}&lang=ja`);
  const problems = await builder.problems();
  const finding = problems.getByRole('listitem').filter({ hasText: 'GetComponent' }).first();
  await finding.getByRole('button', { name: '理由' }).click();
  const link = finding.getByRole('link', { name: 'この検出結果の詳細' });
  const opened = context.waitForEvent('page');
  await link.click();
  const findings = await opened;
  await expect(findings).toHaveURL(/\/findings\.ja\.html#deniesBuildStep$/);
  await expect(findings.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(findings.getByRole('heading', { level: 1 })).toHaveText('検出結果');
  const entry = findings.getByRole('article', { name: 'Deny がビルドのステップを妨げる' });
  await expect(entry.getByText('対処方法')).toBeInViewport();
  await findings.getByRole('link', { name: 'English' }).click();
  await expect(findings.getByRole('heading', { level: 1 })).toHaveText('Findings');
  await expect(findings.locator('html')).toHaveAttribute('lang', 'en');
});

for (const name of ['findings.html', 'findings.ja.html']) {
  for (const [width, height] of [
    [1440, 900],
    [720, 450],
    [390, 844],
    [320, 640],
  ] as const) {
    test(`axe finds nothing in ${name}, ${width} wide, light and dark, and nothing is cut off`, async ({
      page,
    }) => {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.setViewportSize({ width, height });
      await page.goto(`./${name}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
      }
      expect(await cutOff(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
}
