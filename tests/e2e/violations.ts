import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

/**
 * What axe finds in the page as it stands, by the rules of WCAG 2.2 AA and its best practices. A tooltip stands outside
 * the landmarks: it is read with the control that it describes.
 */
export async function violations(page: Page): Promise<readonly Violation[]> {
  // Through the debugger, which the page's policy does not govern.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Axe {
      run: (options: object) => Promise<{
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
      }>;
    }
    const { axe: runner } = globalThis as unknown as { axe: Axe };
    const found = await runner.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations
      .map(({ id, nodes }) => ({
        id,
        nodes: nodes
          .filter(({ html }) => id !== 'region' || !html.startsWith('<div role="tooltip"'))
          .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
      }))
      .filter(({ nodes }) => nodes.length > 0);
  });
}
