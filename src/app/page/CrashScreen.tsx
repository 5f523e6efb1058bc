import { useState } from 'react';
import { startAfresh } from '../form/drafts/mayHaveSaved.ts';
import { useMessages } from '../ui/language/useMessages.ts';
import './shell.css';

/** Uses nothing but HTML, since whatever failed may be what draws everything else. */
export function CrashScreen({ reported }: { readonly reported: string }) {
  const { crash } = useMessages();
  const [link] = useState(() => location.href);
  const [refused, setRefused] = useState(false);
  return (
    <main className="crash">
      <h1>{crash.title}</h1>
      <p>{crash.explain}</p>
      <label htmlFor="crash-link">{crash.link}</label>
      <textarea id="crash-link" readOnly rows={5} value={link} />
      <p className="crash-actions">
        <button type="button" onClick={() => setRefused(!startAfresh())}>
          {crash.reset}
        </button>
        <button type="button" onClick={() => location.reload()}>
          {crash.reload}
        </button>
      </p>
      <p role="alert">{refused && crash.refused}</p>
      <details>
        <summary>{crash.details}</summary>
        <pre>{reported}</pre>
      </details>
    </main>
  );
}
