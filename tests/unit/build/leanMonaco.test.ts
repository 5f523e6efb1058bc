import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { changeMonacoFile, leanMonaco } from '../../../build/leanMonaco.ts';
import { omissions, silencings } from '../../../build/monacoOmissions.ts';
import { patches } from '../../../build/monacoPatches.ts';
import { setAsideStyles } from '../../../build/monacoStyles.ts';

const monaco = new URL('../../../node_modules/monaco-editor/esm/vs/', import.meta.url);

function installed(file: string): Promise<string> {
  return readFile(new URL(file, monaco), 'utf8');
}

describe.each(patches)('the patch of $file at "$find"', ({ file, find, replace }) => {
  it('fits the installed Monaco', async () => {
    expect(changeMonacoFile(file, await installed(file))).toContain(replace);
  });

  it('throws when the text is gone', async () => {
    const changed = (await installed(file)).replace(find, '');
    expect(() => changeMonacoFile(file, changed)).toThrow(`expected exactly once in ${file}`);
  });

  it('throws when the text is there twice', async () => {
    const changed = `${await installed(file)}\n${find}`;
    expect(() => changeMonacoFile(file, changed)).toThrow(`expected exactly once in ${file}`);
  });
});

describe.each(omissions)('the omission of $file', ({ file, exports }) => {
  it('stands in for what the installed Monaco exports', async () => {
    const standIn = changeMonacoFile(file, await installed(file));
    expect(standIn.match(/(?<=export class )\w+/g)).toEqual(exports);
  });

  it('throws when Monaco exports something else', () => {
    expect(() => changeMonacoFile(file, 'export { SomethingElse };')).toThrow(file);
  });
});

describe.each(silencings)('the silencing of $file', ({ file, keeps }) => {
  it('leaves the imports that name something, and the exports', async () => {
    const source = await installed(file);
    const silent = changeMonacoFile(file, source);
    expect(silent.match(/(?<=^import .*)'.*(?=;$)/gm)).toEqual(keeps.map((from) => `'${from}'`));
    expect(silent.match(/^export .*/gm)).toEqual(source.match(/^export .*/gm));
    expect(silent.length).toBeLessThan(source.length);
  });

  it('throws when there is nothing to leave out', async () => {
    const silent = changeMonacoFile(file, await installed(file));
    expect(() => changeMonacoFile(file, silent)).toThrow(`expected in ${file}`);
  });

  it('throws when another import names something', async () => {
    const changed = `import { another } from './another.js';\n${await installed(file)}`;
    expect(() => changeMonacoFile(file, changed)).toThrow(`expected in ${file}`);
  });
});

describe('leanMonaco', () => {
  it('fails a build that never meets the files to change', async () => {
    await expect(
      build({
        configFile: false,
        logLevel: 'silent',
        plugins: [leanMonaco()],
        build: { write: false, rolldownOptions: { input: 'data:text/javascript,export {}' } },
      }),
    ).rejects.toThrow(/expected in the build: .*viewLayer\.js/);
  });
});

describe('setAsideStyles', () => {
  it('renames the style attributes of tags', () => {
    expect(
      setAsideStyles('<div class="view-line" style="top:19px;"><span style="width:8px">'),
    ).toBe('<div class="view-line" data-style="top:19px;"><span data-style="width:8px">');
  });

  it('leaves text alone', () => {
    const text = '<span class="mtk1">&lt;b style="x"&gt; style="y"</span>';
    expect(setAsideStyles(text)).toBe(text);
  });
});
