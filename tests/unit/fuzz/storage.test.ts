import { compileFunction } from 'node:vm';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeFirstScript } from '../../../build/firstScript.ts';
import { isAfresh, mayHaveSaved } from '../../../src/app/form/drafts/mayHaveSaved.ts';
import { readTabId } from '../../../src/app/form/drafts/tabId.ts';
import { savedLanguage } from '../../../src/app/ui/language/savedLanguage.ts';
import { savedScheme } from '../../../src/app/ui/theme/savedScheme.ts';
import { hostileJson } from './hostileJson.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  expectCleanPrototypes();
});

/** Says the same of every key, whoever wrote it there. */
const storageOf = (text: string) => ({ getItem: () => text, [text]: text });

const first = compileFunction(await writeFirstScript(), [
  'document',
  'matchMedia',
  'localStorage',
  'location',
  'navigator',
]);

const stored = hostileText(['en', 'ja', 'dark', 'light', '0123456789abcdef']);

describe('the small things that a browser keeps, whoever put them there', () => {
  it('are one of what there is, or as if they were not there', patient, () => {
    fc.assert(
      fc.property(stored, (text) => {
        vi.stubGlobal('localStorage', storageOf(text));
        vi.stubGlobal('sessionStorage', storageOf(text));
        expect([undefined, 'en', 'ja']).toContain(savedLanguage());
        expect(['system', 'light', 'dark']).toContain(savedScheme());
        expect(readTabId() ?? '0123456789abcdef').toMatch(/^[0-9a-f]{16}$/);
        expect(mayHaveSaved()).toBe(text.startsWith('image-builder-endpoint-policies.draft.'));
      }),
      runs(),
    );
  });

  it('set nothing but what the page is to look like before it is painted', patient, () => {
    fc.assert(
      fc.property(stored, hostileText(['#v=1', '']), (text, hash) => {
        const dataset: Record<string, string> = {};
        const document = {
          documentElement: { dataset },
          currentScript: { dataset: {} },
          addEventListener: () => undefined,
        };
        const matchMedia = () => ({ matches: false });
        const given = [document, matchMedia, storageOf(text), { hash }, { language: text }];
        Reflect.apply(first, undefined, given);
        expect(dataset).toEqual({
          colorScheme: text === 'dark' ? 'dark' : 'light',
          ...('opened' in dataset && { opened: 'otherwise' }),
        });
      }),
      runs(),
    );
  });
});

describe('what stands beside the address in the browser’s history', () => {
  it('asks for an empty form or does not', patient, () => {
    fc.assert(
      fc.property(hostileJson([{ afresh: true }, null]), (state) => {
        vi.stubGlobal('history', { state });
        expect(typeof isAfresh()).toBe('boolean');
      }),
      runs(),
    );
  });
});
