/**
 * Sends answers until the server has said what became of each; the same number is the same ballot. Questions do not
 * wait for one another: each has an entry of its own.
 */
import { outbox } from './outbox.js';
import { request } from './request.js';

/** Longer than the server waits for those it asks, so that its own word comes first. */
const GIVE_UP_AFTER = 25_000;
const SHOW_SENDING_AFTER = 300;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
const SETTLED = ['counted', 'refused', 'lost'];

async function post(entry) {
  const body = new URLSearchParams(entry.fields);
  body.append('sequence', entry.sequence);
  const address = '/now/contests/' + entry.contest + '/ballot';
  const reply = await request(address, { method: 'POST', body, headers: { Accept: 'application/json' } }, GIVE_UP_AFTER);
  if (reply.status === 401) {
    return { state: 'signed-out' };
  }
  // A network that wants to be signed in to answers in our place, with a page.
  if (reply.status >= 500 || reply.status === 408 || reply.status === 429 || !reply.type.includes('json')) {
    return { state: 'unsent', retryAfter: reply.retryAfter };
  }
  const told = JSON.parse(reply.text);
  // What is refused without a word of ours is refused for ever: asking again brings the same.
  return told.state ? { ...told, status: reply.status } : { state: 'lost' };
}

/**
 * @param owner tells people who share a device apart
 * @param onSlow the entry is on its way, and has been for a moment
 * @param onTold what the server said of an entry; superseded when a newer one of the same question is on its way
 */
export function answers({ owner, onSlow, onTold }) {
  const kept = outbox('ballots', owner);
  const sending = new Set();
  const timers = new Map();
  const tries = new Map();

  const all = () => kept.get() ?? {};
  const of = (contest) => all()[contest] ?? null;

  function forget(contest) {
    const { [contest]: gone, ...rest } = all();
    kept.put(rest);
    clearTimeout(timers.get(contest));
    tries.delete(contest);
  }

  function put(contest, sequence, fields) {
    // What was not acknowledged may have arrived all the same, so a different answer never reuses its number.
    const entry = { contest, sequence: Math.max(sequence, (of(contest)?.sequence ?? 0) + 1), fields };
    kept.put({ ...all(), [contest]: entry });
    tries.delete(contest);
    send(contest);
  }

  async function send(contest) {
    const entry = of(contest);
    if (!entry || sending.has(contest)) {
      return;
    }
    clearTimeout(timers.get(contest));
    sending.add(contest);
    const slow = tries.has(contest) ? null : setTimeout(() => onSlow(entry), SHOW_SENDING_AFTER);
    const told = await post(entry).catch(() => ({ state: 'unsent' }));
    clearTimeout(slow);
    sending.delete(contest);
    const superseded = (of(contest)?.sequence ?? 0) > entry.sequence;
    if (SETTLED.includes(told.state) && !superseded) {
      forget(contest);
    }
    onTold(entry, told, superseded);
    if (superseded) {
      send(contest);
    } else if (told.state === 'unsent') {
      later(contest, told.retryAfter ?? 0);
    }
  }

  /** Ever more slowly, and each phone at a time of its own: those whom one overload refused do not come back at once. */
  function later(contest, least) {
    const before = tries.get(contest) ?? 0;
    tries.set(contest, before + 1);
    const wait = Math.max(least, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** before));
    clearTimeout(timers.get(contest));
    timers.set(contest, setTimeout(() => send(contest), wait * (0.75 + Math.random() / 2)));
  }

  return {
    of,
    put,
    forget,
    flush: () => Object.keys(all()).forEach(send),
    sendNow(contest) {
      tries.delete(contest);
      send(contest);
    },
    /** The server is back for everybody at once: soon, but not all in the same moment. */
    hurry() {
      for (const contest of Object.keys(all())) {
        if (!sending.has(contest)) {
          clearTimeout(timers.get(contest));
          timers.set(contest, setTimeout(() => send(contest), Math.random() * FIRST_WAIT));
        }
      }
    },
  };
}
