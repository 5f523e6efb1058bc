import { editor } from 'monaco-editor/editor';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/yaml/register';
import type { JsonSchema } from '../../../policy/index.ts';
import { changeLanguage, createTextModel, editOperations } from './textModel.ts';
import { markModel, type PolicyMarker } from './policyMarkers.ts';
import { viewOptions } from './viewOptions.ts';
import { takeUpKeybindings } from './takeUpKeybindings.ts';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

/** Monaco's JSON language, with its worker. Texts that are only shown have a language of their own. */
const jsonLanguage = 'json';

const schemas = new Map<string, JsonSchema>();

/**
 * Lets suggestions and hovers in the model at this address follow a schema. Gives what ends that.
 * Monaco checks nothing here: what is wrong in a policy, our import and our findings say.
 */
function followSchema(address: string, schema: JsonSchema): () => void {
  schemas.set(address, schema);
  configure();
  return () => {
    schemas.delete(address);
    configure();
  };
}

function configure(): void {
  jsonDefaults.setModeConfiguration({
    completionItems: true,
    foldingRanges: true,
    hovers: true,
    tokens: true,
  });
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    enableSchemaRequest: false,
    schemas: Array.from(schemas, ([address, schema]) => ({
      uri: `${address}.schema`,
      fileMatch: [address],
      schema,
    })),
  });
}

// With what every view shares: Monaco's core, find, folding, hovers, the themes.
export { setEditorColorScheme } from './policyView.ts';

export type PastedLanguage = 'json' | 'yaml';

interface PolicyEditorOptions {
  readonly text: string;
  readonly language?: PastedLanguage;
  readonly ariaLabel: string;
  /** What may be written, for suggestions and hovers in JSON. */
  readonly schema: JsonSchema;
  /** After every change, by hand or by `setText`. */
  readonly onChange: (text: string) => void;
}

export interface PolicyEditor {
  getText(): string;
  /** Replaces the text as one step, which can be undone. */
  setText(text: string): void;
  setLanguage(language: PastedLanguage): void;
  /** Suggestions and hovers follow another schema from now on. */
  setSchema(schema: JsonSchema): void;
  /** Marks what was found, and nothing else. */
  mark(markers: readonly PolicyMarker[]): void;
  /** Puts the cursor at this line and column, counted from 1, and brings it into sight. */
  revealPosition(line: number, column: number): void;
  focus(): void;
  dispose(): void;
}

const monacoLanguages: Record<PastedLanguage, string> = { json: jsonLanguage, yaml: 'yaml' };

/** Takes a policy or a template that somebody pastes or writes. */
export function createPolicyEditor(host: HTMLElement, options: PolicyEditorOptions): PolicyEditor {
  takeUpKeybindings();
  const model = createTextModel(options.text, monacoLanguages[options.language ?? 'json']);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const address = model.uri.toString();
  let stopFollowing = followSchema(address, options.schema);
  const codeEditor = editor.create(host, {
    ...viewOptions,
    ...writingOptions,
    model,
    ariaLabel: options.ariaLabel,
  });
  model.onDidChangeContent(() => options.onChange(model.getValue()));
  return {
    getText: () => model.getValue(),
    setText(text) {
      codeEditor.pushUndoStop();
      codeEditor.executeEdits('setText', editOperations(model, text));
      codeEditor.pushUndoStop();
    },
    setLanguage: (language) => changeLanguage(model, monacoLanguages[language]),
    setSchema(schema) {
      stopFollowing();
      stopFollowing = followSchema(address, schema);
    },
    mark: (markers) => markModel(model, markers),
    revealPosition(lineNumber, column) {
      codeEditor.setPosition({ lineNumber, column });
      codeEditor.revealPositionInCenterIfOutsideViewport({ lineNumber, column });
    },
    focus: () => codeEditor.focus(),
    dispose() {
      stopFollowing();
      codeEditor.dispose();
      model.dispose();
    },
  };
}

/** Tab still goes on to the next control; Ctrl+] and Ctrl+[ indent. */
const writingOptions: editor.IStandaloneEditorConstructionOptions = {
  readOnly: false,
  domReadOnly: false,
  renderFinalNewline: 'on',
  // Pasted text need not be indented by its structure; the JSON language knows the structure.
  foldingStrategy: 'auto',
  // In a policy nearly everything is a string.
  quickSuggestions: { strings: true, other: true, comments: false },
  wordBasedSuggestions: 'off',
};
