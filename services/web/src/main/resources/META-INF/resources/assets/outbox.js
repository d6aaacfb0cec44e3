/** Keeps what was not sent yet on this device, so that it survives a reload. One entry of each kind. */
export const outbox = (kind, owner) => {
  const key = 'folkmoot.' + kind + '.' + owner;
  return {
    put: (entry) => localStorage.setItem(key, JSON.stringify(entry)),
    get: () => JSON.parse(localStorage.getItem(key) ?? 'null'),
    clear: () => localStorage.removeItem(key),
  };
};

/** Calls as soon as sending may work again. */
export function whenBack(send) {
  addEventListener('online', send);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
  addEventListener('pageshow', (event) => event.persisted && send());
}
