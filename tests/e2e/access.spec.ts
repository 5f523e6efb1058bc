import { expect, openView, test } from './page.ts';

const perimeter =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=DeleteImage&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

test('the sum of the board answers both questions at a glance', async ({ builder, page }) => {
  await builder.open(perimeter);
  await expect(page.getByText('Build checks: 9/9 passed · Perimeter: 5/5 enforced')).toBeVisible();
});

test('what no organization protects is open by choice, not a failure', async ({
  builder,
  page,
}) => {
  await builder.open();
  await expect(
    page.getByText('Build checks: 7/7 passed · Perimeter: 3/5 enforced, 2 not set'),
  ).toBeVisible();
});

test('the board follows the form, and a failing row shows the statement and offers the fix', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter);
  await builder.editorsShown();
  await page.getByRole('checkbox', { name: 'Images', exact: true }).uncheck();
  await expect(page.getByText('Build checks: 8/9 passed')).toBeVisible();
  await openView(page, 'Checks');
  const row = page.getByRole('row', { name: /gets an Amazon-managed base image/ });
  await expect(row).toContainText('Not as expected');
  await expect(row).toContainText('aws:ResourceOrgID');
  // Where it is spoken of, so that whoever reads on stays there.
  await row.getByRole('button', { name: 'Show statement 1' }).click();
  await expect(row).toContainText('"Sid": "AllowRequestsByOrgsIdentitiesToOrgsResources"');
  await expect(row).not.toContainText('AllowAccessToEC2ImageBuilder');
  await expect(page.getByRole('tab', { name: 'Checks' })).toHaveAttribute('aria-selected', 'true');
  await row.getByRole('button', { name: 'Hide statement 1' }).click();
  await expect(row).not.toContainText('"Sid"');
  await expect(row.getByRole('button', { name: /^Go to/ })).toHaveCount(0);
  await row.getByRole('button', { name: 'Allow AWS base images' }).click();
  await expect(page.getByText('Build checks: 9/9 passed')).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: 'Checks' })).toBeFocused();
});

test('a failing row has the fix of the status line: a denied action that every build calls', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter.replace('DeleteImage', 'DeleteImage,GetComponent'));
  await openView(page, 'Checks');
  const row = page.getByRole('row', { name: /gets your own component/ });
  await row.getByRole('button', { name: 'Allow GetComponent' }).click();
  await expect(page.getByText('Build checks: 9/9 passed')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(row.getByRole('button', { name: 'Allow GetComponent' })).toBeVisible();
});

test('denying GetComponent breaks the build, and the board says so', async ({ builder, page }) => {
  await builder.open(perimeter.replace('DeleteImage', 'Get*'));
  await expect(page.getByText('Build checks: 6/9 passed')).toBeVisible();
  await openView(page, 'Checks');
  const row = page.getByRole('row', { name: /gets your own component/ });
  await expect(row).toContainText('explicitly denied');
  await row.getByRole('button', { name: 'Go to Denied actions' }).click();
  await expect(page.getByRole('combobox', { name: 'Denied actions' })).toBeFocused();
});

test('what fails comes first, and what passes is one line until somebody asks', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter.replace('components,images', 'components'));
  await openView(page, 'Checks');
  const board = page.getByRole('table', { name: 'Build checks' });
  await expect(board.getByRole('rowheader')).toHaveCount(1);
  await expect(board.getByRole('rowheader')).toContainText('base image');
  const passed = board.getByRole('button', { name: '8 checks passed' });
  await passed.press('Enter');
  await expect(board.getByRole('rowheader')).toHaveCount(9);
  await page.getByRole('button', { name: 'Open all reasons' }).click();
  await expect(board.getByRole('rowheader')).toHaveCount(9);
  await page.getByRole('button', { name: 'Close all reasons' }).click();
  await expect(board.getByRole('rowheader')).toHaveCount(1);
  await passed.press('Enter');
  await expect(passed).toHaveAttribute('aria-expanded', 'true');
  await expect(board.getByRole('rowheader')).toHaveCount(9);
  await expect(board.getByRole('rowheader').first()).toContainText('base image');
});

test('what nobody knows is not counted as passed', async ({ builder, page }) => {
  await builder.open(perimeter.replace('DeleteImage', 'DeleteImage,FrobnicateImage'));
  await expect(page.getByText('Perimeter: 4/5 enforced, 1 unconfirmed')).toBeVisible();
  await openView(page, 'Checks');
  const row = page.getByRole('row', { name: /calls a denied action/ });
  await expect(row).toContainText('is not in this page’s lists');
  await row.getByText('2 actions').click();
  await expect(row.getByRole('listitem').filter({ hasText: 'Frobnicate' })).toContainText(
    'Unconfirmed',
  );
  await builder.open(perimeter.replace('us-west-2', 'us-west-9'));
  await expect(page.getByText('Build checks: 0/9 passed, 9 unconfirmed')).toBeVisible();
});

for (const [what, fragment, color] of [
  ['an unknown action', perimeter.replace('DeleteImage', 'FrobnicateImage'), 'warning'],
  ['an unknown region', perimeter.replace('us-west-2', 'us-west-9'), 'warning'],
  [
    'a check that fails beside one',
    perimeter.replace('DeleteImage', 'FrobnicateImage,Get*'),
    'error',
  ],
] as const) {
  test(`red is what fails, not what nobody knows: ${what}`, async ({ builder, page }) => {
    await builder.open(fragment);
    const sum = page.locator('.access-summary');
    await expect(sum).toContainText('unconfirmed');
    const [shown, expected] = await sum.locator('> svg').evaluate((icon, name) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = `var(--mui-palette-${name}-main)`;
      return [getComputedStyle(icon).color, getComputedStyle(probe).color];
    }, color);
    expect(shown).toBe(expected);
  });
}

test('the way to the checks stands wherever they are not in view', async ({ builder, page }) => {
  await builder.open(perimeter);
  const way = page.getByRole('button', { name: 'View checks' });
  await way.click();
  await expect(page.getByRole('tabpanel', { name: 'Checks' })).toBeFocused();
  await expect(way).toBeHidden();
  await openView(page, 'Review');
  await expect(way).toBeVisible();
});

test('who may do what is a table that can be read aloud', async ({ builder, page }) => {
  await builder.open(perimeter);
  await openView(page, 'Checks');
  const table = page.getByRole('table', { name: 'Who can do what' });
  const foreign = table.getByRole('row', { name: /An external organization/ });
  await expect(foreign.getByRole('cell')).toHaveText([
    'denied',
    'allowed',
    'denied',
    'explicitly denied',
    'allowed',
    'denied',
    'denied',
  ]);
});

test('who can do what is read at 1024 at once, and on a phone with its rows’ names in view', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await builder.open(perimeter);
  await openView(page, 'Checks');
  const matrix = page.getByRole('group', { name: 'Who can do what' });
  await expect(matrix).toBeVisible();
  const hidden = () => matrix.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(await hidden()).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await hidden()).toBeGreaterThan(0);
  await matrix.evaluate((box) => box.scrollTo({ left: box.scrollWidth }));
  await expect(matrix.getByRole('rowheader').first()).toBeInViewport({ ratio: 1 });
  await expect(matrix.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 });
});

test('any request can be asked', async ({ builder, page }) => {
  await builder.open(perimeter);
  await openView(page, 'Checks');
  await builder.showInterest();
  const ask = page.getByRole('button', { name: 'Run' });
  await page.getByLabel('Principal', { exact: true }).selectOption('Unauthenticated (unsigned)');
  await page.getByLabel('Action', { exact: true }).fill('s3:GetObject');
  await page
    .getByLabel('Resource ARN')
    .fill('arn:aws:s3:::ec2imagebuilder-toe-us-west-2-prod/bootstrap.sh');
  await ask.click();
  await expect(
    page
      .getByText(/Allowed by statement \d+ \(AllowImageBuilderAccessToAppAndComponentBuckets\)/)
      .last(),
  ).toBeVisible();
  await page.getByLabel('Resource ARN').fill('arn:aws:s3:::somewhere-else/x');
  await ask.click();
  await expect(page.getByText(/[Cc]losest/).last()).toBeVisible();
  await page.getByLabel('Context keys (optional)').fill('nonsense');
  await expect(page.getByText(/Expected key=value/)).toBeVisible();
  await ask.click();
  await expect(page.getByLabel('Context keys (optional)')).toBeFocused();
});

test('what neither policy is ever asked is refused, in words and at its field', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter);
  await openView(page, 'Checks');
  await builder.showInterest();
  const action = page.getByLabel('Action', { exact: true });
  const ask = page.getByRole('button', { name: 'Run' });
  const answer = page.getByRole('status').filter({ hasText: /endpoint policy/ });
  await action.fill('ssm:GetParameter');
  await ask.click();
  await expect(
    page.getByText(/Requests to ssm don’t pass through these two endpoints/),
  ).toBeVisible();
  await expect(action).toBeFocused();
  await action.fill('');
  await ask.click();
  await expect(page.getByText(/Enter an action, for example/)).toBeVisible();
  await expect(answer).toHaveCount(0);
});

test('an answer names its policy, and follows the form', async ({ builder, page }) => {
  await builder.open(perimeter);
  await openView(page, 'Checks');
  await builder.showInterest();
  await page.getByRole('button', { name: 'Run' }).click();
  const answer = page.getByRole('status').filter({ hasText: 'Image Builder endpoint policy' });
  await expect(answer).toContainText('allowed');
  const denied = page.getByRole('combobox', { name: 'Denied actions' });
  await denied.fill('GetComponent');
  await denied.press('Enter');
  await expect(answer).toContainText('explicitly denied');
});

test('while a field holds an error, nothing is judged', async ({ builder, page }) => {
  await builder.open(perimeter);
  await page.getByLabel('Bucket name').fill('Not A Bucket');
  await expect(
    page.getByText('Fix the highlighted fields to run the checks.').first(),
  ).toBeVisible();
});

test('focusing a field lights its lines, and a line leads to its field', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter);
  await builder.editorsShown();
  await page.getByRole('combobox', { name: 'Denied actions' }).focus();
  const lit = builder.policy('imageBuilder').locator('.policy-line-lit');
  await expect(lit.first()).toBeVisible();
  await expect(builder.policy('s3').locator('.policy-line-lit')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await builder.policy('s3').locator('.line-numbers', { hasText: /^5$/ }).click();
  await expect(page.getByRole('combobox', { name: 'Environment' })).toBeFocused();
  // Its first lines are out of view since the last ones were lit.
  await builder.scrollToTop('imageBuilder');
  await builder.policy('imageBuilder').getByText('AllowRequestsByOrgs').click();
  await expect(
    page.getByRole('textbox', { name: 'Principal account, OU or organization IDs' }),
  ).toBeFocused();
});

test('a word of the preview can be selected by a double click without losing the focus', async ({
  builder,
  page,
}) => {
  await page.clock.install();
  await builder.open(perimeter);
  await builder.editorsShown();
  const policy = builder.policy('imageBuilder');
  await policy.getByText('AllowRequestsByOrgs').dblclick();
  // Longer than a click waits to see whether it is a double one.
  await page.clock.fastForward(600);
  const inside = () =>
    policy.locator('.monaco-editor').evaluate((editor) => editor.contains(document.activeElement));
  expect(await inside()).toBe(true);
});

test('both policies in words, with the reason and its source', async ({ builder, page }) => {
  await builder.open(perimeter);
  await openView(page, 'Review');
  const words = page.getByRole('region', { name: 'S3 endpoint policy, in words' });
  await expect(words).toContainText(
    'Allows identities of organization o-a1b2c3d4e5 to upload objects to bucket my-build-logs.',
  );
  await words.getByText('Why it is there').first().click();
  await expect(words.getByText(/These reads are unauthenticated/).first()).toBeVisible();
  await expect(
    words.getByRole('link', { name: /Data perimeter policy examples/ }).first(),
  ).toHaveAttribute('href', /^https:\/\//);
});

test('a pasted error is explained, and the policies as they stand are asked', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter.replace('components,images', 'images'));
  await openView(page, 'Troubleshoot');
  const log = page.getByLabel('Error message or log of the failed build');
  await log.fill(
    'GetComponent: AccessDenied: not authorized to perform: imagebuilder:GetComponent because no VPC endpoint policy allows it',
  );
  await expect(page.getByText('Cause: endpoint policy.')).toBeVisible();
  await expect(
    page.getByText(/refuses imagebuilder:GetComponent on .*:aws:component/),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: 'Components', exact: true }).check();
  await expect(page.getByText(/allows everything that this step needs/)).toBeVisible();
  await log.fill('the cat sat on the keyboard');
  await expect(page.getByText('This error is not known here.')).toBeVisible();
  await expect(page.getByText('com.amazonaws.us-west-2.ssmmessages')).toBeVisible();
});

test('hovering a statement says what it does and why it is there', async ({ builder, page }) => {
  await builder.open(perimeter);
  await builder.editorsShown();
  const sid = builder.policy('s3').getByText('"AllowBuildDownloads"');
  await sid.hover();
  await expect(
    page.getByText(/read objects of the Amazon Linux 2023 package bucket/).first(),
  ).toBeVisible();
  await expect(page.getByText(/These reads are unauthenticated/).first()).toBeVisible();
});

test('findings stand in the list of problems, are marked in the policy, and are mended at once', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter.replace('DeleteImage', 'GetComponent'));
  await builder.editorsShown();
  const policy = builder.policy('imageBuilder');
  await expect(policy.locator('.squiggly-info, .squiggly-warning').first()).toBeAttached();
  const problems = await builder.problems();
  const finding = problems.getByRole('listitem').filter({ hasText: 'GetComponent' }).first();
  await finding.getByRole('button', { name: 'Why' }).click();
  await expect(finding.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await finding.getByRole('button', { name: 'Allow GetComponent' }).click();
  await expect(page.getByText('Build checks: 9/9 passed')).toBeVisible();
});

test('a finding stands at the field that causes it, too', async ({ builder, page }) => {
  await builder.open(perimeter.replace('environment=prod', 'environment=beta'));
  const messages = page.locator('#messages-environment');
  await expect(messages).toContainText('beta');
  await page.getByRole('combobox', { name: 'Environment' }).selectOption('prod');
  await expect(messages).not.toContainText('beta');
});

for (const width of [920, 1024, 1280]) {
  test(`what is expected and what came out keep their words whole at ${width} wide`, async ({
    builder,
    page,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await builder.open();
    await openView(page, 'Checks');
    const cells = page.getByRole('table', { name: 'Perimeter' }).locator('td[data-label]');
    await expect(cells.filter({ hasText: 'not enforced' })).not.toHaveCount(0);
    const broken = await cells.evaluateAll((all) =>
      all.flatMap((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (range.getClientRects().length > 1) found.push(word);
          }
        }
        return found;
      }),
    );
    expect(broken).toEqual([]);
  });
}
