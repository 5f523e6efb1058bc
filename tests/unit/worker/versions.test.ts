import { beforeEach, describe, expect, test } from 'vitest';
import { addressOf, VersionWorker, WorkerHost } from './workerHost.ts';

let host: WorkerHost;

beforeEach(() => {
  host = new WorkerHost();
});

/** A version is fetched and, where a page of another one is open, waits. */
async function install(version: string): Promise<VersionWorker> {
  host.now += 1000;
  host.registration.installing = {};
  const worker = await VersionWorker.of(host, version);
  await worker.tell('install');
  host.registration.installing = null;
  host.registration.waiting = worker;
  return worker;
}

async function takeOver(worker: VersionWorker): Promise<void> {
  host.registration.waiting = null;
  await worker.tell('activate');
}

const parts = (page: string, path: string) => ({
  clientId: page,
  request: { method: 'GET', mode: 'cors', url: addressOf(path) },
});

/** A page is opened, and asks for its parts a second later. */
async function open(worker: VersionWorker, page: string): Promise<void> {
  const request = { method: 'GET', mode: 'navigate', url: addressOf('') };
  await worker.tell('fetch', { clientId: '', resultingClientId: page, request });
  host.now += 1000;
  host.pages.add(page);
  await worker.tell('fetch', parts(page, 'assets/part.js'));
}

const minutes = (count: number) => {
  host.now += count * 60_000;
};

describe('the files of a version', () => {
  test('stay as long as a page of it is open, and go once it is closed', async () => {
    const one = await install('one');
    await takeOver(one);
    await open(one, 'old tab');
    const two = await install('two');
    await takeOver(two);
    await open(two, 'new tab');
    expect(host.versions()).toEqual(['one', 'two']);
    host.pages.delete('old tab');
    await open(two, 'another');
    expect(host.versions()).toEqual(['two']);
  });

  test('do not pile up while a tab of an old version stays open and others come and go', async () => {
    const one = await install('one');
    await takeOver(one);
    await open(one, 'old tab');
    let latest = one;
    for (const name of ['two', 'three', 'four']) {
      latest = await install(name);
      await takeOver(latest);
      await open(latest, `tab of ${name}`);
      host.pages.delete(`tab of ${name}`);
    }
    await open(latest, 'another');
    expect(host.versions()).toEqual(['one', 'four']);
  });

  test('do not pile up where each new version waits in vain for the old tab to close', async () => {
    const one = await install('one');
    await takeOver(one);
    await open(one, 'old tab');
    await install('two');
    await install('three');
    await open(one, 'second tab');
    expect(host.versions()).toEqual(['one', 'three']);
  });

  test('stay where they are those of the version that waits, though they were there before', async () => {
    const one = await install('one');
    await takeOver(one);
    await open(one, 'old tab');
    await install('two');
    await install('three');
    // The host has gone back to the version before.
    await install('two');
    await open(one, 'second tab');
    expect(host.versions()).toEqual(['one', 'two']);
  });

  test('stay while a page is open of which nobody took note', async () => {
    const one = await install('one');
    await takeOver(one);
    const two = await install('two');
    await takeOver(two);
    host.pages.add('from before notes were taken');
    const three = await install('three');
    await takeOver(three);
    await open(three, 'new tab');
    expect(host.versions()).toContain('two');
    host.pages.delete('from before notes were taken');
    await open(three, 'another');
    expect(host.versions()).toEqual(['three']);
  });

  test('stay for the page that was opened before there was a worker', async () => {
    host.pages.add('first visit');
    const one = await install('one');
    await takeOver(one);
    expect(one.claimed).toBe(1);
    const two = await install('two');
    await takeOver(two);
    await open(two, 'new tab');
    expect(host.versions()).toEqual(['one', 'two']);
    host.pages.delete('first visit');
    await open(two, 'another');
    expect(host.versions()).toEqual(['two']);
  });

  test('stay for a page that is being opened while the next version takes over', async () => {
    const one = await install('one');
    await takeOver(one);
    const request = { method: 'GET', mode: 'navigate', url: addressOf('index.html') };
    await one.tell('fetch', { clientId: '', resultingClientId: 'slow tab', request });
    const two = await install('two');
    await takeOver(two);
    expect(host.versions()).toEqual(['one', 'two']);
    minutes(5);
    await open(two, 'new tab');
    expect(host.versions()).toEqual(['two']);
  });

  test('are left alone while a version is being installed', async () => {
    const one = await install('one');
    await takeOver(one);
    await open(one, 'tab');
    host.registration.installing = {};
    const two = await VersionWorker.of(host, 'two');
    await two.tell('install');
    minutes(5);
    await open(one, 'second tab');
    expect(host.versions()).toEqual(['one', 'two']);
  });

  test('have notes of open pages only', async () => {
    const one = await install('one');
    await takeOver(one);
    for (const page of ['a', 'b', 'c']) {
      await open(one, page);
      host.pages.delete(page);
    }
    await open(one, 'd');
    expect(host.notesOf('one')).toEqual([
      addressOf('service-worker.js?installed'),
      addressOf('service-worker.js?page=d'),
    ]);
  });
});
