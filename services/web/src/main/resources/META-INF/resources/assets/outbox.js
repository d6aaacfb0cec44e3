/** Keeps what was not sent yet on this device, so that it survives a reload. One entry of each kind. */
const memory = new Map();

/** Where a browser keeps nothing, the page itself has to be enough. */
const storage = {
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return memory.get(key) ?? null;
    }
  },
  write(key, text) {
    try {
      localStorage.setItem(key, text);
    } catch {
      memory.set(key, text);
    }
  },
  remove(key) {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept there.
    }
  },
};

export const outbox = (kind, owner) => {
  const key = 'folkmoot.' + kind + '.' + owner;
  return {
    put: (entry) => storage.write(key, JSON.stringify(entry)),
    get: () => JSON.parse(storage.read(key) ?? 'null'),
    clear: () => storage.remove(key),
  };
};

/** Calls as soon as sending may work again. */
export function whenBack(send) {
  addEventListener('online', send);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
  addEventListener('pageshow', (event) => event.persisted && send());
}
