import { editor, MarkerSeverity } from 'monaco-editor/editor';

/** Something found in a policy, at a range of its text counted from 1. */
export interface PolicyMarker {
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly code: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const severities: Readonly<Record<PolicyMarker['severity'], MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  note: MarkerSeverity.Info,
};

/** Marks what was found in a model, and nothing else. */
export function markModel(model: editor.ITextModel, markers: readonly PolicyMarker[]): void {
  editor.setModelMarkers(
    model,
    'policy',
    markers.map((marker) => ({
      severity: severities[marker.severity],
      message: marker.message,
      code: marker.code,
      startLineNumber: marker.startLine,
      startColumn: marker.startColumn,
      endLineNumber: marker.endLine,
      endColumn: marker.endColumn,
    })),
  );
}
