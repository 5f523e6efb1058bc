import { type ChildProcess, spawn } from 'node:child_process';
import * as v from 'valibot';
import { type Engine, type EngineWindow, firstExecutable } from './engine.ts';

const driver = firstExecutable([
  process.env['WEBKIT_DRIVER_PATH'] ?? '',
  '/usr/bin/WebKitWebDriver',
]);
const screen = firstExecutable(['/usr/bin/Xvfb']);

const port = Number(process.env['WEBKIT_DRIVER_PORT'] ?? 4517);
const root = `http://127.0.0.1:${port}`;

/** WebKitGTK through plain WebDriver, on a screen that nobody sees. */
export const webKit: Engine = {
  name: 'WebKit',
  missing:
    driver === undefined || screen === undefined ? 'no WebKitWebDriver, or no Xvfb' : undefined,
  // Monaco prepares a copy at every click, which WebKit refuses where a script has clicked.
  forgiven: /NotAllowedError|^rejection: Canceled/,
  start: async (): Promise<EngineWindow> => {
    const display = `:${90 + (process.pid % 900)}`;
    const processes = [
      start(screen ?? '', [display, '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {}),
      start(driver ?? '', [`--port=${port}`], {
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      }),
    ];
    const session = await newSession();
    const post = (command: string, body: object) => send(`/session/${session}/${command}`, body);
    await post('window/rect', { width: 1440, height: 900 });
    return {
      open: async (address) => {
        await post('url', { url: 'about:blank' });
        await post('url', { url: address });
      },
      evaluate: (expression) =>
        post('execute/async', {
          script: `const done = arguments[0]; Promise.resolve(${expression}).then(done);`,
          args: [],
        }),
      type: async (text) => {
        const keys = Array.from(text).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions: keys }] });
      },
      close: async () => {
        await send(`/session/${session}`, undefined, 'DELETE').catch(() => undefined);
        for (const each of processes) each.kill();
      },
    };
  },
};

const start = (path: string, given: readonly string[], env: Record<string, string>): ChildProcess =>
  spawn(path, given, { env: { ...process.env, ...env }, stdio: 'ignore' });

/** As soon as the driver listens. */
async function newSession(): Promise<string> {
  const body = { capabilities: { alwaysMatch: { timeouts: { script: 20_000 } } } };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const value = await send('/session', body);
      return v.parse(v.object({ sessionId: v.string() }), value).sessionId;
    } catch (thrown) {
      if (attempt === 40) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

const answered = v.object({ value: v.unknown() });

async function send(path: string, body: object | undefined, method = 'POST'): Promise<unknown> {
  const response = await fetch(root + path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = v.parse(answered, await response.json());
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
  return value;
}
