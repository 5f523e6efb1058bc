import { describe, expect, it } from 'vitest';
import { withDrawn } from '../../../build/prerender.ts';

const page = '<script src="./first.js"></script><div id="root"></div>';
const fragment = '#v=1&region=us-east-1';

describe('the page drawn at build time', () => {
  it('stands in the root, marked as not listening yet', () => {
    const html = withDrawn(page, { html: '<p>$& policies</p>', fragment });
    expect(html).toContain('<div id="root" data-early data-drawn="#v=1&amp;region=us-east-1">');
    expect(html).toContain('<p>$& policies</p></div>');
  });

  it('tells the first script which link opens the same form', () => {
    expect(withDrawn(page, { html: '', fragment })).toContain(
      '<script src="./first.js" data-drawn="#v=1&amp;region=us-east-1">',
    );
  });

  it('fails the build where the root is missing, or a style attribute would be refused', () => {
    expect(() => withDrawn('<main></main>', { html: '', fragment })).toThrow('expected <div');
    expect(() => withDrawn(page, { html: '<p style="color:red"></p>', fragment })).toThrow(
      'a style attribute',
    );
  });
});
