/** A module that comes along with those we use, and that nothing we use ever enters. */
export interface Omission {
  /** Below `monaco-editor/esm/vs`. */
  file: string;
  /** The classes and functions others import from it. */
  exports: string[];
  why: string;
}

/** A module that imports others for what they do when loaded, which we do without. */
export interface Silencing {
  /** Below `monaco-editor/esm/vs`. */
  file: string;
  /** The imports that stay: everything else this module imports from. */
  keeps: string[];
  why: string;
  /** Wanted only in a build with this file of Monaco's. */
  with: string;
}

export const jsonFeature = 'languages/features/json/register.js';
export const jsonWorkerStart = 'internal/common/workers.js';

export const silencings: readonly Silencing[] = [
  {
    file: jsonWorkerStart,
    keeps: ['../../editor/editor.api.js'],
    why: 'it imports every feature of the editor: 188 KB',
    with: jsonFeature,
  },
];

export const omissions: readonly Omission[] = [
  {
    file: 'editor/common/diff/legacyLinesDiffComputer.js',
    exports: ['LegacyLinesDiffComputer'],
    why: 'compares for who asks for the legacy algorithm, which we do not',
  },
  {
    file: 'editor/common/diff/externalLinesDiffComputer.js',
    exports: ['getExternalLinesDiffComputer'],
    why: 'compares for who asks for an external algorithm, which we do not',
  },
  {
    file: 'editor/common/diff/defaultLinesDiffComputer/computeMovedLines.js',
    exports: ['computeMovedLines'],
    why: 'finds lines that moved for who asks for that, which we do not',
  },
  {
    file: 'editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js',
    exports: ['MultiDiffEditorWidget'],
    why: 'behind createMultiFileDiffEditor, which we do not call',
  },
  {
    file: 'editor/contrib/gotoSymbol/browser/link/goToDefinitionAtPosition.js',
    exports: ['GotoDefinitionAtPositionEditorContribution'],
    why: 'a hover action asks whether it is registered, and it is not',
  },
  {
    file: 'editor/contrib/inlayHints/browser/inlayHintsHover.js',
    exports: ['InlayHintsHover'],
    why: 'hovers ask whether they are one of these, and they are not',
  },
  {
    file: 'editor/contrib/codeAction/browser/codeActionController.js',
    exports: ['CodeActionController'],
    why: 'a marker offers no fixes in a read-only editor',
  },
  {
    file: 'editor/contrib/gotoError/browser/gotoError.js',
    exports: ['MarkerController', 'NextMarkerAction'],
    why: 'a marker hover asks whether it is registered, and it is not',
  },
  {
    file: 'editor/standalone/browser/quickInput/standaloneQuickInputService.js',
    exports: ['StandaloneQuickInputService'],
    why: 'opens the command palette and other lists, none of which we register',
  },
];
