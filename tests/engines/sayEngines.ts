import { firefox } from './firefox.ts';
import { webKit } from './webKit.ts';

/** Before the first test: which engines this machine has. */
export default function sayEngines(): void {
  for (const { name, missing } of [firefox, webKit]) {
    console.log(missing === undefined ? `${name}: here.` : `${name}: skipped, ${missing}.`);
  }
}
