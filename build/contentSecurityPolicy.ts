import type { Plugin } from 'vite';

/** emotion inserts an empty style element and fills it through the CSSOM. */
const hashOfNothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Every name somebody may create a Trusted Types policy under. */
const trustedTypesPolicyNames = [
  // src/app/ui/monaco/startWorker.ts
  'app-worker',
  // src/app/features/offline/NewVersion.tsx
  'service-worker',
  // Monaco, when its modules load
  'defaultWorkerFactory',
  'domLineBreaksComputer',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'tokenizeToString',
  // Monaco, at the first hover
  'dompurify',
  // Monaco, when its diff editor loads
  'diffEditorWidget',
  'diffReview',
];

const directives: Record<string, readonly string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'", hashOfNothing],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'connect-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': trustedTypesPolicyNames,
};

/** Named apart from the endpoint policies, which are what "policy" means elsewhere. */
export const cspText = Object.entries(directives)
  .map(([directive, values]) => [directive, ...values].join(' '))
  .join('; ');

const charset = '<meta charset="utf-8" />';

/**
 * Before everything else in the page, since it governs only what follows it. Of builds
 * only: in development emotion and Vite write text into style elements.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withCsp },
  };
}

export function withCsp(html: string): string {
  if (!html.includes(charset)) {
    throw new Error(`Content security policy: expected ${charset} in index.html`);
  }
  const meta = `<meta http-equiv="Content-Security-Policy" content="${cspText}" />`;
  return html.replace(charset, `${charset}\n    ${meta}`);
}
