import { renderToString } from 'react-dom/server';
import { readLink, writeLink } from '../../formats/index.ts';
import { defaultInputs } from '../../policy/index.ts';
import { nothingKept } from './beginForm.ts';
import { Page } from './Page.tsx';

/** Run by build/prerender.ts: the first screen as HTML, and the fragment that opens the same form. */
export function drawPage(): { readonly html: string; readonly fragment: string } {
  const fragment = `#${writeLink(defaultInputs)}`;
  return {
    html: renderToString(
      <Page link={() => readLink(fragment)} opening={nothingKept} onDrawn={() => undefined} />,
    ),
    fragment,
  };
}
