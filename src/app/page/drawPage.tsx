import { renderToString } from 'react-dom/server';
import { readLink, writeLink } from '../../formats/index.ts';
import { defaultInputs } from '../../policy/index.ts';
import { nothingSaved } from './beginForm.ts';
import { Page } from './Page.tsx';
import { createStyleCache } from '../ui/theme/emotionCache.ts';

interface Drawn {
  readonly html: string;
  /** What opens the same form. */
  readonly fragment: string;
  /** MUI's rules for what is drawn, by their names. */
  readonly styles: Readonly<Record<string, string>>;
}

/** Run by build/prerender.ts: the first screen as HTML with MUI's styles for it. */
export function drawPage(): Drawn {
  const fragment = `#${writeLink(defaultInputs)}`;
  const styles = createStyleCache();
  // Keeps the rules, which would otherwise stand in a style element beside each component.
  styles.compat = true;
  const html = renderToString(
    <Page
      link={() => readLink(fragment)}
      opening={nothingSaved}
      styles={styles}
      onTakenOver={() => undefined}
      onDrawn={() => undefined}
    />,
  );
  const written = Object.entries(styles.inserted).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { html, fragment, styles: Object.fromEntries(written) };
}
