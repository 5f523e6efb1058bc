import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { quotePowerShell } from '../../../../src/policy/output/quote.ts';
import {
  foreignPolicies,
  ids,
  importedRequests,
  nastyPolicy,
  nastySample,
  nastyText,
  placeholderRequests,
} from './requests.ts';
import { filledRequests } from './requests.ts';
import { hasTool, repositoryPath, run, scratchFolder } from './tools.ts';
import { renderOutput } from '../../inEnglish.ts';

/**
 * The texts of the single-quoted here-strings of a script, as PowerShell's grammar has them: `@'` ends
 * a line, the text begins with the next, and ends before the first line that begins with `'@`, where
 * typographic quotes count as quotes. A carriage return or line feed ends a line.
 */
function hereStrings(script: string): readonly string[] {
  const found = script.matchAll(/@['\u2018-\u201b]\r?\n([\s\S]*?)\r?\n['\u2018-\u201b]@/g);
  return [...found].map(([, text = '']) => text);
}

/** The value of a single-quoted string: any kind of single quote twice is one. */
function singleQuoted(literal: string): string | undefined {
  const inner = /^'((?:[^'\u2018-\u201b]|(['\u2018-\u201b])\2)*)'$/.exec(literal)?.[1];
  return inner?.replaceAll(/(['\u2018-\u201b])\1/g, '$1');
}

const apply = (policy: object) =>
  renderOutput('cli-powershell', { s3: policy, region: 'us-east-1', mode: 'modify', ids })[0]
    ?.text ?? '';

describe('the quoting of PowerShell', () => {
  it.each(foreignPolicies)('carries the foreign policy %s in a here-string', (_, policy) => {
    expect(hereStrings(apply(policy)).map((text) => JSON.parse(text) as unknown)).toEqual([policy]);
  });

  it('carries any policy', () => {
    fc.assert(
      fc.property(nastyPolicy, (policy) => {
        const texts = hereStrings(apply(policy));
        expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual([policy]);
      }),
    );
  });

  it('carries any value, typographic quotes too', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(singleQuoted(quotePowerShell(text))).toBe(text);
      }),
    );
  });

  it('is ASCII, since Windows PowerShell 5.1 reads scripts in the code page of the system', () => {
    for (const { request } of [...filledRequests, ...placeholderRequests, ...importedRequests]) {
      for (const { text } of renderOutput('cli-powershell', request)) {
        expect(text).toMatch(/^[\n\x20-\x7e]*$/);
      }
    }
  });
});

describe('PowerShell, read by a grammar of it', () => {
  let parser: Parser;

  beforeAll(async () => {
    await Parser.init();
    parser = new Parser();
    const grammar = 'node_modules/tree-sitter-powershell/tree-sitter-powershell.wasm';
    parser.setLanguage(await Language.load(repositoryPath(grammar)));
  });

  const parse = (text: string) => {
    const root = parser.parse(text)?.rootNode;
    if (!root) throw new Error('Not parsed.');
    return root;
  };

  it.each([...filledRequests, ...placeholderRequests, ...importedRequests])(
    'has no error in $name',
    ({ request }) => {
      for (const { text } of renderOutput('cli-powershell', request)) {
        expect(parse(text).hasError).toBe(false);
      }
    },
  );

  it('finds each foreign and hostile policy as one here-string', () => {
    for (const policy of [...foreignPolicies.map(([, foreign]) => foreign), ...nastySample]) {
      const root = parse(apply(policy));
      const [text, ...others] = root.descendantsOfType('verbatim_here_string_characters');
      expect(root.hasError).toBe(false);
      expect(others).toEqual([]);
      expect(JSON.parse(text?.text.slice(2, -2) ?? '')).toEqual(policy);
    }
  });

  it('finds each imported policy as one here-string of the rollback, after the default policy', () => {
    for (const policy of [...foreignPolicies.map(([, foreign]) => foreign), ...nastySample]) {
      const files = renderOutput('cli-powershell', {
        s3: {},
        region: 'us-east-1',
        mode: 'modify',
        ids,
        current: { s3: { policy, isMerged: false } },
      });
      const root = parse(files[1]?.text ?? '');
      const [, text, ...others] = root.descendantsOfType('verbatim_here_string_characters');
      expect(root.hasError).toBe(false);
      expect(others).toEqual([]);
      expect(JSON.parse(text?.text.slice(2, -2) ?? '')).toEqual(policy);
      expect(files[1]?.text).toContain(`Restore-Imported $s3EndpointId @'`);
    }
  });

  it('would see an error', () => {
    expect(parse('function ( { ').hasError).toBe(true);
  });
});

/** A stand-in for the AWS CLI that keeps one policy, in the language of the script. */
const stub = `
$global:policy = '{"Statement":"before"}'
$global:calls = @()
function aws {
  $global:LASTEXITCODE = 0
  $global:calls += $args[1]
  for ($at = 0; $at -lt $args.Count; $at++) {
    if ($args[$at] -eq '--policy-document') {
      $global:policy = [System.IO.File]::ReadAllText($args[$at + 1].Substring(7))
    }
  }
  if ($args -contains 'VpcEndpoints[0].PolicyDocument') { $global:policy }
}
`;

describe.skipIf(!hasTool('pwsh'))('PowerShell itself', () => {
  it.each(foreignPolicies)('saves, applies and rolls back the policy %s', (_, policy) => {
    const folder = scratchFolder();
    const request = { s3: policy, region: 'us-east-1', mode: 'modify', ids } as const;
    for (const { fileName, text } of renderOutput('cli-powershell', request)) {
      writeFileSync(join(folder, fileName), text);
    }
    const script = `${stub}
. ./apply-endpoint-policies.ps1 *> log
$applied = $global:policy
. ./roll-back-endpoint-policies.ps1 $folder *> log
ConvertTo-Json -Compress @($applied, $global:policy, ($global:calls -join ' '))
`;
    writeFileSync(join(folder, 'test.ps1'), script);
    const { stdout, stderr } = run('pwsh', ['-NoProfile', '-File', 'test.ps1'], { cwd: folder });
    const [applied = '', after, calls] = JSON.parse(stdout || '[]') as string[];
    expect(stderr).toBe('');
    expect(JSON.parse(applied)).toEqual(policy);
    expect(after).toBe('{"Statement":"before"}');
    expect(calls).toMatch(/^describe-vpc-endpoints modify-vpc-endpoint describe-vpc-endpoints /);
  });

  it.each(foreignPolicies)('puts back the policy %s, which was imported', (_, policy) => {
    const folder = scratchFolder();
    const current = { s3: { policy, isMerged: false } };
    const request = { s3: {}, region: 'us-east-1', mode: 'modify', ids, current } as const;
    const [, rollBack] = renderOutput('cli-powershell', request);
    writeFileSync(join(folder, 'roll-back.ps1'), rollBack?.text ?? '');
    const script = `${stub}\n. ./roll-back.ps1 *> log\nWrite-Output $global:policy`;
    writeFileSync(join(folder, 'test.ps1'), script);
    const { stdout, stderr } = run('pwsh', ['-NoProfile', '-File', 'test.ps1'], { cwd: folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(policy);
  });

  it.each(foreignPolicies)('says whether it still is so of the policy %s', (_, policy) => {
    const folder = scratchFolder();
    const request = { s3: policy, region: 'us-east-1', mode: 'modify', ids } as const;
    for (const { fileName, text } of renderOutput('cli-powershell', request)) {
      writeFileSync(join(folder, fileName), text);
    }
    writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy));
    const compare = (before: string) => {
      writeFileSync(
        join(folder, 'test.ps1'),
        `${stub}\n${before}\n. ./compare-endpoint-policies.ps1\n`,
      );
      return run('pwsh', ['-NoProfile', '-File', 'test.ps1'], { cwd: folder });
    };
    expect(compare('$global:policy = Get-Content -Raw policy.json')).toMatchObject({ status: 0 });
    const other = compare('');
    expect([other.status, other.stdout.match(/^[-+] /gm)?.length]).toEqual([1, expect.any(Number)]);
    expect(compare(`$global:policy = 'None'`).status).toBe(2);
  });
});
