/** Keeps a page of a draw current: counts down by the server's clock, and is loaded anew when something happened. */
import { clockOf, grouped } from './times.js';
import { minutes, secondsTo, setClock } from './due.js';
import { request } from './request.js';

const SELDOM = 10_000;
const OFTEN = 1_000;
const EARLY = 5;
const LATE = 120;
const BEHIND = 25_000;
const SPOKEN = [60, 30, 10];

const page = document.querySelector('[data-stamp]');
const countdown = document.querySelector('[data-draws-at]');
const label = document.querySelector('[data-connection]');
let timer = null;
let asOf = new Date().toISOString();
let spoken = null;

function left(seconds) {
  if (seconds <= 0) {
    return 'now';
  }
  if (seconds < 3_600) {
    return minutes(seconds);
  }
  const hours = Math.floor(seconds / 3_600);
  const rest = Math.floor(seconds / 60) % 60;
  return hours < 48 ? hours + ' h ' + rest + ' min' : Math.floor(hours / 24) + ' days ' + hours % 24 + ' h';
}

function tick() {
  const seconds = secondsTo(countdown.dataset.drawsAt);
  countdown.textContent = left(seconds);
  if (SPOKEN.includes(seconds) && spoken !== seconds) {
    spoken = seconds;
    document.querySelector('[data-announce]').textContent = seconds === 60 ? 'One minute left.' : seconds + ' seconds left.';
  }
}

function show() {
  const shown = label?.querySelector('.connection');
  if (!shown) {
    return;
  }
  const live = Date.now() - Date.parse(asOf) < BEHIND;
  shown.dataset.state = live ? 'live' : 'stale';
  shown.textContent = live ? 'Live' : 'Not live since ' + clockOf(asOf);
  label.querySelector('.refresh').hidden = live;
}

/** Seldom, but each second while the lot falls. */
function pause() {
  if (!countdown) {
    return SELDOM;
  }
  const seconds = secondsTo(countdown.dataset.drawsAt);
  if (seconds < -LATE) {
    return SELDOM;
  }
  return Math.min(SELDOM, Math.max(OFTEN, (seconds - EARLY) * 1_000));
}

async function ask() {
  clearTimeout(timer);
  try {
    if (document.visibilityState === 'visible') {
      await look();
    }
  } catch {
    // It is said how old the page is, and asked again.
  } finally {
    show();
    timer = setTimeout(ask, pause());
  }
}

async function look() {
  const reply = await request(page.dataset.lottery, { headers: { Accept: 'application/json' } }, 8_000);
  if (reply.status !== 200) {
    return;
  }
  const now = JSON.parse(reply.text);
  setClock(now.now);
  asOf = new Date(Date.now() - (Date.parse(now.now) - Date.parse(now.asOf))).toISOString();
  for (const number of document.querySelectorAll('[data-answer]')) {
    number.textContent = grouped(now.answers[number.dataset.answer]);
  }
  if (now.stamp !== page.dataset.stamp) {
    page.dataset.stamp = now.stamp;
    setTimeout(() => location.replace(page.dataset.address), Math.random() * 1_000);
  }
}

if (page?.dataset.lottery) {
  setClock(page.dataset.clockNow);
  if (countdown) {
    tick();
    setInterval(tick, 1_000);
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask());
  addEventListener('pageshow', (event) => event.persisted && ask());
  addEventListener('online', ask);
  show();
  timer = setTimeout(ask, pause());
}
