import { describe, expect, it } from 'vitest';
import { refuseCircles, writePart } from '../../../build/lateParts.ts';

/** Runs what was written, with what it needs. */
async function run(written: string, ...needs: readonly object[]): Promise<object> {
  const address = `data:text/javascript,${encodeURIComponent(written)}`;
  const { default: begin } = (await import(/* @vite-ignore */ address)) as {
    readonly default: (...needs: readonly object[]) => object;
  };
  return begin(...needs);
}

describe('a late file', () => {
  it('imports nothing: it is a function of what it needs, in the order of its imports', async () => {
    const written = writePart(
      'import{a as e,default as t}from"./one.js";import*as n from"./two.js";import"./three.js";' +
        'function r(){return[e,t,n.x]}export{r as read,e as"an e"};',
      false,
    );
    expect(written).toContain('export const needs=["./one.js","./two.js","./three.js"];');
    expect(written).not.toMatch(/\bimport\b/);
    const part = await run(written, { a: 1, default: 2 }, { x: 3 }, {});
    expect(part).toMatchObject({ 'an e': 1 });
    expect((part as { read: () => unknown }).read()).toEqual([1, 2, 3]);
  });

  it('asks for other parts by the loader that it is given', async () => {
    const written = writePart(
      'import{t as e}from"./helper.js";var t=()=>e(()=>import(`./a.js`).then(e=>e.t),["./b.js"]),' +
        'n=()=>e(async()=>{let{x:e}=await import("./c.js");return{x:e}},[]);export{t,n};',
      false,
    );
    const asked: string[] = [];
    const load = (file: string) => {
      asked.push(file);
      return Promise.resolve({ t: 'namespace', x: 'export' });
    };
    const helper = { t: (ask: (by: typeof load) => unknown) => ask(load) };
    const part = (await run(written, helper)) as Record<'t' | 'n', () => Promise<unknown>>;
    expect([await part.t(), await part.n()]).toEqual(['namespace', { x: 'export' }]);
    expect(asked).toEqual(['./a.js', './c.js']);
  });

  it.each([
    ['an export that changes later', 'let e;const t=()=>{e=1};export{e as a,t as b};', /later: e$/],
    ['an export in passing', 'export*from"./one.js";', /one list/],
    ['an export of another file', 'export{a}from"./one.js";', /one list/],
    ['an import that nobody can take over', 'import("./a.js");', /in a function of nothing/],
    ['a name of ours', 'let $load1=1;', /without the names/],
  ])('is refused with %s', (_, code, message) => {
    expect(() => writePart(code, false)).toThrow(message);
  });
});

it('two late files that import each other are refused', () => {
  const files = [
    { fileName: 'a.js', imports: ['b.js', 'first.js'] },
    { fileName: 'b.js', imports: ['c.js'] },
    { fileName: 'c.js', imports: ['first.js'] },
  ];
  expect(() => refuseCircles(files)).not.toThrow();
  expect(() => refuseCircles([...files, { fileName: 'c.js', imports: ['a.js'] }])).toThrow(
    'a.js → b.js → c.js → a.js',
  );
});

describe('a file of the first screen', () => {
  it('stays a module and asks by the loader', () => {
    expect(
      writePart('import{t as e}from"./h.js";e(()=>import("./a.js"),[]);export{e as x};', true),
    ).toBe('import{t as e}from"./h.js";e(($load)=>$load("./a.js"),[]);export{e as x};');
  });

  it('imports what has another address as it did', () => {
    const code = 'const t=e=>import(e);export{t};';
    expect(writePart(code, true)).toBe(code);
  });
});
