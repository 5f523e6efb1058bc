// @ts-check
/** The jq of a package, as a command for scripts under test: a machine need not have one. */
import { readFileSync } from 'node:fs';
import { raw } from 'jq-wasm';

const [flags = '', filter = '.'] = process.argv.slice(2);
try {
  const given = readFileSync(0, 'utf8');
  const said = given.trim() === '' ? '' : await raw(given, filter, [flags]);
  process.stdout.write(said === '' ? '' : `${said.trimEnd()}\n`);
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 5;
}
