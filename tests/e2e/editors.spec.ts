import type { Page } from '@playwright/test';
import type { JsonSchema } from '../../src/policy/index.ts';
import { leanMonaco } from '../../build/leanMonaco.ts';
import { expect } from './page.ts';
import { testOn } from './serveHarness.ts';

/**
 * Each editor by itself, on a page built as the app is built: under its content security policy, and
 * not at the root. The tests of the screens say what people do with them.
 */
const test = testOn('editors/page', leanMonaco()).extend<{ opened: Page }>({
  opened: async ({ page, complaints }, use) => {
    void complaints;
    await page.goto('./');
    await page.waitForFunction(() => 'harness' in globalThis);
    await use(page);
  },
});

const schema: JsonSchema = {
  type: 'object',
  properties: {
    Version: { enum: ['2012-10-17'], description: 'The version of the policy language.' },
    Statement: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          Effect: { enum: ['Allow', 'Deny'], description: 'Whether it allows or denies.' },
        },
      },
    },
  },
};

const policy = (sids: readonly string[]) =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: sids.map((Sid) => ({ Sid, Effect: 'Allow', Principal: '*', Action: 's3:*' })),
    },
    undefined,
    2,
  );

const policyText = (page: Page) => page.evaluate(() => harness.policy?.getText());

/** Opens the policy editor with the cursor here. */
async function openPolicy(page: Page, text: string, line: number, column: number): Promise<void> {
  const options = { scheme: 'light', text, schema } as const;
  await page.evaluate((each) => harness.openPolicy(each), options);
  await page.evaluate((at) => harness.policy?.revealPosition(at.line, at.column), { line, column });
  await page.evaluate(() => harness.policy?.focus());
}

const files = [
  ['shell', '# says so\nif true; then echo "yes" $1; fi\n'],
  ['powershell', '# says so\nif ($true) { Write-Output "yes" 12 }\n'],
  ['yaml', '# says so\nYes: !Ref "yes"\nNumber: 12\nList: [a]\n'],
  ['json', '{ "yes": "yes", "number": [12, true] }\n'],
  ['hcl', '# says so\nresource "yes" "yes" { count = 12 }\n'],
  ['typescript', '// says so\nexport const yes = (n = 12): string => `yes ${n}`;\n'],
  ['python', '# says so\ndef yes(n: int = 12) -> str:\n    return f"yes {n}"\n'],
] as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`code has the colors of its language, legible in ${scheme}, and no worker`, async ({
    opened: page,
  }) => {
    const blank = { scheme, text: '', language: 'json' } as const;
    await page.evaluate((each) => harness.openCode(each), blank);
    for (const [language, text] of files) {
      await page.evaluate((each) => harness.code?.setText(each[1], each[0]), [
        language,
        text,
      ] as const);
      await expect.poll(() => colors(page), { message: language }).toMatchObject({ several: true });
      expect((await colors(page)).lowestContrast, language).toBeGreaterThanOrEqual(4.5);
    }
    expect(page.workers()).toEqual([]);
  });
}

/** Whether what is shown has more than two colors, and its lowest contrast as WCAG 2 defines it. */
function colors(page: Page): Promise<{ several: boolean; lowestContrast: number }> {
  return page.locator('#editor').evaluate((host) => {
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? [])
        .map((channel) => Number(channel) / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const colorOf = (element: Element) => getComputedStyle(element).color;
    const shown = new Set(Array.from(host.querySelectorAll('.view-line > span > span'), colorOf));
    const editor = host.querySelector('.monaco-editor-background') ?? host;
    const behind = luminance(getComputedStyle(editor).backgroundColor);
    const contrasts = Array.from(shown, luminance).map(
      (text) => (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05),
    );
    return { several: shown.size > 2, lowestContrast: Math.min(...contrasts) };
  });
}

test('the schema suggests what may be written, and explains it', async ({ opened: page }) => {
  await openPolicy(page, '{\n  "Statement": [{ "Effect":  }],\n  \n}\n', 3, 3);
  await page.keyboard.press('Control+Space');
  await page.getByRole('option', { name: 'Version' }).click();
  await expect.poll(() => policyText(page)).toContain('"Version": "2012-10-17"');
  await page.evaluate(() => harness.policy?.revealPosition(2, 29));
  await page.keyboard.press('Control+Space');
  await page.getByRole('option', { name: '"Deny"' }).click();
  await expect.poll(() => policyText(page)).toContain('"Effect": "Deny"');
  await page.locator('#editor').getByText('"Effect"').hover();
  await expect(page.getByText('Whether it allows or denies.')).toBeVisible();
});

test('what Monaco itself would find fault with is left to our own findings', async ({
  opened: page,
}) => {
  await openPolicy(page, '{ "Version": 12, // so\n  "Version": 12,,\n', 1, 1);
  await page.evaluate(() =>
    harness.policy?.mark([
      {
        severity: 'error',
        message: 'A finding of ours.',
        code: 'ours',
        startLine: 2,
        startColumn: 16,
        endLine: 2,
        endColumn: 18,
      },
    ]),
  );
  await expect(page.locator('.squiggly-error')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  // Monaco's own check would come half a second after a change, so before a timer set later; and the
  // worker that would do it has done so once it proposes.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.suggest-widget')).toBeVisible();
  await expect(page.locator('.squiggly-error, .squiggly-warning')).toHaveCount(1);
});

test('a schema that a pasted text names is not fetched', async ({ opened: page }) => {
  await openPolicy(page, '{\n  "$schema": "https://example.com/schema.json",\n  \n}\n', 3, 3);
  await page.keyboard.press('Control+Space');
  // It would be followed instead of ours. A request to another origin fails the test.
  await expect(page.locator('#editor').getByText('No suggestions.')).toBeVisible();
});

test('a text that is set is one step, which can be undone and is reported', async ({
  opened: page,
}) => {
  await openPolicy(page, '{ "a": 1,\n  "b": 2, }\n', 1, 1);
  await page.keyboard.type(' ');
  await page.evaluate(() => harness.policy?.setText('{ "a": 2,\n  "b": 3 }\n'));
  expect(await policyText(page)).toBe('{ "a": 2,\n  "b": 3 }\n');
  await page.keyboard.press('Control+z');
  expect(await policyText(page)).toBe(' { "a": 1,\n  "b": 2, }\n');
  await page.keyboard.press('Control+z');
  expect(await policyText(page)).toBe('{ "a": 1,\n  "b": 2, }\n');
  expect(await page.evaluate(() => harness.changes)).toEqual([
    ' { "a": 1,\n  "b": 2, }\n',
    '{ "a": 2,\n  "b": 3 }\n',
    ' { "a": 1,\n  "b": 2, }\n',
    '{ "a": 1,\n  "b": 2, }\n',
  ]);
});

test('the policy editor takes YAML too, and Tab leaves it', async ({ opened: page }) => {
  await openPolicy(page, 'Resources:\n  Endpoint: !Ref "x"\n', 2, 1);
  await page.evaluate(() => harness.policy?.setLanguage('yaml'));
  await expect.poll(() => colors(page)).toMatchObject({ several: true });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'After' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Before' })).toBeFocused();
});

test('the editors opened after the previews take nothing from them', async ({ opened: page }) => {
  await page.evaluate((text) => harness.openPreview(text, 'Words of ours.'), policy(['One']));
  const preview = page.locator('#preview');
  // Monaco makes its list of keys at the first one.
  await preview.locator('.view-lines').click();
  await page.keyboard.press('ArrowDown');
  const explain = async () => {
    await page.mouse.move(0, 0);
    await preview.getByText('"Version"').hover();
    await expect(page.getByText('Words of ours.')).toBeVisible();
  };
  await explain();
  expect(page.workers()).toEqual([]);
  await openPolicy(page, '{\n  \n}\n', 2, 3);
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('option', { name: 'Version' })).toBeVisible();
  await page.keyboard.press('Escape');
  await explain();
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/^\/tools\/endpoint-policies\/assets\/json\.worker-.*\.js$/),
  ]);
});

test('a difference shows side by side, inline and line by line, without a worker', async ({
  opened: page,
}) => {
  const texts = {
    before: policy(['One', 'Two', 'Three', 'Four', 'Five']),
    after: policy(['One', 'Second', 'Three', 'Five']),
  };
  const options = { scheme: 'light', inline: false, ...texts } as const;
  await page.evaluate((each) => harness.openDifference(each), options);
  await expect(page.locator('.editor.original .char-delete').first()).toBeVisible();
  await expect(page.locator('.editor.modified .char-insert').first()).toBeVisible();
  await expect(page.getByText(/^\d+ hidden lines$/).first()).toBeVisible();
  for (const name of ['Current policy', 'New policy']) {
    await expect(page.getByRole('textbox', { name })).toBeAttached();
  }

  await page.evaluate(() => harness.difference?.setInline(true));
  const deleted = page.locator('.editor.modified .view-lines.line-delete .view-line');
  await expect(deleted.first()).toContainText('"Two"');
  // Each has its own place, which a style attribute would have given it.
  const tops = await deleted.evaluateAll((lines) =>
    lines.map((line) => line.getBoundingClientRect().top),
  );
  expect(new Set(tops).size).toBe(tops.length);

  await page.locator('.editor.modified .view-lines[role=presentation]').click();
  await page.keyboard.press('F7');
  await expect(page.getByRole('listitem', { name: /^- .* original line/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.evaluate((each) => harness.difference?.setTexts(each, each), texts.before);
  await expect(deleted).toHaveCount(0);
  expect(page.workers()).toEqual([]);
});
