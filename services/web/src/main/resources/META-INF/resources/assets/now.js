/** The participant's page: sends answers without leaving it, and shows each new question as it opens. */
import { localise } from './times.js';
import { watch } from './stream.js';
import { showResults } from './results.js';
import { whenBack } from './outbox.js';
import { answers } from './answers.js';
import { fieldsOf } from './request.js';
import { enhance } from './ballot.js';
import { goBack, markButtons, markedButtons, remember } from './marks.js';
import { listOpen, questions } from './questions.js';
import { moveDue, startClock } from './due.js';
import { fill, sentence } from './panel.js';
import { waitForTheDoors } from './doors.js';
import { showPlace } from './place.js';
import { closedPanel, voidedPanel } from './over.js';

const page = document.querySelector('[data-now]');
const sent = page && answers({ owner: page.dataset.owner, onSlow, onTold });
const asked = page && questions(page.dataset.areas.split(' '));
/** What counts of the questions that are answered with buttons, by question. */
const standing = new Map();
let fetching = null;

const host = () => page.querySelector('[data-question]');
const question = () => page.querySelector('[data-contest]');
const ballot = () => page.querySelector('#ballot');
const panelOf = () => page.querySelector('[data-panel]');
const template = (name) => page.querySelector('template[data-' + name + ']').content.cloneNode(true);
const announce = (text) => { page.querySelector('[data-announce]').textContent = text; };
const isHere = (entry) => question()?.dataset.contest === entry.contest;
const takesBallots = (shown) => ['OPEN', 'CLOSING'].includes(shown.dataset.phase);

function showPanel(content, focus) {
  const panel = panelOf();
  fill(panel, content);
  panel.scrollIntoView({ block: 'nearest' });
  if (focus) {
    panel.querySelector('.panel-title')?.focus();
  }
}

const notice = (text, content = '') => fill(page.querySelector('[data-notice]'), sentence(text), content);

function onSubmit(event) {
  if (event.target.id !== 'ballot') {
    return;
  }
  event.preventDefault();
  const fields = fieldsOf(event.target, event.submitter).filter(([name]) => name !== 'sequence');
  const shown = question();
  delete event.target.dataset.touched;
  markButtons(event.target, fields, false);
  sent.put(shown.dataset.contest, Number(shown.dataset.sequence), fields);
}

function onClick(event) {
  const shown = question();
  if (event.target.closest('[data-send-now]') && shown && sent.of(shown.dataset.contest)) {
    event.preventDefault();
    sent.sendNow(shown.dataset.contest);
  }
}

function onSlow(entry) {
  if (isHere(entry)) {
    showPanel(template('sending'));
  }
}

function onTold(entry, told, superseded) {
  if (told.state === 'unsent' && !sent.of(entry.contest)) {
    return; // It was voided meanwhile, and that has been said.
  }
  if (told.state === 'counted') {
    standing.set(entry.contest, entry.fields);
  } else if (told.sequence > entry.sequence) {
    // An answer from another device is newer: what counts is not known here.
    standing.delete(entry.contest);
  }
  if (!isHere(entry)) {
    if (told.panel && told.state !== 'unsent') {
      notice('An earlier question:', told.panel);
    } else if (told.state === 'lost') {
      notice('An earlier question:', template('lost'));
    }
    return;
  }
  const shown = question();
  shown.dataset.sequence = told.sequence ?? shown.dataset.sequence;
  if (told.state === 'counted') {
    remember(ballot(), entry.fields);
  }
  if (!superseded) {
    tell(shown, entry, told);
    moveOn();
  }
}

const TELL = {
  counted(shown, entry, told) {
    showPanel(told.panel);
    markButtons(ballot(), entry.fields, true);
    shown.dataset.answered = 'true';
    showSoFar();
    if (!takesBallots(shown)) {
      showPanel(closedPanel(shown, asked.get(entry.contest)?.closesAt));
    }
  },
  refused(shown, entry, told) {
    showPanel(told.panel, true);
    // What was marked wrongly stays on the ballot, to be put right there.
    goBackTo(entry.contest, told.status !== 422);
  },
  lost(shown, entry) {
    showPanel(template('lost'), true);
    goBackTo(entry.contest, true);
  },
  'signed-out': () => showPanel(template('signed-out'), true),
  unsent() {
    // Said once, however often it is tried.
    if (!panelOf().querySelector('[data-tone=unsent]')) {
      showPanel(template('offline'));
    }
  },
};

const tell = (shown, entry, told) => TELL[told.state](shown, entry, told);

function goBackTo(contest, fields) {
  if (fields) {
    goBack(ballot());
  }
  markButtons(ballot(), standing.get(contest) ?? [], true);
}

function showSoFar() {
  const shown = question();
  if (!shown || 'elsewhere' in shown.dataset) {
    return;
  }
  const contest = asked.get(shown.dataset.contest);
  if (shown.dataset.answered === 'true') {
    shown.querySelector('[data-results]').hidden = false;
  }
  if (contest?.results) {
    showResults(shown.querySelector('[data-results]'), contest.results);
  }
}

/** What this page or one before it has not got through. */
function showUnsent() {
  const shown = question();
  const entry = shown && sent.of(shown.dataset.contest);
  if (entry && ballot()) {
    markButtons(ballot(), entry.fields, false);
    showPanel(template('offline'));
  }
}

/** Where everybody has an order of their own, everybody asks for it; a little later for each, not all at once. */
async function fetchQuestion(contest) {
  if (fetching === contest.id) {
    return;
  }
  fetching = contest.id;
  try {
    await new Promise((done) => { setTimeout(done, Math.random() * 800); });
    const response = await fetch(contest.address, { headers: { Accept: 'text/html' } });
    const html = response.ok ? await response.text() : null;
    if (html && next()?.id === contest.id) {
      ask(contest, html);
    }
  } finally {
    fetching = null;
  }
}

function ask(contest, html) {
  const before = question()?.dataset.contest;
  if (before && sent.of(before)) {
    notice('Your answer to the question before is not sent yet. It is sent again by itself.');
  }
  host().innerHTML = html;
  localise(host());
  const title = question().querySelector('h1').textContent;
  document.title = title + ' · Folkmoot';
  enhance(ballot());
  showUnsent();
  listAlsoOpen();
  announce('New question: ' + title);
  if (!document.activeElement || document.activeElement === document.body) {
    const heading = question().querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: false });
  }
}

/** The question to show next; none while somebody may be in the middle of another. */
function next() {
  const shown = question();
  const free = !shown || 'elsewhere' in shown.dataset || !takesBallots(shown);
  const open = free && host() && asked.open().filter(asked.mine).at(-1);
  return open && open.id !== shown?.dataset.contest ? open : null;
}

function moveOn() {
  const open = next();
  if (open?.html) {
    ask(open, open.html);
  } else if (open?.address) {
    fetchQuestion(open).catch(() => {});
  }
}

function listAlsoOpen() {
  const section = host() && page.querySelector('[data-also]');
  if (section) {
    const others = asked.open().filter((contest) => contest.id !== question()?.dataset.contest);
    const fresh = listOpen(section, page.dataset.assembly, others, asked.mine);
    if (fresh.length) {
      announce('Also open: ' + fresh.at(-1).text);
    }
  }
}

function close(shown, contest) {
  const alreadySaid = !takesBallots(shown);
  shown.dataset.phase = contest.phase;
  if (takesBallots(shown) || 'elsewhere' in shown.dataset || (alreadySaid && contest.phase !== 'VOIDED')) {
    return;
  }
  shown.querySelector('[data-due]')?.remove();
  ballot()?.remove();
  shown.querySelector('.instruction')?.remove();
  if (contest.phase === 'VOIDED') {
    shown.querySelector('[data-results]').hidden = true;
    sent.forget(contest.id);
    panelOf().replaceChildren(voidedPanel(contest.reason));
    return;
  }
  shown.dataset.answered = 'true';
  shown.querySelector('#so-far').textContent = 'All answers';
  // An answer that is not sent yet goes on being sent: only voting can say whether it was in time.
  if (!sent.of(shown.dataset.contest) && !panelOf().querySelector('[data-tone=refused]')) {
    panelOf().replaceChildren(closedPanel(shown, contest.closesAt));
  }
}

function follow(shown, contest) {
  if (shown.dataset.phase !== contest.phase) {
    close(shown, contest);
  }
  moveDue(shown, contest.dueAt, announce);
  if (contest.outcome && shown.querySelector('[data-outcome]')) {
    shown.querySelector('[data-outcome]').innerHTML = contest.outcome;
  }
  showSoFar();
}

function onMessage(message, name) {
  if (name === 'place') {
    showPlace(page.querySelector('[data-place]'), message, announce);
    return;
  }
  const everything = name === 'snapshot';
  if (message.assembly) {
    page.querySelector('[data-segment]').textContent = message.assembly.segment ?? '';
    if (message.assembly.status !== page.dataset.status && ballot()?.dataset.touched !== 'true') {
      setTimeout(() => location.reload(), Math.random() * 2_000);
      return;
    }
  }
  asked.hear(message.contests ?? [], everything);
  const shown = question();
  // A snapshot names every question that was asked: one that it leaves out is over.
  const contest = shown && (asked.get(shown.dataset.contest) ?? (everything && { phase: 'CLOSED' }));
  if (contest) {
    follow(shown, contest);
  }
  moveOn();
  if (everything) {
    listAlsoOpen();
  }
}

if (page) {
  page.addEventListener('submit', onSubmit);
  page.addEventListener('click', onClick);
  enhance(ballot());
  if (question()?.dataset.answered === 'true') {
    standing.set(question().dataset.contest, markedButtons(ballot()));
  }
  showUnsent();
  startClock(announce);
  waitForTheDoors(page);
  whenBack(sent.flush);
  sent.flush();
  watch({
    address: page.dataset.now,
    since: page.dataset.since,
    onMessage,
    onOpen: sent.hurry,
    label: document.querySelector('[data-connection]'),
  });
}
