import * as client from 'react-dom/client';

// Values, not names passed on: React then runs with this module, which is in React's own chunk
// (vite.config.ts), in a task before the page's own code (src/app/page/firstScript.ts).
export const { createRoot, hydrateRoot } = client;
