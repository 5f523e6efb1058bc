// @ts-check
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the browser, these files and fontconfig's own cache lie. */
export const cache = fileURLToPath(new URL('../../node_modules/.cache/browser/', import.meta.url));

/**
 * What `sans-serif` and `system-ui` are: `usual` has the widths of Arial; `wide` takes a seventh more, as
 * DejaVu Sans and Verdana do, and shows what is cut off or pushed apart.
 */
const sansSerif = {
  usual: font('Arimo', import.meta.resolve('@expo-google-fonts/arimo/package.json')),
  wide: font('Sora', import.meta.resolve('@expo-google-fonts/sora/package.json')),
};
const monospace = font('Cousine', import.meta.resolve('@expo-google-fonts/cousine/package.json'));
const japanese = font(
  'BIZ UDPGothic',
  import.meta.resolve('@expo-google-fonts/biz-udpgothic/package.json'),
);

/** @typedef {keyof typeof sansSerif} Fonts */

/**
 * Writes the file that FONTCONFIG_FILE names: nothing but these fonts, and which of them stands for what.
 * @param {Fonts} fonts
 * @returns {string} its path
 */
export function fontconfigFile(fonts) {
  const drawn = sansSerif[fonts];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...[drawn, monospace, japanese].map(({ folder }) => `<dir>${folder}</dir>`),
    `<cachedir>${join(cache, 'fontconfig')}</cachedir>`,
    ...['sans-serif', 'sans', 'system-ui', 'serif'].map((family) => rule(family, drawn.name)),
    ...['monospace', 'ui-monospace'].map((family) => rule(family, monospace.name)),
    '<match><edit name="hinting"><bool>false</bool></edit></match>',
    '</fontconfig>',
  ];
  const path = join(cache, `fonts-${fonts}.conf`);
  mkdirSync(cache, { recursive: true });
  // In one step: the browser of another worker may be reading it.
  writeFileSync(`${path}.${process.pid}`, `${lines.join('\n')}\n`);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

/**
 * Strong, since a weak family loses to any that claims the language of the page.
 * @param {string} family
 * @param {string} drawn
 */
const rule = (family, drawn) =>
  `<match><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${drawn}</string></edit></match>`;

/** @param {string} name @param {string} manifest */
function font(name, manifest) {
  return { name, folder: dirname(fileURLToPath(manifest)) };
}
