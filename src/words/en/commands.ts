import { counted } from './text.ts';

export const commands = {
  dialog: {
    title: 'Commands',
    search: 'Search commands',
    help: 'Up and down arrow keys choose a command, Enter runs it, Esc closes the list.',
    none: (search: string) => `No command matches “${search}”.`,
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
    saved: 'Show what is saved…',
    goForm: 'Form',
    goPolicies: 'Policies',
    goAccess: 'Checks: will the build work, and who else gets in?',
    goApply: 'Deploy: console steps, commands, infrastructure code',
    goImport: 'Import & compare: the endpoint’s current policy',
    goWords: 'Review: both policies in words, to print or copy',
    goTrouble: 'Troubleshoot a failed build',
    colorScheme: 'Switch between light and dark colors',
  },
  /** What people type who look for a command by another word than its title has. */
  keywords: {
    copyImageBuilder: 'clipboard json document',
    copyS3: 'clipboard json document bucket gateway',
    copyLink: 'share send url address bookmark',
    downloadImageBuilder: 'save file json export',
    downloadS3: 'save file json export bucket gateway',
    undo: 'back revert take mistake',
    redo: 'again repeat forward',
    reset: 'clear empty start over new delete all',
    choosePreset: 'template example sample starting point perimeter linux windows',
    paste: 'import insert clipboard log json draft preflight measure drop upload',
    saved:
      'save form name restore recover reopen recent draft drafts preset browser store delete privacy export import file',
    goForm: 'edit fields inputs settings region environment account organization bucket deny',
    goPolicies: 'preview json statement document text',
    goAccess: 'test verify validate simulate simulator request access matrix perimeter board',
    goApply:
      'apply terraform opentofu hcl cloudformation stackset cdk pulumi aws cli bash shell powershell script iac code zip archive rollback roll back drift regions preflight proxy',
    goImport: 'diff difference merge existing present replace describe-vpc-endpoints',
    goWords: 'explain read pdf paper markdown ticket sign off fingerprint hash sha reasons sources',
    goTrouble:
      'error fail failure log why time-out timed out hang access denied 403 forbidden unauthorized debug help',
    colorScheme: 'mode theme night black white appearance colour',
    language: 'english japanese 日本語 translate translation locale',
  },
  switchTo: (code: string) =>
    `Switch to ${new Intl.DisplayNames('en-US', { type: 'language' }).of(code) ?? code}`,
  whyNot: {
    policyBlocked: 'A field that affects this policy has an error.',
    linkNeedsValidForm: 'A field has an error.',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    atDefaults: 'All fields are at their defaults.',
  },
};
