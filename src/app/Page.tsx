import type { EmotionCache } from '@emotion/cache';
import { StrictMode, useEffect } from 'react';
import { App } from './App.tsx';
import type { ReadLink } from '../formats/index.ts';
import type { Opening } from './draft/beginForm.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { AppTheme } from './theme/AppTheme.tsx';

interface PageProps {
  readonly link: () => ReadLink;
  readonly opening: Opening;
  readonly styles: EmotionCache;
  /** Called when the page is on the screen and reacts. */
  readonly onDrawn: () => void;
}

/** What stands in the root, in the browser as in the build. */
export function Page({ link, opening, styles, onDrawn }: PageProps) {
  useEffect(onDrawn, [onDrawn]);
  return (
    <StrictMode>
      <AppTheme styles={styles}>
        <ErrorBoundary>
          <App link={link} opening={opening} />
        </ErrorBoundary>
      </AppTheme>
    </StrictMode>
  );
}
