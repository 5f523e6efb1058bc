import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { writeLink } from '../../src/formats/index.ts';
import { defaultInputs } from '../../src/policy/index.ts';
import type { EngineWindow } from './engine.ts';
import { firefox } from './firefox.ts';
import { serveProbed } from './probedHost.ts';
import { webKit } from './webKit.ts';

const built = existsSync(new URL('../../dist/index.html', import.meta.url));

let address = '';
let host: Server | undefined;

beforeAll(async () => {
  ({ address, host } = await serveProbed());
});

afterAll(() => {
  host?.closeAllConnections();
  host?.close();
});

const json = JSON.stringify;

/** Parts of the page, found as a person finds them, as expressions. */
const control = (label: string) =>
  `([...document.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === ${json(label)})?.control ?? document.querySelector('[aria-label=${json(label)}]'))`;
const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === ${json(name)})`;
const policy = (label: string) => `document.querySelector('section[aria-label=${json(label)}]')`;
const imageBuilder = policy('Image Builder endpoint policy');
const s3 = policy('S3 endpoint policy');

const pasted = `document.querySelector('#view-import .import-text')`;

/** What the page holds and what stands in an editor, white space as in JSON. */
const textOf = (part: string) => `${part}.textContent.replaceAll('\\u00a0', ' ')`;

/** The lines of an editor from the top, without spaces: they break anywhere, and stand in any order. */
const linesOf = (part: string) =>
  `[...${part}.querySelectorAll('.view-line')].toSorted((one, other) => parseFloat(one.style.top) - parseFloat(other.style.top)).map(({ textContent }) => textContent).join('').replaceAll(/\\s/g, '')`;

const patience = { timeout: 25_000, interval: 100 };

for (const engine of [firefox, webKit]) {
  const reason = built ? engine.missing : 'no dist: npm run build';
  const title = reason === undefined ? engine.name : `${engine.name} (skipped: ${reason})`;
  describe.skipIf(reason !== undefined)(title, { timeout: 120_000 }, () => {
    let page: EngineWindow;
    const read = async (expression: string) => String(await page.evaluate(expression));
    const until = (expression: string) => expect.poll(() => page.evaluate(expression), patience);
    const contains = (part: string, text: string) =>
      until(`${textOf(part)}.includes(${json(text)})`).toBe(true);
    /** By a link, since the form of the test before is kept. */
    const opened = async (fragment = `#${writeLink(defaultInputs)}`) => {
      await page.open(address + fragment);
      await until(
        `document.querySelector('#root[data-alive]') !== null && document.querySelector('h1') !== null`,
      ).toBe(true);
    };
    const focus = (part: string) => page.evaluate(`${part}.focus()`);
    const click = (part: string) => page.evaluate(`${part}.click()`);
    /** Through the button, as soon as it is on: no engine lets a test read the true clipboard. */
    const copied = async (name: string) => {
      await page.evaluate(
        `(globalThis.copied = '', navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }, 0)`,
      );
      const click = `(${button(name)}.click(), new Promise((resolve) => setTimeout(() => resolve(globalThis.copied), 100)))`;
      await until(click).not.toBe('');
      return read(`globalThis.copied`);
    };
    const complaints = async () => {
      const all = v.parse(v.array(v.string()), await page.evaluate(`globalThis.complaints`));
      return all.filter((each) => !engine.forgiven?.test(each));
    };

    beforeAll(async () => {
      page = await engine.start();
    }, 60_000);
    afterAll(() => page.close());

    it('writes both policies from what is typed; the link brings them back', async () => {
      await opened();
      await focus(control('Principal account, OU or organization IDs'));
      await page.type('o-a1b2c3d4e5');
      await focus(control('Bucket name'));
      await page.type('my-build-logs');
      await contains(imageBuilder, 'o-a1b2c3d4e5');
      await contains(s3, 'my-build-logs');
      const [one, other] = [
        await copied('Copy Image Builder policy'),
        await copied('Copy S3 policy'),
      ];
      expect(JSON.parse(one)).toMatchObject({ Version: '2012-10-17' });
      const link = await copied('Copy link');
      expect(link).toContain('principals=o-a1b2c3d4e5');
      expect(await complaints()).toEqual([]);
      await opened(link.slice(link.indexOf('#')));
      await until(`${control('Bucket name')}.value`).toBe('my-build-logs');
      expect(await copied('Copy Image Builder policy')).toBe(one);
      expect(await copied('Copy S3 policy')).toBe(other);
      expect(await complaints()).toEqual([]);
    });

    it('shows Monaco, and the answers of the policy engine', async () => {
      await opened();
      // A first sign of interest, on which Monaco comes.
      await focus(control('Principal account, OU or organization IDs'));
      await until(`document.querySelectorAll('.policy .view-lines').length`).toBe(2);
      await contains('document.body', 'Build checks: ');
      await focus(control('Principal account, OU or organization IDs'));
      await page.type('o-zzzzzzzzzz');
      await until(`${linesOf(imageBuilder)}.includes('o-zzzzzzzzzz')`).toBe(true);
      expect(await complaints()).toEqual([]);
    });

    it('merges a policy that is typed into the editor, and carries it in the link', async () => {
      await opened();
      await click(`document.getElementById('view-import-tab')`);
      await until(`${pasted}.querySelector('.view-lines') !== null`).toBe(true);
      await until(`${pasted}.querySelector(':scope > textarea')`).toBe(null);
      await focus(`${pasted}.querySelector('textarea, .native-edit-context')`);
      // Monaco closes what is opened by itself, and takes the same character for its own.
      await page.type(
        '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}]}',
      );
      await until(`${linesOf(pasted)}.endsWith('"Resource":"*"}]}')`).toBe(true);
      await until(`${button('Merge')} !== undefined`).toBe(true);
      await click(button('Merge'));
      await contains(s3, 'Merged: 1 imported statement as it was');
      const link = await copied('Copy link');
      expect(link).toContain('s3Base=');
      await opened(link.slice(link.indexOf('#')));
      await contains(s3, 'Merged: 1 imported statement as it was');
      expect(await complaints()).toEqual([]);
    });
  });
}
