import { StrictMode, useEffect } from 'react';
import { App } from './App.tsx';
import type { ReadLink } from '../../formats/index.ts';
import type { Opening } from './beginForm.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

interface PageProps {
  readonly link: () => ReadLink;
  readonly opening: Opening;
  /** Called when the page is on the screen and reacts. */
  readonly onDrawn: () => void;
}

/** What stands in the root, in the browser as in the build. */
export function Page({ link, opening, onDrawn }: PageProps) {
  useEffect(onDrawn, [onDrawn]);
  return (
    <StrictMode>
      <ErrorBoundary>
        <App link={link} opening={opening} />
      </ErrorBoundary>
    </StrictMode>
  );
}
