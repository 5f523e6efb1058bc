import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const role = 'arn:aws:sts::111122223333:assumed-role/ImageBuildRole/i-0a1b2c3d4e5f67890';
const refused = (action: string, resource: string) =>
  `User: ${role} is not authorized to perform: ${action} on resource: "${resource}" because no VPC endpoint policy allows the ${action} action`;

test.beforeEach(async ({ builder, page }) => {
  await builder.open();
  await openView(page, 'Troubleshoot');
});

const log = 'Error message or log of the failed build';
const link = (managed: string, denied: string) =>
  `v=1&region=us-east-1&environment=prod&principalOrgIds=&resourceOrgIds=o-a1b2c3d4e5&deniedActions=${denied}&managedResources=${managed}&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&logBucket=&orgBuckets=false`;

test('a refusal of the S3 endpoint is mended with one click, by keyboard', async ({ page }) => {
  const answer = page.getByRole('tabpanel', { name: 'Troubleshoot' }).getByRole('status');
  await page.getByLabel(log).fill(refused('s3:PutObject', 'arn:aws:s3:::acme-build-logs/a.log'));
  await expect(answer).toContainText('Cause: endpoint policy.');
  await expect(answer).toContainText('refuses s3:PutObject on arn:aws:s3:::acme-build-logs/a.log');
  await answer.getByRole('button', { name: 'Fix it: Your buckets' }).press('Enter');
  await expect(page.getByLabel('Bucket name')).toHaveValue('acme-build-logs');
  await expect(answer).toBeFocused();
  await expect(answer).toContainText('allows s3:PutObject');
  await expect(answer.getByRole('button', { name: /^Fix it/ })).toHaveCount(0);
});

test('a denied action is allowed under the name that the list of problems gives it', async ({
  builder,
  page,
}) => {
  await builder.open(link('components,images', 'GetComponent'));
  await openView(page, 'Troubleshoot');
  const answer = page.getByRole('tabpanel', { name: 'Troubleshoot' }).getByRole('status');
  await page
    .getByLabel(log)
    .fill(
      `User: ${role} is not authorized to perform: imagebuilder:GetComponent on resource: arn:aws:imagebuilder:us-east-1:111122223333:component/x/1.0.0/1 with an explicit deny in a VPC endpoint policy`,
    );
  await answer.getByRole('button', { name: 'Allow GetComponent' }).click();
  await expect(answer).toContainText('allows imagebuilder:GetComponent');
});

test('what AWS owns is allowed under its name', async ({ builder, page }) => {
  await builder.open(link('components', ''));
  await openView(page, 'Troubleshoot');
  const answer = page.getByRole('tabpanel', { name: 'Troubleshoot' }).getByRole('status');
  await page
    .getByLabel(log)
    .fill(
      refused('imagebuilder:GetImage', 'arn:aws:imagebuilder:us-east-1:aws:image/al2023/x.x.x/1'),
    );
  await answer.getByRole('button', { name: 'Allow AWS base images' }).click();
  await expect(page.getByRole('checkbox', { name: 'Images' })).toBeChecked();
});

test('what the form allows is refused by another policy, to be compared or replaced', async ({
  page,
}) => {
  const answer = page.getByRole('tabpanel', { name: 'Troubleshoot' }).getByRole('status');
  await page
    .getByLabel(log)
    .fill(
      refused(
        'imagebuilder:GetComponent',
        'arn:aws:imagebuilder:us-west-2:aws:component/x/1.0.0/1',
      ),
    );
  await expect(answer).toContainText('So the endpoint has another policy');
  await expect(answer).not.toContainText('denied actions');
  await answer.getByRole('button', { name: 'Import the endpoint’s policy to compare' }).click();
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
  await openView(page, 'Troubleshoot');
  await answer.getByRole('button', { name: 'Replace it: Deploy' }).click();
  await expect(page.getByRole('tab', { name: 'Deploy' })).toHaveAttribute('aria-selected', 'true');
});

test('a bundle is suggested for the bucket that a log names', async ({ page }) => {
  await page
    .getByLabel(log)
    .fill(
      'failed to copy: unexpected status code https://prod-us-east-1-starport-layer-bucket.s3.us-east-1.amazonaws.com/a/b: 403 Forbidden',
    );
  await page.getByRole('button', { name: /^Fix it: / }).click();
  await expect(page.getByRole('checkbox', { name: /ECR/ })).toBeChecked();
  await expect(page.getByText('Endpoints to check: ecr.api, ecr.dkr.')).toBeVisible();
});

test('what no endpoint policy is to blame for is said to be so', async ({ page }) => {
  const answer = page.getByRole('tabpanel', { name: 'Troubleshoot' }).getByRole('status');
  const say = page.getByLabel(log);
  await say.fill(
    `User: ${role} is not authorized to perform: imagebuilder:GetComponent on resource: arn:aws:imagebuilder:us-east-1:111122223333:component/x/1.0.0/1 with an explicit deny in a service control policy`,
  );
  await expect(answer).toContainText('Not caused by an endpoint policy.');
  await expect(answer).toContainText('service control policy (SCP)');
  await say.fill('curl: (6) Could not resolve host: registry-1.docker.io');
  await expect(answer).toContainText('registry-1.docker.io isn’t in Amazon S3');
  await say.fill('Step Poll action status for completion failed');
  await expect(answer).toContainText('The message doesn’t tell the cause.');
});

test('of a long log the lines that tell are shown, the others counted', async ({ page }) => {
  const noise = Array.from({ length: 2000 }, (_, line) => `INFO step ${line} done`);
  // Pasted, as logs are: the browser takes minutes to type it, line after line.
  const text = [...noise, 'Unable to bootstrap TOE', ...noise].join('\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByLabel(log).focus();
  await page.keyboard.press('ControlOrMeta+V');
  const lines = page.getByRole('group', { name: 'Relevant lines' });
  await expect(lines.getByRole('listitem')).toHaveText(['Unable to bootstrap TOE']);
  await expect(lines.getByRole('listitem')).toHaveAttribute('value', '2001');
  await expect(lines).toContainText('4,000 other lines not shown.');
  expect(await violations(page)).toEqual([]);
});

test('in Japanese, too', async ({ page }) => {
  await page.getByRole('button', { name: '日本語' }).click();
  await page
    .getByLabel('失敗したビルドのエラーメッセージまたはログ')
    .fill(refused('s3:PutObject', 'arn:aws:s3:::acme-build-logs/a.log'));
  const answer = page.getByRole('tabpanel', { name: 'トラブルシューティング' }).getByRole('status');
  await expect(answer).toContainText('原因: エンドポイントポリシー');
  await expect(answer.getByRole('button', { name: /^修正する: / })).toBeVisible();
});

test('on a phone the list of endpoints says whether each is needed, without scrolling sideways', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await builder.open('view=failure');
  const list = page.getByRole('group', { name: 'Endpoints that a private build needs' });
  const row = list.getByRole('row', { name: /\.ssmmessages / });
  const cell = row.getByRole('cell').last();
  await expect(cell).toHaveText('yes');
  const [box, frame] = [await cell.boundingBox(), await list.boundingBox()];
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(
    (frame?.x ?? 0) + (frame?.width ?? 0),
  );
  expect(await list.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

for (const width of [1280, 1024, 640, 390]) {
  test(`whether a build needs an endpoint is in view, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    const list = page.getByRole('group', { name: 'Endpoints that a private build needs' });
    await expect(list.getByRole('cell', { name: 'yes' }).first()).toBeInViewport();
    expect(await list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });
}
