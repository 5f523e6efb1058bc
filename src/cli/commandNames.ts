export const commandNames = ['build', 'check', 'ask', 'diff', 'explain'] as const;

export type CommandName = (typeof commandNames)[number];
