import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../../src/policy/check/fix.ts';

const document = JSON.parse(
  '{"Version": "2012-10-17", "Statement": [{"Sid": "A", "Action": ["a", "b"], "__proto__": {"x": 1}}]}',
) as { Statement: readonly object[] };

const replaced = (path: string) => applyFix(document, { kind: 'document', path, replace: 'new' });
const removed = (path: string) => applyFix(document, { kind: 'document', path, remove: true });

describe('applyFix', () => {
  it('replaces a value and keeps the order of the rest', () => {
    expect(JSON.stringify(replaced('Statement[0].Sid'))).toBe(
      JSON.stringify(document).replace('"A"', '"new"'),
    );
    expect(replaced('Statement[0].Action[1]')).toMatchObject({
      Statement: [{ Action: ['a', 'new'] }],
    });
  });

  it('replaces the whole', () => {
    expect(replaced('')).toBe('new');
  });

  it('adds a member that is missing', () => {
    expect(replaced('Statement[0].Principal')).toMatchObject({
      Statement: [{ Sid: 'A', Principal: 'new' }],
    });
  });

  it('appends to a list, to what stands alone, and to nothing', () => {
    const appended = (path: string) =>
      applyFix(document, { kind: 'document', path, append: 'new' });
    expect(appended('Statement[0].Action')).toMatchObject({
      Statement: [{ Action: ['a', 'b', 'new'] }],
    });
    expect(appended('Version')).toMatchObject({ Version: ['2012-10-17', 'new'] });
    expect(appended('Id')).toMatchObject({ Id: ['new'] });
    expect(appended('Statement[7].Sid')).toStrictEqual(document);
  });

  it('removes a member and an entry', () => {
    expect(JSON.stringify(removed('Statement[0].Sid'))).not.toContain('Sid');
    expect(removed('Statement[0].Action[0]')).toMatchObject({ Statement: [{ Action: ['b'] }] });
    expect(removed('Statement[0]')).toEqual({ Version: '2012-10-17', Statement: [] });
  });

  it.each([
    'Statement[1]',
    'Statement[1].Sid',
    'Statement.Sid',
    'Version.x',
    'Nothing.x',
    'a..b',
    '[0]',
  ])('changes nothing where %s leads nowhere', (path) => {
    expect(replaced(path)).toStrictEqual(document);
    expect(removed(path)).toStrictEqual(document);
  });

  it('changes nothing along a path that is deeper than any policy', () => {
    const depth = 20_000;
    let deep: unknown = 'x';
    for (let level = 0; level < depth; level++) deep = [deep];
    const path = '[0]'.repeat(depth);
    expect(applyFix(deep, { kind: 'document', path, replace: 1 })).toBe(deep);
  });

  it('leaves the given document as it is, and a member called __proto__ a member', () => {
    const before = JSON.stringify(document);
    const after = replaced('Statement[0].Sid') as typeof document;
    expect(JSON.stringify(document)).toBe(before);
    expect(JSON.stringify(after)).toContain('"__proto__":{"x":1}');
    expect(Object.getPrototypeOf(after.Statement[0])).toBe(Object.prototype);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, path) => {
        for (const change of [{ replace: 1 }, { remove: true }] as const) {
          expect(() => applyFix(value, { kind: 'document', path, ...change })).not.toThrow();
        }
      }),
    );
  });
});
