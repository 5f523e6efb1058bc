import { editor } from 'monaco-editor/editor';

/**
 * Lets Monaco know the keys of features that loaded after a key was first pressed in an editor:
 * it has made its list by then, and makes it anew when there are rules to add, be it none.
 */
export function takeUpKeybindings(): void {
  editor.addKeybindingRules([]);
}
