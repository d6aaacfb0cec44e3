/** The convener's pages: big buttons that count, numbers that survive a bad connection. */
import './times.js';
import { grouped } from './times.js';
import { outbox, whenBack } from './outbox.js';
import { sendForm } from './swap.js';

const sheet = () => document.querySelector('#sheet');
const saved = () => outbox('sheet', sheet().dataset.sheet);
let sending = false;
/** What did not get through: the button that was pressed, and whether it was the one that sends the numbers. */
let waiting = null;

const number = (input) => Math.max(0, parseInt(input.value, 10) || 0);

function sum() {
  const form = sheet();
  const shown = form?.querySelector('[data-sum]');
  if (!shown) {
    return;
  }
  const total = 'approval' in form.dataset
    ? number(form.elements.answered)
    : [...form.querySelectorAll('[data-count]')].reduce((all, input) => all + number(input), 0);
  shown.textContent = grouped(total);
  shown.parentElement.classList.toggle('stop', total > Number(form.dataset.people));
}

function save() {
  const form = sheet();
  saved().put(Object.fromEntries(new FormData(form)));
  const note = document.querySelector('[data-saved]');
  if (note) {
    note.textContent = 'Saved on this phone.';
  }
}

/** Numbers tapped before a reload come back, unless numbers that count have taken their place since. */
function restore() {
  const form = sheet();
  if (!form || 'checked' in form.dataset) {
    return;
  }
  const { revision, correction } = form.elements;
  const before = saved().get();
  if (before?.correction === correction.value && (correction.value === 'false' || before.revision === revision.value)) {
    for (const [name, value] of Object.entries(before)) {
      const field = form.elements[name];
      if (field && field.type !== 'hidden') {
        field.value = value;
      } else if (name.startsWith('count-')) {
        addAmount(form, name.slice('count-'.length), value);
      }
    }
  }
  sum();
}

/** An amount that had a row of its own before the reload. */
function addAmount(form, amount, count) {
  const free = [...form.querySelectorAll('[name^=amount-]')].find((field) => field.value === '');
  if (free && number({ value: count }) > 0) {
    free.value = amount;
    form.elements[free.name.replace('amount', 'number')].value = count;
  }
}

function prepare() {
  const done = document.querySelector('[data-sheet-done]');
  if (done) {
    outbox('sheet', done.dataset.sheetDone).clear();
  }
  document.querySelectorAll('.stepper button').forEach((button) => { button.hidden = false; });
}

/** What came back holds all that was typed. */
function onPage() {
  waiting = null;
  prepare();
  if (sheet() && !('checked' in sheet().dataset)) {
    sum();
    save();
  }
}

async function send(form, submitter) {
  if (sending) {
    return;
  }
  sending = true;
  submitter?.setAttribute('aria-disabled', 'true');
  try {
    await sendForm(form, submitter);
  } catch {
    notThrough(form, submitter);
  } finally {
    sending = false;
    submitter?.removeAttribute('aria-disabled');
  }
}

function notThrough(form, submitter) {
  const sends = 'checked' in form.dataset && !submitter?.hasAttribute('formaction');
  waiting = { submitter, sends };
  document.querySelector('.panel[data-tone=unsent]')?.remove();
  form.before(document.querySelector(sends ? 'template[data-unsent]' : 'template[data-no-answer]').content.cloneNode(true));
  document.querySelector('.panel[data-tone=unsent] .panel-title').focus();
}

const again = () => waiting && send(sheet(), waiting.submitter);

document.addEventListener('click', (event) => {
  const step = event.target.closest('[data-step]');
  if (step) {
    const input = step.parentElement.querySelector('input');
    input.value = Math.max(0, number(input) + Number(step.dataset.step));
    if (sheet()) {
      sum();
      save();
    }
  } else if (event.target.closest('[data-again]')) {
    again();
  }
});
document.addEventListener('input', (event) => {
  if (event.target.closest('#sheet')) {
    sum();
    save();
  }
});
document.addEventListener('submit', (event) => {
  if (event.target.id === 'sheet') {
    event.preventDefault();
    send(event.target, event.submitter);
  }
});
document.addEventListener('folkmoot:page', onPage);
addEventListener('popstate', () => location.reload());
// By itself only what was meant to be sent is sent.
whenBack(() => waiting?.sends && again());
prepare();
restore();
