const ofMui = new Set(['as', 'ownerState', 'sx', 'theme']);

/**
 * Stands for emotion's list of all of HTML's attributes (build/leanMui.ts), for MUI's elements that have no rule of their own:
 * whatever they are given, but what MUI gives them for itself.
 */
export default (property: string): boolean => !ofMui.has(property);
