/**
 * The parts of Monaco that it does not publish, as the difference view uses them. Monaco's own
 * `createDiffEditor` would bring the diff editor into the chunk of the previews.
 */
interface DocumentDiffOptions {
  readonly ignoreTrimWhitespace: boolean;
  readonly maxComputationTimeMs: number;
  readonly computeMoves: boolean;
}

interface LinesDiff {
  readonly changes: readonly unknown[];
  readonly moves: readonly unknown[];
  readonly hitTimeout: boolean;
}

interface DocumentDiff {
  readonly identical: boolean;
  readonly quitEarly: boolean;
  readonly changes: readonly unknown[];
  readonly moves: readonly unknown[];
}

declare module 'monaco-editor/editor/common/diff/linesDiffComputers' {
  export const linesDiffComputers: {
    getDefault(): {
      computeDiff(
        originalLines: string[],
        modifiedLines: string[],
        options: DocumentDiffOptions,
      ): LinesDiff;
    };
  };
}

declare module 'monaco-editor/platform/instantiation/common/serviceCollection' {
  export interface ServiceId<Service> {
    readonly type: Service;
  }

  export class ServiceCollection {
    set<Service>(id: ServiceId<Service>, service: Service): void;
  }
}

declare module 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService' {
  import type { ServiceId } from 'monaco-editor/platform/instantiation/common/serviceCollection';

  export const IDiffProviderFactoryService: ServiceId<{ createDiffProvider(): object }>;
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  import type { IDisposable } from 'monaco-editor/editor';
  import type {
    ServiceCollection,
    ServiceId,
  } from 'monaco-editor/platform/instantiation/common/serviceCollection';

  export interface InstantiationService {
    /** One like it, with these services in place of its own. */
    createChild(services: ServiceCollection): InstantiationService;
    /** Creates an object whose constructor takes these arguments, and then services. */
    createInstance<Arguments extends unknown[], Instance extends IDisposable>(
      constructor: new (...rest: Arguments) => Instance,
      ...rest: Arguments
    ): Instance;
  }

  export const StandaloneServices: {
    /** May be called again: services that were registered since then are added. */
    initialize(overrides: object): InstantiationService;
    get<Service>(id: ServiceId<Service>): Service;
  };
}

declare module 'monaco-editor/editor/standalone/common/standaloneTheme' {
  import type { IDisposable } from 'monaco-editor/editor';
  import type { ServiceId } from 'monaco-editor/platform/instantiation/common/serviceCollection';

  export const IStandaloneThemeService: ServiceId<{
    registerEditorContainer(host: HTMLElement): IDisposable;
  }>;
}

declare module 'monaco-editor/editor/standalone/browser/standaloneCodeEditor' {
  import type { editor } from 'monaco-editor/editor';

  export class StandaloneCodeEditor {
    constructor(host: HTMLElement, options: editor.IEditorConstructionOptions);
    dispose(): void;
  }
}

declare module 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget' {
  import type { editor } from 'monaco-editor/editor';
  import type { InstantiationService } from 'monaco-editor/editor/standalone/browser/standaloneServices';

  type Options = editor.IDiffEditorConstructionOptions;

  export class DiffEditorWidget {
    constructor(host: HTMLElement, options: Options, codeEditorWidgetOptions: object);
    protected _createInnerEditor(
      services: InstantiationService,
      host: HTMLElement,
      options: editor.IEditorConstructionOptions,
    ): { dispose(): void };
    setModel(models: editor.IDiffEditorModel): void;
    updateOptions(options: Options): void;
    accessibleDiffViewerNext(): void;
    revealFirstDiff(): void;
    dispose(): void;
  }
}

declare module 'monaco-editor/platform/registry/common/platform';

declare module 'monaco-editor/editor/common/config/editorOptions';
