import { StrictMode, useEffect } from 'react';
import { App } from './App.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';

interface PageProps {
  readonly fragment: string;
  /** Called when the page is on the screen and reacts. */
  readonly onDrawn: () => void;
}

/** What stands in the root, in the browser as in the build. */
export function Page({ fragment, onDrawn }: PageProps) {
  useEffect(onDrawn, [onDrawn]);
  return (
    <StrictMode>
      <ErrorBoundary>
        <App fragment={fragment} />
      </ErrorBoundary>
    </StrictMode>
  );
}
