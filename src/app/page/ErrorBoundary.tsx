import { Component, type ReactNode, useState } from 'react';
import { startAfresh } from '../form/drafts/mayHaveSaved.ts';
import { useMessages } from '../ui/language/useMessages.ts';
import './shell.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Called when something was caught, and what the page shows instead stands there. */
  readonly onCaught: () => void;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly reported: string;
}

/** Catches what nobody foresaw; what the page was opened with is kept and offered. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, reported: '' };

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { failed: true, reported: String(thrown) };
  }

  override componentDidCatch(): void {
    this.props.onCaught();
  }

  override render() {
    const { failed, reported } = this.state;
    return failed ? <CrashScreen reported={reported} /> : this.props.children;
  }
}

/** Uses nothing but HTML, since whatever failed may be what draws everything else. */
function CrashScreen({ reported }: { readonly reported: string }) {
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
