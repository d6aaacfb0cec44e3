/**
 * A stream of server-sent events that never gives up. Phones drop connections without telling, so silence counts as
 * loss: the server says something at least every five seconds.
 */
import { clockOf } from './times.js';
import { setClock } from './due.js';

const SILENCE = 12_000;
const GRACE = 3_000;
const BEHIND = 10_000;

export function watch({ address, since, onMessage, onOpen = () => {}, onBeat = () => {}, label }) {
  let source = null;
  let last = since;
  let heardAt = Date.now();
  let asOf = new Date().toISOString();
  let timer = null;

  function open() {
    clearTimeout(timer);
    source?.close();
    const join = address.includes('?') ? '&' : '?';
    source = new EventSource(last ? address + join + 'since=' + encodeURIComponent(last) : address);
    for (const name of ['snapshot', 'delta', 'place']) {
      source.addEventListener(name, (event) => {
        last = event.lastEventId || last;
        heard(new Date().toISOString());
        onMessage(JSON.parse(event.data), name);
      });
    }
    source.addEventListener('beat', (event) => {
      const beat = JSON.parse(event.data);
      setClock(beat.now);
      heard(Date.parse(beat.now) - Date.parse(beat.asOf) < BEHIND ? new Date().toISOString() : beat.asOf);
      onBeat();
    });
    source.addEventListener('open', () => {
      heard(asOf);
      onOpen();
    });
    source.addEventListener('error', () => {
      show();
      if (source.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, 1_000 + Math.random() * 3_000);
      }
    });
  }

  function heard(freshAt) {
    heardAt = Date.now();
    asOf = freshAt;
    show();
  }

  function show() {
    const behind = Date.now() - Date.parse(asOf);
    if (Date.now() - heardAt < GRACE * 3 && behind < BEHIND + SILENCE && source?.readyState === EventSource.OPEN) {
      state('live', 'Live');
    } else if (behind < SILENCE) {
      state('reconnecting', 'Reconnecting…');
    } else {
      state('stale', 'Not live since ' + clockOf(asOf));
    }
  }

  function state(name, text) {
    const shown = label?.querySelector('.connection');
    if (shown && shown.dataset.state + shown.textContent !== name + text) {
      shown.dataset.state = name;
      shown.textContent = text;
      label.querySelector('.refresh').hidden = name === 'live';
    }
  }

  function wake() {
    if (document.visibilityState === 'visible' && (Date.now() - heardAt > SILENCE / 2 || source.readyState !== EventSource.OPEN)) {
      open();
    }
  }

  document.addEventListener('visibilitychange', wake);
  addEventListener('pageshow', (event) => event.persisted && open());
  addEventListener('online', open);
  setInterval(() => {
    show();
    if (Date.now() - heardAt > SILENCE && document.visibilityState === 'visible') {
      heardAt = Date.now();
      open();
    }
  }, 1_000);
  open();
}
