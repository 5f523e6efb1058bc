import type { Locator, Page } from '@playwright/test';
import { type BuilderPage, expect, openView, pressTab } from './page.ts';

const views = {
  policies: 'Policies',
  checks: 'Checks',
  review: 'Review',
  deploy: 'Deploy',
  import: 'Import & compare',
  failure: 'Troubleshoot',
} as const;

export type View = keyof typeof views;

export const viewNames = Object.keys(views) as readonly View[];

/** Opens a view by its tab, whatever the language. */
export async function openViewById(page: Page, view: View): Promise<Locator> {
  await pressTab(page, page.locator(`#view-${view}-tab`));
  return page.locator(`#view-${view}`);
}

export const viewPanel = (page: Page, view: View) =>
  page.getByRole('tabpanel', { name: views[view], exact: true, includeHidden: true });

/** Calls back with each view open, its last part there, in the order of the tabs. */
export async function inEachView(
  builder: BuilderPage,
  look: (view: View) => Promise<void>,
): Promise<void> {
  const { page } = builder;
  await builder.open();
  await builder.editorsShown();
  await expect(page.getByRole('button', { name: 'Commands', exact: true })).toBeVisible();
  await expect(page.getByText(/Build checks: \d+\/\d+/)).toBeVisible();
  const last: Readonly<Record<View, Locator>> = {
    policies: builder.policy('s3'),
    checks: page.getByRole('button', { name: 'Run' }),
    review: viewPanel(page, 'review').locator('section').last(),
    deploy: page.getByRole('button', { name: 'Download all (.zip)' }),
    import: viewPanel(page, 'import').locator('.view-lines'),
    failure: page.locator('.companions'),
  };
  for (const [view, name] of Object.entries(views) as [View, string][]) {
    await openView(page, name);
    await expect(last[view]).toBeVisible();
    await look(view);
  }
}

/** The whole page, with every view open once and every editor there; the policies are shown. */
export async function openEverything(builder: BuilderPage): Promise<void> {
  await inEachView(builder, async () => undefined);
  await openView(builder.page, views.policies);
}
