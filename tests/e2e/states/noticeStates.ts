import { fillStorage, offerNewVersion } from '../lateNotices.ts';
import { kept, prefix, reopen, type States } from './state.ts';

/** What the page tells by itself. */
export const noticeStates: States = {
  'with a form brought back': {
    bring: async (builder) => {
      await builder.page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
      await kept(builder.page);
      await builder.open();
      return builder.page.locator('section.notice');
    },
  },
  'with a form displaced by a link': {
    bring: async (builder) => {
      await builder.page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
      await kept(builder.page);
      await builder.open('v=1&region=eu-west-1');
      return builder.page.locator('section.notice');
    },
  },
  'with a form that cannot be read': {
    bring: async (builder) => {
      await builder.page.evaluate(
        (key) => localStorage.setItem(`${key}0123456789abcdef`, '{'),
        prefix,
      );
      await builder.open();
      return builder.page.locator('section.notice');
    },
  },
  'with a report on the link': {
    bring: async (builder) => {
      await builder.open(
        `v=1&region=x&principalOrgIds=${'ou-1,'.repeat(12)}&environment=P!&deniedActions=${'Nothing'.repeat(8)}&x=1&__proto__=1`,
      );
      return builder.page.locator('.link-report li').nth(5);
    },
  },
  'where nothing is kept': {
    bring: async (builder) => {
      const { page } = builder;
      await reopen(builder, fillStorage);
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
      return page.locator('.notice-late');
    },
  },
  'with a new version offered': {
    bring: async (builder) => {
      await reopen(builder, offerNewVersion);
      return builder.page.locator('.notice-late');
    },
  },
};
