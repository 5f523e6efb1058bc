// @ts-check
/**
 * `npm run audit`: known vulnerabilities of what the lock names. Some registries, mirrors above all, have no
 * such service: then it says that it was skipped, and does not fail.
 */
import { spawnSync } from 'node:child_process';
import * as v from 'valibot';

const { stdout, error } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (error) throw error;

const reportSchema = v.object({
  vulnerabilities: v.record(v.string(), v.object({ severity: v.string(), range: v.string() })),
});

const report = v.safeParse(v.pipe(v.string(), v.parseJson(), reportSchema), stdout);
if (!report.success) {
  console.log('Audit: skipped, the registry gives no answer.');
} else {
  const named = Object.entries(report.output.vulnerabilities);
  for (const [name, { severity, range }] of named) console.error(`${name} ${range}: ${severity}`);
  console.log(`Audit: ${named.length} vulnerable packages.`);
  if (named.length > 0) process.exitCode = 1;
}
