/** The participant's page: sends answers without leaving it, and shows each new question as it opens. */
import { localise } from './times.js';
import { watch } from './stream.js';
import { showResults } from './results.js';
import { outbox, whenBack } from './outbox.js';

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

function mark(choices, counted) {
  for (const button of ballot()?.querySelectorAll('button.choice') ?? []) {
    const chosen = choices.includes(button.value);
    button.classList.toggle('chosen', chosen);
    button.querySelector('.own')?.remove();
    if (chosen && counted) {
      button.querySelector('.tick').insertAdjacentHTML('beforebegin', '<span class="own">Your answer</span>');
    }
  }
}

async function post(entry) {
  const form = new URLSearchParams(entry.choices.map((choice) => ['choice', choice]));
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
    mark(told.state === 'counted' ? entry.choices : [], told.state === 'counted');
    if (told.state === 'counted') {
      shown.dataset.answered = 'true';
      shown.dataset.answer = labels(entry.choices);
      showSoFar();
    }
  }
}

const labels = (choices) => choices
  .map((id) => ballot()?.querySelector('[value="' + CSS.escape(id) + '"]')?.closest('.choice'))
  .map((choice) => choice?.querySelector('.choice-label').textContent ?? '')
  .join(' · ');

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

function chosenCount(form) {
  const most = Number(question().dataset.most);
  const count = form.querySelectorAll('input:checked').length;
  const status = form.querySelector('[data-chosen]');
  status.textContent = count > most ? 'You have chosen ' + most + '. Remove one first.' : count + ' of ' + most + ' chosen';
  status.classList.toggle('stop', count > most);
  return { count, most };
}

function onChange(event) {
  const form = event.target.closest('form[data-approval]');
  if (!form || event.target.type !== 'checkbox') {
    return;
  }
  const { count, most } = chosenCount(form);
  if (count > most) {
    event.target.checked = false;
  }
  form.dataset.touched = 'true';
}

function onSubmit(event) {
  if (event.target.id !== 'ballot') {
    return;
  }
  event.preventDefault();
  const form = new FormData(event.target, event.submitter);
  const choices = form.getAll('choice');
  const shown = question();
  delete event.target.dataset.touched;
  // What was not acknowledged may have arrived all the same, so a different answer never reuses its number.
  const before = pending.get();
  const used = before?.contest === shown.dataset.contest ? before.sequence : 0;
  const entry = { contest: shown.dataset.contest, sequence: Math.max(Number(shown.dataset.sequence), used + 1), choices };
  pending.put(entry);
  mark(choices, false);
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
  page.querySelector('[data-announce]').textContent = 'New question: ' + title;
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
  ballot()?.remove();
  shown.querySelector('.instruction')?.remove();
  shown.dataset.answered = 'true';
  shown.querySelector('#so-far').textContent = 'The result';
  const counted = panelOf().querySelector('[data-tone=counted]') !== null;
  const answer = shown.dataset.answer ?? panelOf().querySelector('.panel-title').textContent.replace(/^✓ Counted: (.*)\.$/u, '$1');
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
      showSoFar();
    }
  }
  const open = [...latest.values()].filter((each) => each.html && each.phase === 'OPEN').at(-1);
  const shown = question();
  const free = !shown || !['OPEN', 'CLOSING'].includes(shown.dataset.phase);
  if (open && host() && open.id !== shown?.dataset.contest && free && !busy()) {
    ask(open);
  }
}

if (page) {
  page.addEventListener('submit', onSubmit);
  page.addEventListener('change', onChange);
  page.addEventListener('click', onClick);
  if (ballot()?.hasAttribute('data-approval')) {
    chosenCount(ballot());
  }
  whenBack(flush);
  flush();
  watch({
    address: page.dataset.now,
    since: page.dataset.since,
    onMessage,
    label: document.querySelector('[data-connection]'),
  });
}
