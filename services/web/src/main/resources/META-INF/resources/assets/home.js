/** Lets the counter of sign-ups run. */
import { grouped } from './times.js';

const counter = document.querySelector('[data-counter]');

async function refresh() {
  if (document.visibilityState !== 'visible') {
    return;
  }
  const response = await fetch('/sign-up/count', { headers: { Accept: 'application/json' } });
  const { participants } = await response.json();
  if (participants !== undefined) {
    counter.textContent = grouped(participants);
  }
}

if (counter) {
  setInterval(() => refresh().catch(() => {}), 5_000);
}
