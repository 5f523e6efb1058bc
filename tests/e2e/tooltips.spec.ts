import { expect, test } from './page.ts';

test('a button with an icon says what it does to whoever points at it or comes to it by keys', async ({
  builder,
  page,
}) => {
  await builder.open();
  const colors = page.getByRole('button', { name: /^Colors/ });
  const tooltip = page.getByRole('tooltip');
  await colors.hover();
  await expect(tooltip).toHaveText('Colors: as the system');
  await page.mouse.move(3, 3);
  await expect(tooltip).toHaveCount(0);
  await colors.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(colors).toBeFocused();
  await expect(tooltip).toHaveText('Colors: as the system');
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
});

test('in a dialog, which lies over everything, the tooltip lies over the dialog', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByRole('button', { name: 'Saved…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Mine');
  await dialog.getByRole('button', { name: 'Save this form' }).click();
  await dialog.getByRole('button', { name: 'Delete Mine' }).hover();
  const tooltip = dialog.getByRole('tooltip');
  await expect(tooltip).toHaveText('Delete Mine');
  const onTop = await tooltip.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    // Points go through a tooltip, to what lies beneath it: the dialog, not its backdrop.
    return (
      document.elementFromPoint(left + width / 2, top + height / 2)?.closest('dialog') !== null
    );
  });
  expect(onTop).toBe(true);
});
