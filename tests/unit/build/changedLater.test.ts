import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { changedLater } from '../../../build/changedLater.ts';

const changed = (code: string, names = ['a', 'b']) => changedLater(parseAst(code), names);

describe('what is changed after its module has run', () => {
  it.each([
    ['let a; function set(x) { a = x }'],
    ['let a; const set = (x) => (a = x);'],
    ['let a; export class Box { set(x) { a = x } }'],
    ['let a; const box = { set a(x) { a ||= x } };'],
    ['let a = 0; const next = () => a++;'],
    ['let a; const set = (x) => { [a] = x };'],
    ['let a; const set = (x) => { ({ deep: { name: a = 1 } } = x) };'],
    ['let a; const set = (x) => { for (a of x); };'],
    ['let a; const set = () => { { let a; a = 1 } a = 2 };'],
    ['let a; (async () => { await 0; a = 1 })();'],
    ['let a; setTimeout(function () { a = 1 });'],
    ['let a; const set = () => { (() => { a = 1 })() };'],
  ])('%s', (code) => {
    expect(changed(code)).toEqual(['a']);
  });

  it('names each once', () => {
    expect(changed('let a, b; const set = () => { a = 1; b = 2; a = 3 };')).toEqual(['a', 'b']);
  });
});

describe('what keeps its value', () => {
  it.each([
    ['let a; a = 1; a++; for (a of [1, 2]);'],
    ['let a; (function (x) { x.b = 1; a = x })({});'],
    ['var a; (() => { a = 1 })();'],
    ['let a; const set = (a) => { a = 1 };'],
    ['let a; const set = ({ deep: [a = 1, ...b] }) => { a = b };'],
    ['let a; function set() { if (true) { var a } a = 1 }'],
    ['let a; const set = () => { let a; { a = 1 } };'],
    ['let a; const set = () => { for (let a = 0; a < 3; a++); };'],
    ['let a; const set = () => { try { } catch (a) { a = 1 } };'],
    ['let a; const set = (x) => { switch (x) { case 1: let a; a = 1 } };'],
    ['let a; const set = function a() { a = 1 };'],
    ['let a; const set = () => { class a {} a = 1 };'],
    ['let a = {}; const set = () => { a.b = 1 };'],
    ['let other; const set = () => { other = 1 };'],
  ])('%s', (code) => {
    expect(changed(code)).toEqual([]);
  });
});
