const ofMui = new Set(['as', 'ownerState', 'sx', 'theme']);

/**
 * @public Stands for emotion’s list of all of HTML’s attributes (build/leanMui.ts), for MUI’s elements that have no rule of
 * their own: what MUI gives them that is for MUI.
 */
export default (property: string): boolean => !ofMui.has(property);
