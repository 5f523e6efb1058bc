import type { OutputFormatId } from '../../../policy/index.ts';
import type { Builder } from '../../form/builder/createBuilder.ts';
import type { Words } from '../../../words/words.ts';
import type { Workbench } from '../../form/workbench.ts';

export type CommandGroup = 'policies' | 'form' | 'sections' | 'page';

export type CommandId =
  | 'copyImageBuilder'
  | 'copyS3'
  | 'copyLink'
  | 'downloadImageBuilder'
  | 'downloadS3'
  | 'undo'
  | 'redo'
  | 'reset'
  | 'choosePreset'
  | 'saved'
  | 'paste'
  | 'goForm'
  | 'goPolicies'
  | 'goAccess'
  | 'goApply'
  // Opens Deploy on this format.
  | OutputFormatId
  | 'goConsole'
  | 'goRollback'
  | 'goPreflight'
  | 'goImport'
  | 'goCompare'
  | 'goWords'
  | 'goFingerprints'
  | 'print'
  | 'goSimulate'
  | 'goFailure'
  | 'goEndpoints'
  | 'colorScheme'
  | 'language';

/** Why a command leads nowhere now. */
export type WhyNot =
  'policyBlocked' | 'linkNeedsValidForm' | 'nothingToUndo' | 'nothingToRedo' | 'atDefaults';

/** What commands act on. */
export interface CommandTargets {
  readonly builder: Builder;
  readonly messages: Words['page'];
  readonly workbench: Workbench;
  readonly copy: (text: string, what: string) => Promise<boolean>;
  readonly announce: (sentence: string) => void;
}

export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** With Ctrl, or with ⌘ on Apple’s keyboards; works everywhere. */
  readonly chord?: 'Z' | 'Shift+Z';
  /** Nothing where the command can be run. */
  readonly whyNot?: (targets: CommandTargets) => WhyNot | undefined;
  readonly run: (targets: CommandTargets) => void;
}
