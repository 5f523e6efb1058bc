import { DiffEditorWidget } from 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget';
import { IDiffProviderFactoryService } from 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService';
import { StandaloneCodeEditor } from 'monaco-editor/editor/standalone/browser/standaloneCodeEditor';
import {
  type InstantiationService,
  StandaloneServices,
} from 'monaco-editor/editor/standalone/browser/standaloneServices';
import { IStandaloneThemeService } from 'monaco-editor/editor/standalone/common/standaloneTheme';
import 'monaco-editor/features/diffEditor/register';
import { ServiceCollection } from 'monaco-editor/platform/instantiation/common/serviceCollection';
import type { editor } from 'monaco-editor/editor';
import { createTextModel, setModelText } from './textModel.ts';
import { policyLanguage, registerPolicyLanguage } from './policyJson.ts';
import { viewOptions } from './viewOptions.ts';
import { takeUpKeybindings } from './takeUpKeybindings.ts';
import { linesDiffComputers } from 'monaco-editor/editor/common/diff/linesDiffComputers';

// With what every view shares: Monaco's core, find, folding, hovers, the themes.
export { setEditorColorScheme } from './policyView.ts';

interface DifferenceViewOptions {
  /** JSON, as it is and as it is to be. */
  readonly before: string;
  readonly after: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  /** One below the other; else side by side, where there is room for that. */
  readonly inline: boolean;
}

export interface DifferenceView {
  /** The first texts are shown from their first change on. */
  setTexts(before: string, after: string): void;
  setInline(inline: boolean): void;
  /** Opens the next change in a list of lines that a screen reader reads out; so does F7. */
  readNextChange(): void;
  dispose(): void;
}

/** What Monaco's own `createDiffEditor` puts on top: see `StandaloneDiffEditor2`. */
class StandaloneDiffEditor extends DiffEditorWidget {
  protected override _createInnerEditor(
    services: InstantiationService,
    host: HTMLElement,
    options: editor.IEditorConstructionOptions,
  ): StandaloneCodeEditor {
    return services.createInstance(StandaloneCodeEditor, host, options);
  }
}

/** Shows what changes between two texts, to be read. */
export function createDifferenceView(
  host: HTMLElement,
  options: DifferenceViewOptions,
): DifferenceView {
  registerPolicyLanguage();
  takeUpKeybindings();
  const original = createTextModel(options.before, policyLanguage);
  const modified = createTextModel(options.after, policyLanguage);
  const theme = StandaloneServices.get(IStandaloneThemeService).registerEditorContainer(host);
  const diffEditor = diffServices().createInstance(
    StandaloneDiffEditor,
    host,
    {
      ...differenceOptions,
      originalAriaLabel: options.beforeLabel,
      modifiedAriaLabel: options.afterLabel,
      renderSideBySide: !options.inline,
    },
    {},
  );
  diffEditor.setModel({ original, modified });
  return {
    setTexts(before, after) {
      const isFirst = original.getValueLength() + modified.getValueLength() === 0;
      setModelText(original, before);
      setModelText(modified, after);
      if (isFirst) diffEditor.revealFirstDiff();
    },
    setInline: (inline) => diffEditor.updateOptions({ renderSideBySide: !inline }),
    readNextChange: () => diffEditor.accessibleDiffViewerNext(),
    dispose() {
      diffEditor.dispose();
      theme.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}

function diffServices(): InstantiationService {
  const services = new ServiceCollection();
  services.set(IDiffProviderFactoryService, { createDiffProvider: () => documentDiff });
  return StandaloneServices.initialize({}).createChild(services);
}

const differenceOptions = {
  ...viewOptions,
  // The folding control, which a difference has not, leaves its room to plus and minus.
  lineDecorationsWidth: 20,
  originalEditable: false,
  maxComputationTime: 1000,
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: 720,
  hideUnchangedRegions: { enabled: true },
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  renderOverviewRuler: false,
};

/**
 * Compares two models on the page itself. Monaco would ask its editor worker, 91 KB; two policies
 * take a few milliseconds, and what compares them is in Monaco's core anyway.
 */
const documentDiff = {
  computeDiff: (
    original: editor.ITextModel,
    modified: editor.ITextModel,
    options: DocumentDiffOptions,
  ): Promise<DocumentDiff> => Promise.resolve(compare(original, modified, options)),
  // Nothing about it ever changes.
  onDidChange: () => ({ dispose: () => undefined }),
  setOptions: () => undefined,
  dispose: () => undefined,
};

function compare(
  original: editor.ITextModel,
  modified: editor.ITextModel,
  options: DocumentDiffOptions,
): DocumentDiff {
  // The editor compares once more while it is being closed.
  if (original.isDisposed() || modified.isDisposed()) {
    return { identical: true, quitEarly: false, changes: [], moves: [] };
  }
  const { changes, moves, hitTimeout } = linesDiffComputers
    .getDefault()
    .computeDiff(original.getLinesContent(), modified.getLinesContent(), options);
  const identical = changes.length === 0 && original.getValue() === modified.getValue();
  return { identical, quitEarly: hitTimeout, changes, moves };
}
