/** Run in the page before its scripts: the browser keeps nothing more. */
export function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

/** Run in the page before its scripts: a new version waits to be used. */
export function offerNewVersion(): void {
  const registration = Object.assign(new EventTarget(), {
    waiting: Object.assign(new EventTarget(), { state: 'installed' }),
    installing: null,
  });
  const container = Object.assign(new EventTarget(), {
    controller: {},
    register: () => Promise.resolve(registration),
  });
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => container });
}
