import { Component, type ReactNode } from 'react';
import { CrashScreen } from './CrashScreen.tsx';

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly reported: string;
}

/** Catches what nobody foresaw; what the page was opened with is kept and offered. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, reported: '' };

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { failed: true, reported: String(thrown) };
  }

  override render() {
    const { failed, reported } = this.state;
    return failed ? <CrashScreen reported={reported} /> : this.props.children;
  }
}
