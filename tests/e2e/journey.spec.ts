import { expect, test } from './page.ts';

test.describe('Five minutes before the change window', () => {
  test('two valid policies stand there before anything is typed', async ({ builder }) => {
    await builder.open();
    const imageBuilder: unknown = JSON.parse(await builder.copied('imageBuilder'));
    const s3: unknown = JSON.parse(await builder.copied('s3'));
    expect(imageBuilder).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowImageBuilder',
          Effect: 'Allow',
          Principal: '*',
          Action: 'imagebuilder:*',
          Resource: '*',
        },
        {
          Sid: 'DenyListedActions',
          Effect: 'Deny',
          Principal: '*',
          Action: ['imagebuilder:DeleteComponent', 'imagebuilder:DeleteImage'],
          Resource: '*',
        },
      ],
    });
    expect(s3).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowImageBuilderAccessToAppAndComponentBuckets',
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:GetObject'],
          Resource: [
            'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/*',
            'arn:aws:s3:::ec2imagebuilder-managed-resources-us-east-1-prod/components/*',
            'arn:aws:s3:::amazon-ssm-us-east-1/*',
          ],
        },
      ],
    });
  });

  test('a newcomer pastes an organization ID, picks GovCloud and copies two right policies', async ({
    builder,
    page,
  }) => {
    await builder.open();
    await page
      .getByRole('textbox', { name: 'Principal account, OU or organization IDs' })
      .fill('o-a1b2c3d4e5');
    const region = page.getByRole('combobox', { name: 'Region' });
    await region.fill('govcloud');
    await page.getByRole('option', { name: /us-gov-west-1/ }).click();
    await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');

    expect(JSON.parse(await builder.copied('imageBuilder'))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowRequestsByOrgsIdentitiesToOrgsResources',
          Effect: 'Allow',
          Principal: '*',
          Action: '*',
          Resource: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
        {
          Sid: 'AllowAccessToEC2ImageBuilderComponents',
          Effect: 'Allow',
          Principal: '*',
          Action: ['imagebuilder:GetComponent'],
          Resource: ['arn:aws-us-gov:imagebuilder:us-gov-west-1:aws:component/*'],
        },
        {
          Sid: 'DenyListedActions',
          Effect: 'Deny',
          Principal: '*',
          Action: ['imagebuilder:DeleteComponent', 'imagebuilder:DeleteImage'],
          Resource: '*',
        },
      ],
    });
    expect(JSON.parse(await builder.copied('s3'))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowImageBuilderAccessToAppAndComponentBuckets',
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:GetObject'],
          Resource: [
            'arn:aws-us-gov:s3:::ec2imagebuilder-toe-us-gov-west-1-prod/*',
            'arn:aws-us-gov:s3:::ec2imagebuilder-managed-resources-us-gov-west-1-prod/components/*',
            'arn:aws-us-gov:s3:::amazon-ssm-us-gov-west-1/*',
          ],
        },
        {
          Sid: 'AllowBuildLogUploads',
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:PutObject'],
          Resource: ['arn:aws-us-gov:s3:::my-build-logs/*'],
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
      ],
    });
  });

  test('what is copied, downloaded and shown is one and the same text', async ({ builder }) => {
    await builder.open();
    await builder.editorsShown();
    for (const endpoint of ['imageBuilder', 's3'] as const) {
      const copied = await builder.copied(endpoint);
      const { fileName, text } = await builder.downloaded(endpoint);
      expect(text).toBe(copied);
      expect(text.endsWith('}\n')).toBe(true);
      const stem = endpoint === 's3' ? 's3-endpoint-policy' : 'imagebuilder-endpoint-policy';
      expect(fileName).toBe(`${stem}.us-east-1.prod.json`);
      const shown = await builder.previewText(endpoint);
      expect(shown.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  });

  test('copying says that it copied, and what', async ({ builder, page }) => {
    await builder.open();
    await builder.copyButton('s3').click();
    await expect(page.getByText('S3 policy copied.')).toBeVisible();
  });

  test('where the clipboard is refused, the text is offered selected', async ({
    builder,
    page,
  }) => {
    await page.addInitScript(() => {
      // Absent from about:blank, which is no secure context.
      if (!('Clipboard' in globalThis)) return;
      Clipboard.prototype.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await builder.open();
    const { text } = await builder.downloaded('imageBuilder');
    await builder.copyButton('imageBuilder').click();
    const area = page.getByRole('textbox', { name: 'Text to copy' });
    await expect(area).toBeFocused();
    const selected = () =>
      area.evaluate((element: HTMLTextAreaElement) =>
        element.value.slice(element.selectionStart, element.selectionEnd),
      );
    await expect.poll(selected).toBe(text);
    await page.keyboard.press('Escape');
    await expect(area).toBeHidden();
    await expect(builder.copyButton('imageBuilder')).toBeFocused();
  });
});

test.describe('Many entries at once', () => {
  test('a pasted list keeps the good entries and names the bad one', async ({ builder, page }) => {
    await builder.open();
    const field = page.getByRole('textbox', { name: 'Principal account, OU or organization IDs' });
    await field.fill('o-aaaaaaaaaa, "o-bbbbbbbbbb";\no-BAD o-cccccccccc');
    await expect(
      page.getByText('“o-BAD” is not an account, an OU or an organization.'),
    ).toBeVisible();
    await field.fill('o-aaaaaaaaaa, "o-bbbbbbbbbb";\n o-cccccccccc');
    const policy = await builder.copied('imageBuilder');
    expect(policy).toMatch(/"o-aaaaaaaaaa",\s+"o-bbbbbbbbbb",\s+"o-cccccccccc"/);
  });

  test('resources follow the principals while they are the same', async ({ builder, page }) => {
    await builder.open();
    await page
      .getByRole('textbox', { name: 'Principal account, OU or organization IDs' })
      .fill('o-aaaaaaaaaa');
    await page.getByRole('checkbox', { name: 'Same as principals' }).check();
    const resources = page.getByRole('textbox', {
      name: 'Resource account, OU or organization IDs',
    });
    await expect(resources).toHaveValue('o-aaaaaaaaaa');
    await page
      .getByRole('textbox', { name: 'Principal account, OU or organization IDs' })
      .fill('o-bbbbbbbbbb');
    await expect(resources).toHaveValue('o-bbbbbbbbbb');
    expect(await builder.copied('imageBuilder')).toContain('"aws:ResourceOrgID": "o-bbbbbbbbbb"');
  });

  test('Enter takes what the list has highlighted', async ({ builder, page }) => {
    await builder.open();
    await page.getByRole('combobox', { name: 'Denied actions' }).fill('sharing');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Region' }).fill('tokyo');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('ap-northeast-1');
    expect(await builder.copied('imageBuilder')).toContain('"imagebuilder:PutComponentPolicy"');
  });

  test('a region search is taken back by Escape, and settled where one region fits', async ({
    builder,
    page,
  }) => {
    await builder.open();
    const region = page.getByRole('combobox', { name: 'Region' });
    await region.fill('europe');
    await page.keyboard.press('Escape');
    await expect(region).toHaveValue('us-east-1');
    await region.fill('OSAKA');
    await page.keyboard.press('Tab');
    await expect(region).toHaveValue('ap-northeast-3');
  });

  test('actions are found by description, added by group, and matched by wildcard', async ({
    builder,
    page,
  }) => {
    await builder.open();
    const field = page.getByRole('combobox', { name: 'Denied actions' });
    await field.fill('cancel an image');
    await page.getByRole('option', { name: /CancelImageCreation/ }).click();
    await field.fill('Sharing');
    await page.getByRole('option', { name: /Sharing by policy/ }).click();
    await field.fill('Import*');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText('Import* matches 3 actions: ImportComponent, ImportDiskImage, ImportVmImage.'),
    ).toBeVisible();
    expect(await builder.copied('imageBuilder')).toContain(
      JSON.stringify(
        [
          'imagebuilder:CancelImageCreation',
          'imagebuilder:DeleteComponent',
          'imagebuilder:DeleteImage',
          'imagebuilder:Import*',
          'imagebuilder:PutComponentPolicy',
          'imagebuilder:PutContainerRecipePolicy',
          'imagebuilder:PutImagePolicy',
          'imagebuilder:PutImageRecipePolicy',
        ],
        null,
        2,
      ).replaceAll('\n', '\n      '),
    );
  });
});

test.describe('Other partitions', () => {
  test('China shows both service names and how to find out', async ({ builder, page }) => {
    await builder.open();
    await builder.chooseRegion('cn-north-1');
    const problem = (await builder.problems())
      .getByRole('listitem')
      .filter({ hasText: 'describe-vpc-endpoint-services --region cn-north-1' });
    await problem.getByRole('button', { name: 'Why' }).click();
    for (const name of [
      'cn.com.amazonaws.cn-north-1.imagebuilder',
      'com.amazonaws.cn-north-1.imagebuilder',
    ]) {
      await expect(problem.getByText(name, { exact: true })).toBeVisible();
    }
    await problem
      .getByRole('button', { name: 'Copy service name cn.com.amazonaws.cn-north-1.imagebuilder' })
      .click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'cn.com.amazonaws.cn-north-1.imagebuilder',
    );
  });

  test('a well-formed region that is not in the list is accepted with a warning', async ({
    builder,
    page,
  }) => {
    await builder.open();
    await builder.chooseRegion('us-gov-north-7');
    await expect(
      page.getByText(/“us-gov-north-7” isn’t in this builder’s list/).first(),
    ).toBeVisible();
    expect(await builder.copied('s3')).toContain(
      'arn:aws-us-gov:s3:::ec2imagebuilder-toe-us-gov-north-7-prod/*',
    );
  });
});
