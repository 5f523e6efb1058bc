import { expect, test } from './page.ts';

const denied =
  'v=2&region=us-west-2&environment=prod&principals=&resources=&deniedActions=DeleteImage&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&buckets=&orgBuckets=false&s3EndpointType=gateway&catalog=2026-11-24';

test('a denied action says which other calls it stops, once, at its field', async ({
  builder,
  page,
}) => {
  await builder.open(denied);
  const list = page.getByRole('combobox', { name: 'Denied actions' });
  // In the list of problems it stands as well.
  const warning = page.locator('form').getByText(/also stops/);
  await expect(warning).toHaveCount(0);
  await list.fill('GetWorkflow');
  await list.press('Enter');
  await expect(warning).toHaveText(
    '“GetWorkflow” also stops CreateImage, CreateImagePipeline, UpdateImagePipeline, which ask for GetWorkflow, too.',
  );
  // Whoever denies the calls themselves stops nothing besides.
  for (const name of ['CreateImage*', 'UpdateImagePipeline']) {
    await list.fill(name);
    await list.press('Enter');
  }
  await expect(warning).toHaveCount(0);
});

test('in Japanese, too', async ({ builder, page }) => {
  await builder.open(`${denied.replace('DeleteImage', 'GetImageRecipe')}&lang=ja`);
  await expect(
    page
      .locator('form')
      .getByText(
        '「GetImageRecipe」により、CreateImage、CreateImagePipeline、UpdateImagePipeline も失敗します。これらの呼び出しには GetImageRecipe (イメージレシピの場合) の許可も必要です。',
      ),
  ).toBeVisible();
});

test('callers named, components alone: a note offers the images that recipes ask for', async ({
  builder,
  page,
}) => {
  await builder.open(denied.replace('principals=', 'principals=o-a1b2c3d4e5'));
  const note = (await builder.problems())
    .getByRole('listitem')
    .filter({ hasText: 'ask for GetImage, too' });
  await note.getByRole('button', { name: 'Allow AWS base images' }).click();
  await expect(note).toHaveCount(0);
  await expect(page).toHaveURL(
    /managedResources=components%2Cimages|managedResources=components,images/,
  );
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page).toHaveURL(/managedResources=components&/);
});
