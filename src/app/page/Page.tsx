import type { EmotionCache } from '@emotion/cache';
import { StrictMode, useLayoutEffect } from 'react';
import { App } from './App.tsx';
import type { ReadLink } from '../../formats/index.ts';
import type { Opening } from './beginForm.ts';
import { AppTheme } from '../ui/theme/AppTheme.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

interface PageProps {
  readonly link: () => ReadLink;
  readonly opening: Opening;
  readonly styles: EmotionCache;
  /** Called when the page is React's, before anything is rendered again. */
  readonly onTakenOver: () => void;
  /** Called when the page is on the screen and reacts, or says why it does not. */
  readonly onDrawn: () => void;
}

/** What stands in the root, in the browser as in the build. */
export function Page({ link, opening, styles, onTakenOver, onDrawn }: PageProps) {
  useLayoutEffect(onTakenOver, [onTakenOver]);
  return (
    <StrictMode>
      <AppTheme styles={styles}>
        <ErrorBoundary onCaught={onDrawn}>
          <App link={link} opening={opening} onDrawn={onDrawn} />
        </ErrorBoundary>
      </AppTheme>
    </StrictMode>
  );
}
