/** Rooms as the stage sees them: while a round is open the page looks again every few seconds. */
import './stage.js';
import { clockOf, localise } from './times.js';
import { request } from './request.js';
import { moveClose, startClock } from './due.js';
import { swapParts } from './parts.js';

const EVERY = 3_000;
const PATIENCE = 10_000;

const page = document.querySelector('[data-round-open]');
const label = document.querySelector('[data-connection]');
const announce = (text) => { page.querySelector('[data-announce]').textContent = text; };
let freshAt = new Date().toISOString();

function connection(state, text) {
  const shown = label.querySelector('.connection');
  shown.dataset.state = state;
  shown.textContent = text;
  label.querySelector('.refresh').hidden = state === 'live';
}

const calls = () => Number(page.querySelector('[data-calls]')?.dataset.calls ?? 0);

async function look() {
  const reply = await request(page.dataset.address, { headers: { Accept: 'text/html', 'X-Requested-With': 'JavaScript' } }, PATIENCE);
  const fresh = new DOMParser().parseFromString(reply.text, 'text/html').querySelector('[data-address]');
  if (reply.status !== 200 || !fresh || 'unread' in fresh.dataset) {
    throw new Error('No rooms came back');
  }
  if (!('roundOpen' in fresh.dataset)) {
    location.replace(page.dataset.address);
    return;
  }
  localise(fresh);
  const due = fresh.querySelector('[data-due]')?.dataset.due;
  if (due) {
    moveClose(page, due, announce);
  }
  const before = calls();
  swapParts(page, fresh, null);
  if (calls() > before) {
    announce(calls() === 1 ? 'A room waits for help.' : calls() + ' rooms wait for help.');
  }
  freshAt = new Date().toISOString();
  connection('live', 'Live');
}

function lookAgain() {
  setTimeout(() => {
    const looked = document.visibilityState === 'visible' ? look() : Promise.resolve();
    looked
      .catch(() => connection('stale', 'Not live since ' + clockOf(freshAt)))
      .finally(lookAgain);
  }, EVERY);
}

if (page) {
  connection('live', 'Live');
  startClock(announce);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look().catch(() => {}));
  lookAgain();
}
