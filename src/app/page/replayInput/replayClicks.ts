/**
 * Presses once more the buttons that somebody has pressed before React listened, and which
 * src/app/page/firstScript.ts has marked.
 */
export function pressAgain(host: HTMLElement): void {
  for (const button of host.querySelectorAll<HTMLElement>('[data-pressed]')) {
    delete button.dataset['pressed'];
    button.click();
  }
}
