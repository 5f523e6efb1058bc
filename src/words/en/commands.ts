import { counted } from './text.ts';

export const commands = {
  dialog: {
    title: 'Commands and their keys',
    search: 'Search commands',
    help: 'Up and down arrow keys choose a command, Enter runs it, Esc closes the list.',
    none: 'No command contains these words.',
    letterKeys: 'Letter keys and ?',
    letterKeysHelp:
      'They work where no text is entered; letters are pressed one after the other. Turn them off if you type by voice or press keys by accident.',
    close: 'Close',
    found: (commands: number) => counted(commands, 'command', 'commands'),
  },
  groups: { policies: 'Policies', form: 'Form', sections: 'Go to', page: 'Page' },
  labels: {
    copyImageBuilder: 'Copy Image Builder policy',
    copyS3: 'Copy S3 policy',
    copyLink: 'Copy link to this form',
    downloadImageBuilder: 'Download Image Builder policy',
    downloadS3: 'Download S3 policy',
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset the form to its defaults',
    choosePreset: 'Choose a preset…',
    paste: 'Paste anything: a policy, an error, a link…',
    keptForms: 'Show saved drafts…',
    goForm: 'Form',
    goPolicies: 'Policies',
    goAccess: 'Access: will the build work, and who else gets in?',
    goApply: 'Apply: commands and infrastructure code',
    goImport: 'Import the policy an endpoint has already',
    goWords: 'Both policies in words',
    goTrouble: 'When a build fails',
    colorScheme: 'Switch between light and dark colors',
    commands: 'Show commands and their keys',
  },
  switchTo: (code: string) =>
    `Switch to ${new Intl.DisplayNames('en-US', { type: 'language' }).of(code) ?? code}`,
  whyNot: {
    policyBlocked: 'A field that affects this policy has an error.',
    linkNeedsSoundForm: 'A field has an error.',
    linkTooLong: 'The imported policy is too long for a link.',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    atDefaults: 'All fields are at their defaults.',
  },
};
