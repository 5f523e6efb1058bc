import { describe, expect, it } from 'vitest';
import { withDrawn, withScriptsLater } from '../../../build/prerender.ts';

const page = '<script src="./first.js"></script><div id="root"></div>';
const fragment = '#v=1&region=us-east-1';
const styles = { 'abc-MuiButton': '.a{}', def: '.b{}' };

describe('the page drawn at build time', () => {
  it('stands in the root, with the names of its styles', () => {
    const html = withDrawn(page, { html: '<p>$& policies</p>', fragment, styles });
    expect(html).toContain(
      '<div id="root" data-drawn="#v=1&amp;region=us-east-1" data-styles="abc-MuiButton def">',
    );
    expect(html).toContain('<p>$& policies</p></div>');
  });

  it('tells the first script which link opens the same form', () => {
    expect(withDrawn(page, { html: '', fragment, styles })).toContain(
      '<script src="./first.js" data-drawn="#v=1&amp;region=us-east-1">',
    );
  });

  it('fails the build where the root is missing, or a style attribute would be refused', () => {
    expect(() => withDrawn('<main></main>', { html: '', fragment, styles })).toThrow(
      'expected <div',
    );
    expect(() => withDrawn(page, { html: '<p style="color:red"></p>', fragment, styles })).toThrow(
      'a style attribute',
    );
  });

  it('begins its scripts once it is painted, all at once', () => {
    const built = `${page}<script type="module" crossorigin src="./assets/index-1.js"></script>
      <link rel="modulepreload" crossorigin href="./assets/react-2.js">
      <link rel="modulepreload" crossorigin href="./assets/shared-3.js">`;
    expect(withScriptsLater(built)).toBe(
      '<script src="./first.js" data-scripts="./assets/index-1.js ./assets/react-2.js ./assets/shared-3.js"></script><div id="root"></div>',
    );
  });

  it('fails the build where there is no script to begin', () => {
    expect(() => withScriptsLater(page)).toThrow('expected one module script');
  });
});
