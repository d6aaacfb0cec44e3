/** Keeps a page of results current: on the public page and on the facilitator's console. */
import { localise } from './times.js';
import { watch } from './stream.js';
import { fits, showAreas, showResults, sortable } from './results.js';
import { setDue, startClock } from './due.js';

const SPOKEN_APART = 30_000;
const REDRAWN_APART = 1_000;
const RENEWED_APART = 2_000;

const TYPED = 'textarea, input:not([type=hidden], [type=radio], [type=checkbox])';

const page = document.querySelector('[data-live]');

/** A page that came back from a form has the form's address, at which there is nothing to read. */
const address = document.querySelector('[data-address]')?.dataset.address;

const isBeingTyped = () => document.activeElement?.matches(TYPED + ', select')
  || [...document.querySelectorAll(TYPED)].some((field) => field.value !== '');

/** What is being typed, or waits to be sent, is not thrown away: the page says that it is old until it is free. */
function renew() {
  if (isBeingTyped()) {
    document.querySelector('[data-outdated]')?.removeAttribute('hidden');
    setTimeout(renew, RENEWED_APART);
  } else if (address) {
    location.replace(address);
  } else {
    location.reload();
  }
}

function start() {
  const table = page.querySelector('[data-areas]');
  const spoken = page.querySelector('[data-spoken]');
  const pause = page.querySelector('[data-pause]');
  let results = null;
  let rows = new Map();
  let paused = false;
  let drawing = false;
  let outdated = false;
  let spokenAt = Date.now();

  function draw() {
    drawing = false;
    if (paused || outdated) {
      return;
    }
    if (results) {
      showResults(page, results);
      if (Date.now() - spokenAt > SPOKEN_APART) {
        spoken.textContent = results.headline + ' ' + results.standing;
        spokenAt = Date.now();
      }
    }
    if (table) {
      showAreas(table, rows.values());
    }
    document.dispatchEvent(new CustomEvent('folkmoot:results', { detail: results }));
    results = null;
    rows = new Map();
  }

  function onMessage(message) {
    const changed = message.contest
      && (message.contest.phase !== page.dataset.phase || String(message.contest.counted) !== page.dataset.counted);
    const otherwise = message.results && String(message.results.withheld) !== page.dataset.withheld;
    if (!outdated && (changed || otherwise || (table && message.areas && !fits(table, message.areas)))) {
      // The page is laid out for the phase it was made in; a little later for each, not for all at once.
      outdated = true;
      setTimeout(renew, Math.random() * 1_500);
    }
    if (outdated) {
      return;
    }
    if (message.contest?.dueAt) {
      setDue(document, message.contest.dueAt);
    }
    results = message.results ?? results;
    (message.areas ?? []).forEach((row) => rows.set(row.area, row));
    if (!drawing) {
      drawing = true;
      setTimeout(draw, REDRAWN_APART);
    }
  }

  if (table) {
    sortable(table);
  }
  if (pause) {
    pause.hidden = false;
    pause.addEventListener('click', () => {
      paused = !paused;
      pause.textContent = paused ? 'Go on' : 'Pause';
      pause.setAttribute('aria-pressed', String(paused));
      draw();
    });
  }
  localise();
  startClock((text) => { spoken.textContent = text; });
  watch({
    address: page.dataset.live,
    since: page.dataset.since,
    onMessage,
    label: document.querySelector('[data-connection]'),
  });
}

if (page) {
  start();
}
