import { describe, expect, it } from 'vitest';
import { createLoader, type LateFile, type Part } from '../../../../src/app/lib/lazy/loadPart.ts';

/** Answers as a browser does: what did not arrive at an address never arrives there again. */
function createNetwork(files: Readonly<Record<string, Part | LateFile>>) {
  const cut = new Set<string>();
  const remembered = new Set<string>();
  const asked: string[] = [];
  const answer = (address: string) => {
    asked.push(address);
    const [file = ''] = address.split('?');
    if (cut.has(file)) remembered.add(address);
    if (remembered.has(address)) throw new TypeError(`Failed to fetch ${address}`);
    return files[file] ?? {};
  };
  return {
    cut,
    asked,
    importFile: (address: string) => Promise.resolve().then(() => answer(address)),
    addStyle: (address: string) => Promise.resolve().then(() => void answer(address)),
  };
}

const code = (needs: readonly string[], begin: LateFile['default']): LateFile => ({
  needs,
  default: begin,
});

/** Two parts that share a file with a state of its own, beside a module of the first screen. */
function createPage() {
  const begun: string[] = [];
  const network = createNetwork({
    './first.js': { name: 'page' },
    './shared.js': code(['./first.js'], ({ name } = {}) => {
      begun.push('shared');
      return { name, state: {} };
    }),
    './a.js': code(['./shared.js', './first.js'], (shared) => {
      begun.push('a');
      return { default: 'a', shared };
    }),
    './b.js': code(['./shared.js'], (shared) => {
      begun.push('b');
      return { default: 'b', shared };
    }),
  });
  const load = createLoader(network);
  return {
    begun,
    network,
    a: () => load('./a.js', ['./a.js', './shared.js', './first.js', './a.css']),
    b: () => load('./b.js', ['./b.js', './shared.js', './first.js']),
  };
}

describe('a part', () => {
  it('is fetched at once with all it needs, and runs after that, once', async () => {
    const { a, b, begun, network } = createPage();
    const [part] = await Promise.all([a(), b(), a()]);
    expect(part).toMatchObject({ default: 'a', shared: { name: 'page' } });
    expect(begun).toEqual(['shared', 'a', 'b']);
    expect(network.asked.toSorted()).toEqual([
      './a.css',
      './a.js',
      './b.js',
      './first.js',
      './shared.js',
    ]);
    expect(await a()).toBe(part);
  });

  for (const missing of ['./a.js', './shared.js', './a.css']) {
    it(`can be loaded again where ${missing} did not arrive, and only that is fetched again`, async () => {
      const { a, begun, network } = createPage();
      network.cut.add(missing);
      await expect(a()).rejects.toThrow(missing);
      await expect(a()).rejects.toThrow(missing);
      expect(begun).toEqual([]);
      network.cut.clear();
      expect(await a()).toMatchObject({ default: 'a' });
      const again = network.asked.filter((address) => address.includes('?'));
      expect(again).toEqual([`${missing}?try=1`, `${missing}?try=2`]);
      expect(network.asked).toHaveLength(6);
    });
  }

  it('shares one file with every other part, whichever of them had to fetch it again', async () => {
    const { a, b, begun, network } = createPage();
    network.cut.add('./shared.js');
    await Promise.allSettled([a(), b()]);
    network.cut.clear();
    const [one, other] = [await b(), await a()];
    expect(one['shared']).toBe(other['shared']);
    expect(begun).toEqual(['shared', 'b', 'a']);
  });

  it('is fetched with what it needs, also where nobody has said so', async () => {
    const load = createLoader(
      createNetwork({
        './a.js': code(['./b.js'], (b) => ({ b })),
        './b.js': code(['./c.js'], (c) => ({ c })),
        './c.js': { name: 'page' },
      }),
    );
    expect(await load('./a.js')).toEqual({ b: { c: { name: 'page' } } });
  });

  it('that throws as it runs says so, each time', async () => {
    const load = createLoader(
      createNetwork({
        './bad.js': code([], () => {
          throw new Error('bad code');
        }),
      }),
    );
    await expect(load('./bad.js')).rejects.toThrow('bad code');
    await expect(load('./bad.js')).rejects.toThrow('bad code');
  });
});
