/** What `monacoPatches.ts` puts into Monaco: styles by way of the CSSOM, which `style-src` lets pass. */

/** A style element whose text goes to a style sheet of the document instead. */
export function adoptedStyle(): HTMLStyleElement {
  const element = document.createElement('style');
  const sheet = new CSSStyleSheet({ media: 'screen' });
  let text = '';
  document.adoptedStyleSheets.push(sheet);
  Object.defineProperty(element, 'textContent', {
    get: () => text,
    set(css: string) {
      text = css;
      sheet.replaceSync(css);
    },
  });
  element.remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    HTMLStyleElement.prototype.remove.call(element);
  };
  return element;
}

const styleInTag = /(<[^<>]*\s)style="/g;

/** Within tags only: Monaco escapes angle brackets in text, but not quotation marks. */
export function setAsideStyles(html: string): string {
  return html.replace(styleInTag, '$1data-style="');
}

export function applyStyles(container: HTMLElement): void {
  for (const element of container.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
    element.removeAttribute('data-style');
  }
}
