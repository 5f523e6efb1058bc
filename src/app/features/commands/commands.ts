import type { EndpointId } from '../../../policy/index.ts';
import { accessId } from '../../form/accessId.ts';
import { linkAddress } from '../../form/address/addressBar.ts';
import { sharedFragment } from '../../form/address/sharedFragment.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { controlId } from '../../form/fieldIds.ts';
import { openPasteBox } from '../paste/pasteBox.ts';
import { presetControlId } from '../presets/presetControlId.ts';
import { showPolicies } from '../../form/showPolicies.ts';
import { goTo, openSection, type SectionId } from '../../form/openSection.ts';
import { downloadText } from '../../lib/download.ts';
import { switchLanguage } from '../../ui/switchLanguage.ts';
import { setColorSchemeMode } from '../../ui/theme/colorScheme.ts';
import type { Command, CommandId, CommandTargets, WhyNot } from './command.ts';

/** Everything that can be done without looking for its button, in the order it is listed. */
export const commands: readonly Command[] = [
  copyPolicy('copyImageBuilder', 'imageBuilder', 'ci'),
  copyPolicy('copyS3', 's3', 'cs'),
  { id: 'copyLink', group: 'policies', letters: 'cl', whyNot: whyNoLink, run: copyLink },
  downloadPolicy('downloadImageBuilder', 'imageBuilder', 'di'),
  downloadPolicy('downloadS3', 's3', 'ds'),
  {
    id: 'undo',
    group: 'form',
    chord: 'Z',
    whyNot: ({ form }) => (form.undo ? undefined : 'nothingToUndo'),
    run: ({ form }) => form.undo?.(),
  },
  {
    id: 'redo',
    group: 'form',
    chord: 'Shift+Z',
    whyNot: ({ form }) => (form.redo ? undefined : 'nothingToRedo'),
    run: ({ form }) => form.redo?.(),
  },
  {
    id: 'reset',
    group: 'form',
    whyNot: ({ form }) => (form.reset ? undefined : 'atDefaults'),
    run: ({ form }) => form.reset?.(),
  },
  { id: 'choosePreset', group: 'form', letters: 'gs', run: () => goTo(presetControlId) },
  { id: 'paste', group: 'form', letters: 'pa', run: () => openPasteBox() },
  { id: 'keptForms', group: 'form', run: ({ openKeptForms }) => openKeptForms() },
  { id: 'goForm', group: 'sections', letters: 'gf', run: () => goTo(controlId('region')) },
  { id: 'goPolicies', group: 'sections', letters: 'gp', run: () => showPolicies() },
  { id: 'goAccess', group: 'sections', letters: 'ga', run: () => goTo(accessId) },
  goToSection('goApply', 'apply', 'gc'),
  goToSection('goImport', 'import', 'gi'),
  goToSection('goWords', 'words', 'gw'),
  goToSection('goTrouble', 'trouble', 'gt'),
  { id: 'colorScheme', group: 'page', run: switchColors },
  {
    id: 'language',
    group: 'page',
    run: ({ announce }) => void switchLanguage(announce),
  },
  {
    id: 'commands',
    group: 'page',
    letters: '?',
    chord: 'K',
    run: ({ openCommands }) => openCommands(),
  },
];

function copyPolicy(id: CommandId, endpoint: EndpointId, letters: string): Command {
  return {
    id,
    group: 'policies',
    letters,
    whyNot: (targets) => whyNoPolicy(endpoint, targets),
    run: ({ builder, copy, messages }) =>
      void copy(builder.getDerived().policies[endpoint].text, messages.policies[endpoint].subject),
  };
}

function downloadPolicy(id: CommandId, endpoint: EndpointId, letters: string): Command {
  return {
    id,
    group: 'policies',
    letters,
    whyNot: (targets) => whyNoPolicy(endpoint, targets),
    run: ({ builder, announce, messages }) => {
      const { fileName, text } = builder.getDerived().policies[endpoint];
      downloadText(fileName, text);
      announce(messages.clipboard.downloaded(fileName));
    },
  };
}

function goToSection(id: CommandId, section: SectionId, letters: string): Command {
  return { id, group: 'sections', letters, run: () => openSection(section) };
}

function whyNoPolicy(endpoint: EndpointId, { builder }: CommandTargets): WhyNot | undefined {
  return isUsable(builder.getDerived().policies[endpoint]) ? undefined : 'policyBlocked';
}

function whyNoLink({ builder }: CommandTargets): WhyNot | undefined {
  const derived = builder.getDerived();
  if (!derived.sound) return 'linkNeedsSoundForm';
  return sharedFragment(derived) === undefined ? 'linkTooLong' : undefined;
}

function copyLink({ builder, copy, messages }: CommandTargets): void {
  void copy(linkAddress(builder), messages.clipboard.link);
}

function switchColors(): void {
  const dark = document.documentElement.dataset['colorScheme'] === 'dark';
  setColorSchemeMode(dark ? 'light' : 'dark');
}
