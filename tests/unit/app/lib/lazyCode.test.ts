import { describe, expect, it } from 'vitest';
import { loadedCode, lazyCode, tryAgain } from '../../../../src/app/lib/lazy/lazyCode.ts';

/** Fails as often as it is told, then gives its code; tells how often it was asked. */
function faultyNetwork(failures: number) {
  let asked = 0;
  return {
    asked: () => asked,
    load: () => {
      asked += 1;
      return asked > failures ? Promise.resolve('code') : Promise.reject(new Error(`${asked}`));
    },
  };
}

describe('late code', () => {
  it('is fetched once, however many ask', async () => {
    const { load, asked } = faultyNetwork(0);
    const code = lazyCode(load);
    expect(asked()).toBe(0);
    expect(code.loadState()).toEqual({ state: 'pending' });
    expect(await Promise.all([code.fetch(), code.fetch()])).toEqual(['code', 'code']);
    expect(await code.outcome()).toEqual({ state: 'ready', code: 'code' });
    expect(await code.fetch()).toBe('code');
    expect(asked()).toBe(1);
  });

  it('is fetched again by whoever asks after a failure, and everybody hears of it', async () => {
    const { load, asked } = faultyNetwork(2);
    const code = lazyCode(load);
    const heard: string[] = [];
    const stop = code.subscribe(() => heard.push(code.loadState().state));
    await expect(code.fetch()).rejects.toThrow('1');
    expect(code.loadState()).toEqual({ state: 'failed' });
    await expect(code.fetch()).rejects.toThrow('2');
    expect(await code.fetch()).toBe('code');
    expect(heard).toEqual(['failed', 'failed', 'ready']);
    stop();
    expect(asked()).toBe(3);
  });

  it('gives how the last attempt ended, without another one, in one and the same promise', async () => {
    const { load, asked } = faultyNetwork(1);
    const code = lazyCode(load);
    expect(await code.outcome()).toEqual({ state: 'failed' });
    expect(code.outcome()).toBe(code.outcome());
    expect(asked()).toBe(1);
    const failed = code.outcome();
    await code.fetch();
    expect(code.outcome()).not.toBe(failed);
    expect(await code.outcome()).toEqual({ state: 'ready', code: 'code' });
  });

  it('that has ended can be read without waiting', async () => {
    const code = lazyCode(faultyNetwork(0).load);
    await code.fetch();
    expect(code.outcome()).toMatchObject({ status: 'fulfilled', value: { state: 'ready' } });
    expect(loadedCode('words').outcome()).toMatchObject({
      status: 'fulfilled',
      value: { state: 'ready', code: 'words' },
    });
  });

  it('is tried again with everything else that failed, and only that', async () => {
    const [sound, first, second] = [0, 1, 2].map(faultyNetwork);
    const codes = [sound, first, second].map((network) => lazyCode(network?.load ?? fail));
    await Promise.allSettled(codes.map((code) => code.fetch()));
    await tryAgain();
    expect(codes.map((code) => code.loadState().state)).toEqual(['ready', 'ready', 'failed']);
    await tryAgain();
    await tryAgain();
    expect([sound, first, second].map((network) => network?.asked())).toEqual([1, 2, 3]);
  });
});

const fail = () => Promise.reject(new Error('no network'));
