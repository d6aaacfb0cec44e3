/** A participant's small room: shows what happens in it as it happens, and says that somebody is there. */
import { localise } from './times.js';
import { watch } from './stream.js';
import { fieldsOf, request } from './request.js';
import { moveClose, startClock } from './due.js';
import { fill } from './panel.js';
import { keepTyped, swapParts } from './parts.js';
import { showTurnClock, startTurnClock } from './turn.js';

const PATIENCE = 15_000;
const HERE_EVERY = 8_000;
const HERE_SPREAD = 4_000;
const SILENT = 25_000;
const BACK_AFTER = 4_000;
const BACK_SPREAD = 26_000;

const page = document.querySelector('[data-room-page]');
const title = document.title;
const talk = () => page.querySelector('[data-talk]');
const noticeIn = (root) => root.querySelector('[data-part=notice]');
const template = (name) => page.querySelector('template[data-' + name + ']').content.cloneNode(true);
const spoken = (root) => [...root.querySelectorAll('[data-spoken]')].map((part) => part.textContent).join('. ');
const pause = (most) => new Promise((done) => { setTimeout(done, Math.random() * most); });
const script = { Accept: 'text/html', 'X-Requested-With': 'JavaScript' };

let announcedAt = 0;
let over = false;
let refreshing = false;
let again = false;
let sending = false;
let waits = false;
let joined = null;
let hereAt = Date.now();
let hereNext = HERE_EVERY;

/** What is said at once is said together. */
function announce(text) {
  const region = page.querySelector('[data-announce]');
  region.textContent = Date.now() - announcedAt < 1_500 ? region.textContent + ' ' + text : text;
  announcedAt = Date.now();
}

function end() {
  if (over) {
    return;
  }
  over = true;
  fill(talk(), template('over'));
  document.title = 'The round is over · Folkmoot';
  announce('The round is over.');
  talk().querySelector('.panel-title').focus();
  // A little later for each, not for all at once.
  setTimeout(() => location.assign('/now?assembly=' + page.dataset.assembly), BACK_AFTER + Math.random() * BACK_SPREAD);
}

/**
 * @param asked whether this is what became of something that was done here; otherwise what was said before stays
 * @param sent the part whose form was taken; null: none was
 */
function show(html, asked, sent) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-talk]');
  if (!fresh) {
    throw new Error('No room came back');
  }
  const shown = talk();
  if (fresh.dataset.state === 'OVER') {
    end();
    return;
  }
  const isSame = fresh.dataset.state === shown.dataset.state && fresh.dataset.room === shown.dataset.room;
  if (isSame && Number(fresh.dataset.revision) < Number(shown.dataset.revision)) {
    return; // Something was done here while this was on its way.
  }
  if (!asked && !waits && shown.dataset.state === 'IN_ROOM' && noticeIn(fresh).childElementCount === 0) {
    noticeIn(fresh).replaceWith(noticeIn(shown).cloneNode(true));
  }
  waits = fresh.dataset.state === 'WAITING';
  if (fresh.dataset.state === 'WAITING' && shown.dataset.state === 'IN_ROOM') {
    // The room stays in view with all that is typed into it, and what is said of it stands above.
    noticeIn(shown).replaceWith(noticeIn(fresh));
    setTimeout(refresh, 2_000 + Math.random() * 2_000);
    return;
  }
  localise(fresh);
  showTurnClock(fresh);
  const before = spoken(shown);
  if (isSame) {
    shown.dataset.revision = fresh.dataset.revision;
    swapParts(shown, fresh, sent);
  } else {
    keepTyped(shown, fresh);
    shown.replaceWith(fresh);
    const heading = fresh.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus();
  }
  const mine = talk().querySelector('.turn.mine');
  document.title = mine ? 'You speak now · Folkmoot' : title;
  if (spoken(talk()) !== before) {
    announce(spoken(talk()));
  }
  if (talk().dataset.state === 'WAITING') {
    setTimeout(refresh, 2_000 + Math.random() * 2_000);
  }
}

/** However often the room changes meanwhile, it is asked for once at a time. */
async function refresh() {
  if (refreshing || over) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    do {
      again = false;
      await pause(300);
      const reply = await request(page.dataset.address.replace('/now/room', '/now/room/talk'), { headers: script }, PATIENCE);
      show(reply.text, false, null);
    } while (again && !over);
  } catch {
    setTimeout(refresh, 3_000 + Math.random() * 3_000);
  } finally {
    refreshing = false;
  }
}

async function send(form, submitter) {
  sending = true;
  submitter?.setAttribute('aria-disabled', 'true');
  // A button that is called "action" stands in the way of form.action.
  const address = submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  try {
    const body = new URLSearchParams(fieldsOf(form, submitter));
    const reply = await request(address, { method: 'POST', body, headers: script }, PATIENCE);
    if (reply.status === 401) {
      fill(noticeIn(page), template('signed-out'));
      noticeIn(page).querySelector('.panel-title').focus();
    } else if (reply.address) {
      location.assign(reply.address);
    } else {
      show(reply.text, true, reply.status < 400 ? form.closest('[data-part]') : null);
      noticeIn(page).querySelector(':is(.refused, .unsent) .panel-title')?.focus();
    }
  } catch {
    fill(noticeIn(page), template('unsent'));
    noticeIn(page).querySelector('.panel-title').focus();
  } finally {
    sending = false;
    submitter?.removeAttribute('aria-disabled');
  }
}

function say(text) {
  const line = document.createElement('p');
  line.className = 'panel-title';
  line.textContent = text;
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.append(line);
  fill(noticeIn(page), panel);
  announce(text);
}

function hearOfStage(round) {
  const place = page.querySelector('[data-part=message]');
  if (!place || !round.message || place.dataset.said === round.message.saidAt) {
    return;
  }
  place.dataset.said = round.message.saidAt;
  const text = document.createElement('p');
  text.dir = 'auto';
  text.textContent = round.message.text;
  fill(place, '<div class="panel said"><p class="panel-title">From the stage</p></div>');
  place.firstElementChild.append(text);
  announce('From the stage: ' + round.message.text);
}

function hearOfRoom(room) {
  const shown = talk().dataset;
  const others = room.joined ?? [];
  if (shown.room !== room.id) {
    if (shown.number) {
      say(others.includes(Number(shown.number))
        ? 'Your room was joined with room ' + room.number + '. You are in room ' + room.number + ' now.'
        : 'You were moved to room ' + room.number + '.');
    }
    refresh();
  } else {
    if (joined && others.length > joined.length) {
      say('Room ' + others.at(-1) + ' was joined with yours.');
    }
    if (room.revision > Number(shown.revision)) {
      refresh();
    }
  }
  joined = others;
}

function onMessage(place, name) {
  if (name !== 'place' || over) {
    return;
  }
  if (!place.round) {
    end();
    return;
  }
  moveClose(page, place.round.closesAt, announce);
  hearOfStage(place.round);
  if (place.room) {
    hearOfRoom(place.room);
  } else if (talk().dataset.state === 'IN_ROOM' && !here()) {
    refresh();
  }
}

/** Phones stop a page that nobody looks at, and the seat may be given up meanwhile: whoever is back takes it again. */
async function comeBack(body) {
  try {
    const reply = await request('/now/room/seat', { method: 'POST', body, headers: script }, PATIENCE);
    show(reply.text, true, null);
  } catch {
    refresh();
  }
}

/**
 * A page in the background has slow timers, so the server's own beats drive this too.
 *
 * @return whether it was said that somebody is back
 */
function here() {
  const silentFor = Date.now() - hereAt;
  if (over || !['IN_ROOM', 'WAITING'].includes(talk().dataset.state) || silentFor < hereNext) {
    return false;
  }
  hereAt = Date.now();
  hereNext = HERE_EVERY + Math.random() * HERE_SPREAD;
  const body = new URLSearchParams({ assembly: page.dataset.assembly });
  if (silentFor > SILENT) {
    comeBack(body);
    return true;
  }
  request('/now/room/here', { method: 'POST', body, headers: script }, PATIENCE)
    .then((reply) => reply.status === 409 && refresh())
    .catch(() => {});
  return false;
}

if (page) {
  page.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!sending) {
      send(event.target, event.submitter);
    }
  });
  startClock(announce);
  startTurnClock(page, refresh);
  setInterval(here, 1_000);
  if (talk().dataset.state === 'WAITING') {
    setTimeout(refresh, 3_000);
  }
  watch({
    address: page.dataset.events,
    since: page.dataset.since,
    onMessage,
    onBeat: here,
    label: document.querySelector('[data-connection]'),
  });
}
