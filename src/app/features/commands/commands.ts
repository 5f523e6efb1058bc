import {
  bashFiles,
  type EndpointId,
  keysOf,
  type OutputFormatId,
  powerShellFiles,
} from '../../../policy/index.ts';
import { formatNames } from '../../../words/en/outputFormats.ts';
import { shareLink } from '../../form/address/shareLink.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { presetControlId } from '../../form/fieldIds.ts';
import { focusField, type ImportTask, openView, type View, viewId } from '../../form/workbench.ts';
import { downloadText } from '../../lib/download.ts';
import { focusOnceThere } from '../../lib/focus/focusOnceThere.ts';
import { switchLanguage } from '../../ui/switchLanguage.ts';
import { setColorSchemeMode } from '../../ui/theme/colorScheme.ts';
import type { Command, CommandId, CommandTargets, WhyNot } from './command.ts';

/** Everything that can be done without looking for its button, in the order it is listed. */
export const commands: readonly Command[] = [
  copyPolicy('copyImageBuilder', 'imageBuilder'),
  copyPolicy('copyS3', 's3'),
  { id: 'copyLink', group: 'policies', whyNot: whyNoLink, run: shareLink },
  downloadPolicy('downloadImageBuilder', 'imageBuilder'),
  downloadPolicy('downloadS3', 's3'),
  {
    id: 'undo',
    group: 'form',
    chord: 'Z',
    whyNot: ({ workbench }) => (workbench.get().formActions.undo ? undefined : 'nothingToUndo'),
    run: ({ workbench }) => workbench.get().formActions.undo?.(),
  },
  {
    id: 'redo',
    group: 'form',
    chord: 'Shift+Z',
    whyNot: ({ workbench }) => (workbench.get().formActions.redo ? undefined : 'nothingToRedo'),
    run: ({ workbench }) => workbench.get().formActions.redo?.(),
  },
  {
    id: 'reset',
    group: 'form',
    whyNot: ({ workbench }) => (workbench.get().formActions.reset ? undefined : 'atDefaults'),
    run: ({ workbench }) => workbench.get().formActions.reset?.(),
  },
  {
    id: 'choosePreset',
    group: 'form',
    run: () => document.getElementById(presetControlId)?.focus(),
  },
  {
    id: 'paste',
    group: 'form',
    run: ({ workbench }) => workbench.set({ pasting: { text: '' } }),
  },
  {
    id: 'saved',
    group: 'form',
    run: ({ workbench }) => workbench.set({ savedOpen: true }),
  },
  {
    id: 'goForm',
    group: 'sections',
    run: ({ workbench }) => focusField(workbench, 'region'),
  },
  goToView('goPolicies', 'policies'),
  goToView('goAccess', 'checks'),
  goToPart('goSimulate', 'checks', '#ask-principal'),
  goToView('goApply', 'deploy'),
  goToPart('goConsole', 'deploy', '.console-steps'),
  // By their names: the formats themselves bring all that writes them, and a YAML library.
  ...keysOf(formatNames).map(openFormat),
  { id: 'goRollback', group: 'sections', run: openRollback },
  goToPart('goPreflight', 'deploy', '#apply-foreign-bucket'),
  importTask('goCompare', 'compare'),
  importTask('goImport', 'import'),
  goToView('goWords', 'review'),
  goToPart('goFingerprints', 'review', '.fingerprints'),
  goToPart('print', 'review', '.review-print', () => print()),
  goToView('goFailure', 'failure'),
  goToPart('goEndpoints', 'failure', '.companions'),
  { id: 'colorScheme', group: 'page', run: switchColors },
  {
    id: 'language',
    group: 'page',
    run: ({ announce }) => void switchLanguage(announce),
  },
];

function copyPolicy(id: CommandId, endpoint: EndpointId): Command {
  return {
    id,
    group: 'policies',
    whyNot: (targets) => whyNoPolicy(endpoint, targets),
    run: ({ builder, copy, messages }) =>
      void copy(builder.getDerived().policies[endpoint].text, messages.policies[endpoint].subject),
  };
}

function downloadPolicy(id: CommandId, endpoint: EndpointId): Command {
  return {
    id,
    group: 'policies',
    whyNot: (targets) => whyNoPolicy(endpoint, targets),
    run: ({ builder, announce, messages }) => {
      const { fileName, text } = builder.getDerived().policies[endpoint];
      downloadText(fileName, text);
      announce(messages.clipboard.downloaded(fileName));
    },
  };
}

function goToView(id: CommandId, view: View): Command {
  return { id, group: 'sections', run: ({ workbench }) => openView(workbench, view) };
}

/** A view, and what in it a person looks for, which comes with the code of the view. */
function goToPart(id: CommandId, view: View, selector: string, then?: () => void): Command {
  return {
    id,
    group: 'sections',
    run: ({ workbench }) => {
      openView(workbench, view);
      focusOnceThere(`#${viewId(view)} :is(${selector})`, then);
    },
  };
}

function importTask(id: CommandId, task: ImportTask): Command {
  return {
    id,
    group: 'sections',
    run: ({ workbench }) => {
      workbench.set({ importTask: task });
      openView(workbench, 'import');
    },
  };
}

/** The script that undoes a change, in the shell that was chosen last. */
function openRollback({ workbench }: CommandTargets): void {
  const isPowerShell = workbench.get().deployFormat === 'cli-powershell';
  const deployFile = (isPowerShell ? powerShellFiles : bashFiles).rollBack;
  workbench.set({ deployFormat: isPowerShell ? 'cli-powershell' : 'cli-bash', deployFile });
  openView(workbench, 'deploy');
  focusOnceThere(`.output-file[aria-label="${deployFile}"]`);
}

function openFormat(format: OutputFormatId): Command {
  return {
    id: format,
    group: 'sections',
    run: ({ workbench }) => {
      workbench.set({ deployFormat: format });
      openView(workbench, 'deploy');
    },
  };
}

function whyNoPolicy(endpoint: EndpointId, { builder }: CommandTargets): WhyNot | undefined {
  return isUsable(builder.getDerived().policies[endpoint]) ? undefined : 'policyBlocked';
}

function whyNoLink({ builder }: CommandTargets): WhyNot | undefined {
  return builder.getDerived().valid ? undefined : 'linkNeedsValidForm';
}

function switchColors(): void {
  const dark = document.documentElement.dataset['colorScheme'] === 'dark';
  setColorSchemeMode(dark ? 'light' : 'dark');
}
