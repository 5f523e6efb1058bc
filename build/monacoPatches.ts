import { jsonFeature, jsonWorkerStart } from './monacoOmissions.ts';

/** A piece of Monaco's source, which must stand there exactly once, and what stands there instead. */
export interface Patch {
  /** Below `monaco-editor/esm/vs`. */
  file: string;
  find: string;
  replace: string;
  why: string;
  /** Wanted only in a build with this file of Monaco's. */
  with?: string;
}

/** What the patches import; the plugin resolves it to `monacoStyles.ts`. */
export const stylesModule = 'monaco-styles';

const styleElements = 'base/browser/domStylesheets.js';
const viewLayer = 'editor/browser/view/viewLayer.js';
const diffEditor = 'editor/browser/widget/diffEditor/diffEditorWidget.js';
const diffEditorViewZones = 'editor/browser/widget/diffEditor/components/diffEditorViewZones';
const deletedLines = `${diffEditorViewZones}/renderLines.js`;
const accessibleDiff = 'editor/browser/widget/diffEditor/components/accessibleDiffViewer.js';

export const patches: readonly Patch[] = [
  {
    file: styleElements,
    find: "import { mainWindow } from './window.js';",
    replace: `import { mainWindow } from './window.js';\nimport { adoptedStyle } from '${stylesModule}';`,
    why: 'the next patch',
  },
  {
    file: styleElements,
    find: "document.createElement('style')",
    replace: 'adoptedStyle()',
    why: "style-src 'self' forbids text in a style element, and Monaco writes its themes there",
  },
  {
    file: viewLayer,
    find: "import { BugIndicatingError } from '../../../base/common/errors.js';",
    replace: `import { BugIndicatingError } from '../../../base/common/errors.js';\nimport { applyStyles, setAsideStyles } from '${stylesModule}';`,
    why: 'the next patches',
  },
  {
    file: viewLayer,
    find: 'sb.build(), wasNew)',
    replace: 'setAsideStyles(sb.build()), wasNew)',
    why: "style-src 'self' forbids style attributes in HTML, and every line is placed by one",
  },
  {
    file: viewLayer,
    find: 'let currChild = this._domNode.lastChild;',
    replace: 'applyStyles(this._domNode);\n        let currChild = this._domNode.lastChild;',
    why: 'gives new lines their styles',
  },
  {
    file: viewLayer,
    find: 'sb.build(), wasInvalid)',
    replace: 'setAsideStyles(sb.build()), wasInvalid)',
    why: "style-src 'self' forbids style attributes in HTML, and every line is placed by one",
  },
  {
    file: viewLayer,
    find: 'hugeDomNode.innerHTML = invalidLinesHTML;',
    replace: 'hugeDomNode.innerHTML = invalidLinesHTML;\n        applyStyles(hugeDomNode);',
    why: 'gives changed lines their styles',
  },
  {
    file: 'editor/standalone/browser/standaloneCodeEditor.js',
    find: "import { DiffEditorWidget } from '../../browser/widget/diffEditor/diffEditorWidget.js';",
    replace: 'class DiffEditorWidget {}',
    why: 'behind createDiffEditor, which we do not call; the difference view imports the true one',
  },
  {
    file: 'editor/standalone/browser/standaloneServices.js',
    find: `        if (initialized) {
            return instantiationService;`,
    replace: `        if (initialized) {
            for (const [id, descriptor] of getSingletonServiceDescriptors()) {
                if (!serviceCollection.get(id)) {
                    serviceCollection.set(id, descriptor);
                }
            }
            return instantiationService;`,
    why: 'suggestions and differences load after the first editor, and have services of their own',
  },
  {
    file: deletedLines,
    find: "import { applyFontInfo } from '../../../../config/domFontInfo.js';",
    replace: `import { applyFontInfo } from '../../../../config/domFontInfo.js';\nimport { applyStyles, setAsideStyles } from '${stylesModule}';`,
    why: 'the next patches',
    with: diffEditor,
  },
  {
    file: deletedLines,
    find: 'const html = sb.build();',
    replace: 'const html = setAsideStyles(sb.build());',
    why: "style-src 'self' forbids style attributes in HTML, and every deleted line is placed by one",
    with: diffEditor,
  },
  {
    file: deletedLines,
    find: 'domNode.innerHTML = trustedhtml;',
    replace: 'domNode.innerHTML = trustedhtml;\n    applyStyles(domNode);',
    why: 'gives deleted lines their styles',
    with: diffEditor,
  },
  {
    file: `${diffEditorViewZones}/diffEditorViewZones.js`,
    find: "marginElement.setAttribute('style', `",
    replace: 'marginElement.style.cssText = (`',
    why: "style-src 'self' forbids setting the attribute, and every minus sign is placed by one",
    with: diffEditor,
  },
  ...['original', 'modified'].map((side) => ({
    file: 'editor/browser/widget/diffEditor/components/diffEditorEditors.js',
    find: `if (changedOptions.${side}AriaLabel) {`,
    replace: `changedOptions = this._options.editorOptions.get();
        if (changedOptions.${side}AriaLabel) {`,
    why: 'at the first change of another option, both editors would lose their names',
    with: diffEditor,
  })),
  {
    file: accessibleDiff,
    find: "import { LineRange } from '../../../../common/core/ranges/lineRange.js';",
    replace: `import { LineRange } from '../../../../common/core/ranges/lineRange.js';\nimport { applyStyles, setAsideStyles } from '${stylesModule}';`,
    why: 'the next patches',
    with: diffEditor,
  },
  {
    file: accessibleDiff,
    find: 'return r.html;',
    replace: 'return setAsideStyles(r.html);',
    why: "style-src 'self' forbids style attributes in HTML, and tabs and wide characters have one",
    with: diffEditor,
  },
  {
    file: accessibleDiff,
    find: 'if (lineContent.length === 0) {',
    replace: 'applyStyles(cell);\n        if (lineContent.length === 0) {',
    why: 'gives tabs and wide characters their styles',
    with: diffEditor,
  },
  {
    file: jsonWorkerStart,
    find: `createTrustedTypesPolicy("defaultWorkerFactory", {
    createScriptURL: (value) => value
  });`,
    replace: 'undefined;',
    why: 'the core has created it, the name admits one only, and our environment starts the worker',
    with: jsonFeature,
  },
];
