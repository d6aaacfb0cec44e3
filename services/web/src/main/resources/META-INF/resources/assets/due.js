/** Says how long a question is still open, by the server's clock. */
import { clockOf, localise } from './times.js';

const SPOKEN = [60, 30, 10];
let ahead = 0;
let spoken = null;

/** @param now what the server says the time is */
export function setClock(now) {
  ahead = Date.parse(now) - Date.now();
}

/** Seconds until then by the server's clock. */
export const secondsTo = (time) => Math.ceil((Date.parse(time) - Date.now() - ahead) / 1_000);

export const minutes = (seconds) => Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');

export function setDue(root, dueAt) {
  for (const line of root.querySelectorAll('[data-due]')) {
    line.dataset.due = dueAt ?? '';
    line.hidden = !dueAt;
    if (dueAt) {
      line.querySelector('[data-due-clock]').textContent = clockOf(dueAt);
    }
  }
}

/** The time of a question was set or moved: what its page says of it follows. */
export function moveDue(shown, dueAt, announce) {
  const line = shown.querySelector('[data-due]');
  const before = line?.dataset.due ?? '';
  if (!line || !dueAt || Date.parse(before) === Date.parse(dueAt)) {
    return;
  }
  setDue(shown, dueAt);
  for (const time of shown.querySelectorAll('[data-panel] [data-tone=counted] > p time')) {
    time.dateTime = dueAt;
  }
  localise(shown);
  announce((before ? 'The time was extended: open until ' : 'Open until ') + line.querySelector('[data-due-clock]').textContent);
}

/** The time of a room was moved, either way. */
export function moveClose(shown, closesAt, announce) {
  const line = shown.querySelector('[data-due]');
  if (line && Date.parse(line.dataset.due) !== Date.parse(closesAt)) {
    setDue(shown, closesAt);
    announce('Open until ' + clockOf(closesAt) + ' now.');
  }
}

function left(seconds) {
  if (seconds <= 0) {
    return '· closing';
  }
  return '· ' + (seconds < 3_600
    ? minutes(seconds)
    : Math.floor(seconds / 3_600) + ' h ' + Math.floor(seconds / 60) % 60 + ' min') + ' left';
}

function tick(announce) {
  for (const line of document.querySelectorAll('[data-due]')) {
    if (!line.dataset.due) {
      continue;
    }
    const seconds = secondsTo(line.dataset.due);
    line.querySelector('[data-left]').textContent = left(seconds);
    line.classList.toggle('soon', seconds <= 60);
    const key = line.dataset.due + seconds;
    if (SPOKEN.includes(seconds) && spoken !== key) {
      spoken = key;
      announce(seconds === 60 ? 'One minute left.' : seconds + ' seconds left.');
    }
  }
}

export function startClock(announce) {
  setInterval(() => tick(announce), 1_000);
  tick(announce);
}
