import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isForeignPolicy, presetIds } from '../../../src/policy/index.ts';
import {
  buildPolicies,
  defaultInputs,
  applyPreset,
  type Inputs,
} from '../../../src/policy/index.ts';
import { writeLink, writePresetFile, written } from '../../../src/formats/index.ts';

const folder = fileURLToPath(new URL('../../cases', import.meta.url));

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

const json = (path: string): unknown => JSON.parse(read(path));

/** The values of every member of this name, however deep. */
function membersNamed(name: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => [
    ...(key === name ? [member] : []),
    ...membersNamed(name, member),
  ]);
}

const isText = (value: unknown): value is string => typeof value === 'string';

const linkCases = [json('links.json'), json('links-base.json')];

export const fragments = [
  ...linkCases.flatMap((cases) => membersNamed('fragment', cases)).filter(isText),
  writeLink(defaultInputs, { comparison: writeLink(defaultInputs) }),
];

export const packedBases = fragments.flatMap((fragment) =>
  [...new URLSearchParams(fragment)]
    .filter(([name, value]) => name.endsWith('Base') && value !== '')
    .map(([, value]) => value),
);

export const inputs: readonly Inputs[] = presetIds.map((id) => applyPreset(id, defaultInputs));

export const presetFiles = [
  writePresetFile(inputs.map((one, index) => ({ name: `Preset ${index}`, ...written(one) }))),
];

export const drafts = membersNamed('stored', json('drafts/v1.json')).map((stored) =>
  isText(stored) ? stored : JSON.stringify(stored),
);

/** Every policy document that stands in a case, and what the builder makes of its presets. */
export const policies: readonly unknown[] = [
  ...files
    .filter((path) => /^(merge|difference|words|findings|import)\/.*\.json$/.test(path))
    .flatMap((path) =>
      ['base', 'before', 'after', 'document', 'policy'].flatMap((name) =>
        membersNamed(name, json(path)),
      ),
    )
    .filter(isForeignPolicy),
  ...inputs.flatMap((one) => Object.values(buildPolicies(one))),
];

/** What people paste: the texts of the import's cases, what we write in each format, and policies as text. */
export const pastedTexts = [
  ...[json('import/texts.json'), json('import/containers.json')]
    .flatMap((cases) => membersNamed('text', cases))
    .map((text) => (Array.isArray(text) ? text.join('\n') : String(text))),
  ...files
    .filter((path) => /^output\/[^/]+\/documentedExample\.[^/]+\/[^/]+\.txt$/.test(path))
    .map(read),
  ...policies.slice(0, 20).map((policy) => JSON.stringify(policy, null, 2)),
];

/** One of each kind, as EC2 forms them. */
export const ids = [
  'vpc-0123456789abcdef0',
  'vpce-0123456789abcdef0',
  'subnet-0123456789abcdef0',
  'sg-01234567',
  'rtb-0123456789abcdef0',
] as const;

/** What people paste of failed builds. */
export const failureTexts = files
  .filter((path) => /^(symptoms|failures\/\w+)\.json$/.test(path))
  .flatMap((path) => membersNamed('log', json(path)))
  .map((log) => (Array.isArray(log) ? log.join('\n') : String(log)));
