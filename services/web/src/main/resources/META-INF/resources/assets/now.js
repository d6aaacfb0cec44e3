/** The participant's page: sends answers without leaving it, and shows each new question as it opens. */
import { localise } from './times.js';
import { watch } from './stream.js';
import { showResults } from './results.js';
import { outbox, whenBack } from './outbox.js';
import { enhance } from './ballot.js';
import { setDue, startClock } from './due.js';

const SHOW_SENDING_AFTER = 300;
const GIVE_UP_AFTER = 10_000;

const page = document.querySelector('[data-now]');
const pending = page && outbox('ballot', page.dataset.owner);
let sending = false;
let latest = new Map();

const host = () => page.querySelector('[data-question]');
const question = () => page.querySelector('[data-contest]');
const ballot = () => page.querySelector('#ballot');
const panelOf = () => page.querySelector('[data-panel]');

function showPanel(html, focus) {
  const panel = panelOf();
  if (typeof html === 'string') {
    panel.innerHTML = html;
  } else {
    panel.replaceChildren(html.content.cloneNode(true));
  }
  localise(panel);
  panel.scrollIntoView({ block: 'nearest' });
  if (focus) {
    panel.querySelector('.panel-title')?.focus();
  }
}

const template = (name) => page.querySelector('template[data-' + name + ']');

/** What was sent, as name and value of each field. */
const fieldsOf = (entry) => entry.fields ?? entry.choices.map((choice) => ['choice', choice]);

function mark(fields, counted) {
  const choices = fields.filter(([name]) => name === 'choice' || name === 'blank').map(([, value]) => value);
  for (const button of ballot()?.querySelectorAll('button.choice, .blank button') ?? []) {
    const chosen = choices.includes(button.value);
    button.classList.toggle('chosen', chosen);
    button.querySelector('.own')?.remove();
    if (chosen && counted) {
      button.querySelector('.tick')?.insertAdjacentHTML('beforebegin', '<span class="own">Your answer</span>');
    }
  }
}

async function post(entry) {
  const form = new URLSearchParams(fieldsOf(entry));
  form.append('sequence', entry.sequence);
  const response = await fetch('/now/contests/' + entry.contest + '/ballot', {
    method: 'POST',
    body: form,
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(GIVE_UP_AFTER),
  });
  if (response.status === 401) {
    return { state: 'signed-out' };
  }
  return response.json();
}

/** The same entry is sent until the server has said what became of it: the same number is the same ballot. */
async function send(entry) {
  if (sending) {
    return;
  }
  sending = true;
  const here = () => question()?.dataset.contest === entry.contest;
  const slow = setTimeout(() => here() && showPanel(template('sending')), SHOW_SENDING_AFTER);
  try {
    const told = await post(entry);
    clearTimeout(slow);
    const settled = told.state === 'counted' || told.state === 'refused';
    if (settled && pending.get()?.sequence === entry.sequence) {
      pending.clear();
    }
    if (here()) {
      settle(entry, told);
    } else if (settled) {
      page.querySelector('[data-notice]').innerHTML = '<p>An earlier question:</p>' + told.panel;
    }
  } catch {
    clearTimeout(slow);
    if (here()) {
      showPanel(template('offline'));
    }
  } finally {
    sending = false;
  }
  const newer = pending.get();
  if (newer && newer.contest === entry.contest && newer.sequence > entry.sequence) {
    send(newer);
  }
}

function settle(entry, told) {
  const shown = question();
  if (told.state === 'signed-out') {
    showPanel(template('signed-out'), true);
  } else if (told.panel === undefined || told.state === 'unsent') {
    showPanel(template('offline'));
  } else {
    shown.dataset.sequence = Math.max(told.sequence, (pending.get()?.sequence ?? 0) + 1);
    showPanel(told.panel, told.state === 'refused');
    mark(told.state === 'counted' ? fieldsOf(entry) : [], told.state === 'counted');
    if (told.state === 'counted') {
      shown.dataset.answered = 'true';
      showSoFar();
    }
  }
}

function flush() {
  const entry = pending.get();
  if (entry) {
    send(entry);
  }
}

function showSoFar() {
  const shown = question();
  const contest = shown && latest.get(shown.dataset.contest);
  if (shown?.dataset.answered === 'true') {
    shown.querySelector('[data-results]').hidden = false;
  }
  if (contest?.results) {
    showResults(shown.querySelector('[data-results]'), contest.results);
  }
}

function onSubmit(event) {
  if (event.target.id !== 'ballot') {
    return;
  }
  event.preventDefault();
  const fields = [...new FormData(event.target, event.submitter)].filter(([name]) => name !== 'sequence');
  const shown = question();
  delete event.target.dataset.touched;
  // What was not acknowledged may have arrived all the same, so a different answer never reuses its number.
  const before = pending.get();
  const used = before?.contest === shown.dataset.contest ? before.sequence : 0;
  const entry = { contest: shown.dataset.contest, sequence: Math.max(Number(shown.dataset.sequence), used + 1), fields };
  pending.put(entry);
  mark(fields, false);
  send(entry);
}

function onClick(event) {
  if (event.target.closest('[data-send-now]') && pending.get()) {
    event.preventDefault();
    flush();
  }
}

/** Nothing that somebody is in the middle of is taken away from under their hands. */
const busy = () => sending || pending.get() !== null || ballot()?.dataset.touched === 'true';

const announce = (text) => { page.querySelector('[data-announce]').textContent = text; };

/** Where everybody has an order of their own, everybody asks for it; a little later for each, not all at once. */
async function fetchQuestion(contest) {
  await new Promise((done) => { setTimeout(done, Math.random() * 800); });
  const response = await fetch(contest.address, { headers: { Accept: 'text/html' } });
  if (response.ok) {
    ask({ ...contest, html: await response.text() });
  }
}

function ask(contest) {
  const within = new DOMParser().parseFromString(contest.html, 'text/html').querySelector('[data-contest]').dataset.within;
  if (within && !page.dataset.areas.split(' ').includes(within)) {
    location.reload();
    return;
  }
  host().innerHTML = contest.html;
  localise(host());
  const title = question().querySelector('h1').textContent;
  document.title = title + ' · Folkmoot';
  enhance(ballot());
  announce('New question: ' + title);
  if (!document.activeElement || document.activeElement === document.body) {
    const heading = question().querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: false });
  }
}

/** Closing is said here without asking the server, because everybody would ask at once. */
function close(contest) {
  const shown = question();
  const alreadySaid = ['COUNTING', 'CLOSED'].includes(shown.dataset.phase);
  shown.dataset.phase = contest.phase;
  if (alreadySaid || contest.phase === 'CLOSING') {
    return;
  }
  shown.querySelector('[data-due]')?.remove();
  if (contest.phase === 'VOIDED') {
    voided(shown, contest);
    return;
  }
  ballot()?.remove();
  shown.querySelector('.instruction')?.remove();
  shown.dataset.answered = 'true';
  shown.querySelector('#so-far').textContent = 'All answers';
  const counted = panelOf().querySelector('[data-tone=counted]') !== null;
  const answer = panelOf().querySelector('.panel-title').textContent.replace(/^✓ Counted: (.*)\.$/u, '$1');
  const closed = document.createElement('div');
  closed.className = 'panel closed';
  const sentence = document.createElement('h2');
  sentence.className = 'panel-title';
  sentence.textContent = !counted ? 'You did not answer.'
    : answer === 'your answer' ? 'Your answer was counted.' : 'You answered ' + answer + '.';
  const next = document.createElement('p');
  next.innerHTML = 'This question closed at <time data-clock></time>. The next one will appear here. Keep this page open.';
  next.querySelector('time').dateTime = contest.closesAt;
  closed.append(sentence, next);
  const refused = panelOf().querySelector('[data-tone=refused]');
  if (!refused) {
    panelOf().replaceChildren(closed);
    localise(closed);
  }
}

function voided(shown, contest) {
  ballot()?.remove();
  shown.querySelector('.instruction')?.remove();
  shown.querySelector('[data-results]').hidden = true;
  pending.clear();
  const panel = document.createElement('div');
  panel.className = 'panel closed';
  const title = document.createElement('h2');
  title.className = 'panel-title';
  title.textContent = 'This question was voided.';
  const reason = document.createElement('p');
  reason.textContent = 'Reason: ' + contest.reason + ' No answer to it counts.';
  panel.append(title, reason);
  panelOf().replaceChildren(panel);
}

/** The time was set or moved: what the page says of it follows. */
function due(shown, contest) {
  const line = shown.querySelector('[data-due]');
  const before = line?.dataset.due ?? '';
  if (!line || !contest.dueAt || Date.parse(before) === Date.parse(contest.dueAt)) {
    return;
  }
  setDue(shown, contest.dueAt);
  for (const time of panelOf().querySelectorAll('[data-tone=counted] > p time')) {
    time.dateTime = contest.dueAt;
  }
  localise(panelOf());
  announce((before ? 'The time was extended: open until ' : 'Open until ') + line.querySelector('[data-due-clock]').textContent);
}

function onMessage(message) {
  if (message.assembly) {
    if (message.assembly.status !== page.dataset.status) {
      setTimeout(() => location.reload(), Math.random() * 2_000);
      return;
    }
    page.querySelector('[data-segment]').textContent = message.assembly.segment ?? '';
  }
  for (const contest of message.contests ?? []) {
    latest.set(contest.id, { ...latest.get(contest.id), ...contest });
    const shown = question();
    if (shown?.dataset.contest === contest.id) {
      if (shown.dataset.phase !== contest.phase) {
        close(contest);
      }
      due(shown, contest);
      if (contest.outcome) {
        shown.querySelector('[data-outcome]').innerHTML = contest.outcome;
      }
      showSoFar();
    }
  }
  const open = [...latest.values()].filter((each) => (each.html || each.address) && each.phase === 'OPEN').at(-1);
  const shown = question();
  const free = !shown || !['OPEN', 'CLOSING'].includes(shown.dataset.phase);
  if (open && host() && open.id !== shown?.dataset.contest && free && !busy()) {
    if (open.html) {
      ask(open);
    } else if (!open.asked) {
      open.asked = true;
      fetchQuestion(open).catch(() => { open.asked = false; });
    }
  }
}

if (page) {
  page.addEventListener('submit', onSubmit);
  page.addEventListener('click', onClick);
  enhance(ballot());
  startClock(announce);
  whenBack(flush);
  flush();
  watch({
    address: page.dataset.now,
    since: page.dataset.since,
    onMessage,
    label: document.querySelector('[data-connection]'),
  });
}
