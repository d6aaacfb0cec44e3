/** The convener's pages: big buttons that count, numbers that survive a bad connection. */
import './times.js';
import { grouped } from './times.js';
import { outbox, whenBack } from './outbox.js';
import { sendForm } from './swap.js';

const sheet = () => document.querySelector('#sheet');
const saved = () => outbox('sheet', sheet().dataset.sheet);
let sending = false;

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

/** Numbers tapped before a reload come back, unless a newer revision has been sent since. */
function restore() {
  const form = sheet();
  if (!form || 'checked' in form.dataset) {
    return;
  }
  const before = saved().get();
  if (before && before.revision === form.elements.revision.value && before.correction === form.elements.correction.value) {
    for (const [name, value] of Object.entries(before)) {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    }
  }
  sum();
}

function prepare() {
  const done = document.querySelector('[data-sheet-done]');
  if (done) {
    outbox('sheet', done.dataset.sheetDone).clear();
  }
  document.querySelectorAll('.stepper button').forEach((button) => { button.hidden = false; });
  restore();
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
    offline(form);
  } finally {
    sending = false;
    submitter?.removeAttribute('aria-disabled');
  }
}

function offline(form) {
  const panel = document.querySelector('template[data-offline]');
  document.querySelector('.panel[data-tone=unsent]')?.remove();
  form.before(panel.content.cloneNode(true));
  form.dataset.waiting = 'true';
  document.querySelector('.panel[data-tone=unsent] .panel-title').focus();
}

const again = () => sheet()?.dataset.waiting === 'true' && send(sheet());

document.addEventListener('click', (event) => {
  const step = event.target.closest('[data-step]');
  if (step) {
    const input = step.parentElement.querySelector('input');
    input.value = Math.max(0, number(input) + Number(step.dataset.step));
    if (sheet()) {
      sum();
      save();
    }
  } else if (event.target.closest('[data-send-now]')) {
    send(sheet());
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
document.addEventListener('folkmoot:page', prepare);
addEventListener('popstate', () => location.reload());
whenBack(again);
prepare();
