import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const source = fileURLToPath(new URL('../src/app/page/firstScript.ts', import.meta.url));
const file = 'first.js';

/** The script that runs before the page is painted, as index.html names it: in one plain file. */
export function firstScript(): Plugin {
  return {
    name: 'first-script',
    async buildStart() {
      // While developing the server writes it, each time.
      if (this.meta.watchMode) return;
      this.emitFile({ type: 'asset', fileName: file, source: await writeFirstScript() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${file}`, (_, response, next) => {
        const answer = async () => {
          try {
            const code = await writeFirstScript();
            response.setHeader('content-type', 'text/javascript');
            response.end(code);
          } catch (thrown) {
            next(thrown);
          }
        };
        void answer();
      });
    },
  };
}

export async function writeFirstScript(): Promise<string> {
  const written = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: source,
        // It asks for the languages' codes alone, and would otherwise hold every word of them.
        external: /\/words\/[\w-]+\/index\.ts$/,
        output: { format: 'iife' },
      },
    },
  });
  const outputs = [written].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script] = outputs;
  if (script?.type !== 'chunk' || outputs.length > 1) {
    throw new Error('First script: expected it in one file.');
  }
  return script.code;
}
