import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, VersionWorker, WorkerHost } from '../worker/workerHost.ts';
import { hostileJson } from './hostileJson.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';

afterEach(expectCleanPrototypes);

describe('the service worker', () => {
  it('takes over for one word and for nothing else', patient, async () => {
    const worker = await VersionWorker.of(new WorkerHost(), 'one');
    const message = fc.oneof(
      hostileText(['activate']),
      hostileJson([{ type: 'activate' }, ['activate'], 'activate']),
      fc.constantFrom(undefined, 0n, Number.NaN, new Date(0), new Map([['activate', 1]])),
    );
    await fc.assert(
      fc.asyncProperty(message, async (data) => {
        const before = worker.skipped;
        await worker.tell('message', { data });
        expect(worker.skipped - before).toBe(data === 'activate' ? 1 : 0);
      }),
      runs(),
    );
  });

  it('answers for its own files and for nothing else', patient, async () => {
    const host = new WorkerHost();
    const worker = await VersionWorker.of(host, 'one');
    await worker.tell('install');
    const scope = addressOf('');
    const paths = [
      '',
      'index.html',
      'assets/one.js',
      'assets/other.js',
      'other/',
      '../x',
      '//y.test/',
    ];
    await fc.assert(
      fc.asyncProperty(
        hostileText(paths),
        fc.constantFrom('GET', 'POST', 'HEAD'),
        fc.constantFrom('cors', 'navigate'),
        async (path, method, mode) => {
          if (!URL.canParse(path, scope)) return;
          const { href } = new URL(path, scope);
          const request = { method, mode, url: href };
          const answer = await worker.tell('fetch', {
            clientId: path,
            resultingClientId: path,
            request,
          });
          const bare = href.replace(/[?#][^]*$/, '');
          const own =
            [scope, `${scope}index.html`].includes(bare) || bare.startsWith(`${scope}assets/`);
          expect(answer !== undefined).toBe(method === 'GET' && own);
          if (answer instanceof Promise) expect(await answer).toBeInstanceOf(Response);
          expect(host.versions()).toEqual(['one']);
        },
      ),
      runs(),
    );
  });
});
