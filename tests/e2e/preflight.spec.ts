import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const result = (checks: readonly (readonly [id: string, outcome: string, address?: string])[]) =>
  JSON.stringify({
    imageBuilderPreflight: 1,
    region: 'us-east-1',
    checks: checks.map(([id, outcome, address = '']) => ({ id, outcome, address })),
  });

test('the script asks what the form names, and a foreign bucket only where one is given', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await openView(page, 'Deploy');
  await page.getByText('The script for bash and for PowerShell').click();
  const script = async () => {
    await page.getByRole('button', { name: 'Copy preflight.sh' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(script).toContain('https://my-build-logs.s3.us-east-1.amazonaws.com/');
  expect(await script()).not.toContain("'foreign ");
  const foreign = page.getByLabel('A public bucket that you do not own');
  await foreign.fill('Not A Bucket');
  await expect(page.getByText('Enter a bucket name, or a bucket name and a key.')).toBeVisible();
  await foreign.fill('somebody-else/tool.sh');
  await expect.poll(script).toContain('https://somebody-else.s3.us-east-1.amazonaws.com/tool.sh');
  await page.getByRole('radio', { name: 'allowed-hosts.txt' }).check();
  await page.getByRole('button', { name: 'Copy allowed-hosts.txt' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'ssm.us-east-1.amazonaws.com\n',
  );
  expect(await violations(page)).toEqual([]);
});

test('what was measured stands beside what the policies say, and is explained where it differs', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByRole('button', { name: 'Paste anything' }).click();
  const printed = `service ssm   allowed   10.0.1.5\n\n${result([
    ['service ssm', 'allowed', '10.0.1.5'],
    ['service logs', 'publicAddress', '52.94.1.1'],
    ['download ec2imagebuilder-toe-us-east-1-prod', 'timedOut'],
    ['component', 'refusedByEndpoint', '10.0.1.6'],
    ['foreign somebody-else', 'allowed'],
  ])}\n`;
  await page.getByRole('textbox', { name: 'Text' }).fill(printed);
  await expect(
    page.getByText('A measurement from the build subnet: 5 checks in us-east-1.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show it beside the checks' }).click();
  const board = page.getByRole('table', { name: 'Measured from the build subnet' });
  const row = (name: string) => board.getByRole('row').filter({ hasText: name });
  await expect(row('ssm.us-east-1.amazonaws.com')).toContainText('As it should be.');
  await expect(row('logs.us-east-1.amazonaws.com')).toContainText('its private DNS is off');
  await expect(row('ec2imagebuilder-toe-us-east-1-prod')).toContainText('it never times out');
  await expect(row('GetComponent')).toContainText(
    'This policy allows it: the endpoint has another policy than this one.',
  );
  await expect(row('somebody-else')).toContainText('the request took another way');
  await expect(row('kms.us-east-1.amazonaws.com')).toContainText('Not measured.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove the measurement' }).click();
  await expect(board).toHaveCount(0);
});
