/** The facilitator's console: a button works once, and parties that report leave the list. */
import './live.js';
import { grouped } from './times.js';
import { request } from './request.js';

const TYPED = 'textarea, input:not([type=hidden], [type=radio], [type=checkbox])';

const address = document.querySelector('[data-address]')?.dataset.address ?? location.href;

// After a form that failed, the browser's own reload is to show the page and not to send the form again.
if (address !== location.pathname + location.search && address !== location.href) {
  history.replaceState(null, '', address);
}
document.querySelector('[role=alertdialog][autofocus]')?.focus();

const SIGNED_OUT = '<p class="panel-title" tabindex="-1">Not sent. Your sign-in has run out.</p><p><a href="/stage" target="_blank" rel="noopener">Sign in in a new tab</a>, come back to this page, and press the button again. What you typed is still here.</p>';
const AWAY = '<p class="panel-title" tabindex="-1">Not sent. No answer came.</p><p>What you typed is still here. Wait a few seconds, then press the button again.</p>';

/** Why a form would not arrive now, though all that was typed would be gone; empty: it would, as far as is known. */
async function trouble() {
  try {
    const reply = await request('/stage/still-signed-in', { headers: { 'X-Requested-With': 'JavaScript' } }, 4_000);
    return [401, 499].includes(reply.status) ? SIGNED_OUT : reply.status >= 500 ? AWAY : '';
  } catch (error) {
    return error.name === 'AbortError' ? '' : AWAY;
  }
}

function keep(form, submitter, why) {
  const panel = document.createElement('div');
  panel.className = 'panel unsent';
  panel.dataset.unsent = '';
  panel.setAttribute('role', 'alert');
  panel.innerHTML = why;
  (submitter?.closest('.row, .pair') ?? submitter ?? form.lastElementChild).before(panel);
  panel.firstElementChild.focus();
}

async function sendIfPossible(form, submitter) {
  form.querySelector('[data-unsent]')?.remove();
  const why = await trouble();
  if (why) {
    delete form.dataset.sent;
    submitter?.removeAttribute('aria-disabled');
    keep(form, submitter, why);
  } else {
    form.dataset.sent = 'possible';
    form.requestSubmit(submitter);
  }
}

const isTypedInto = (form) => [...form.querySelectorAll(TYPED)].some((field) => field.value !== '');

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent === 'possible') {
    form.dataset.sent = 'true';
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-disabled', 'true');
  if (isTypedInto(form) && 'requestSubmit' in form) {
    event.preventDefault();
    sendIfPossible(form, event.submitter);
  }
});
// Whoever comes back to a page sees it as it is now, unless something is written there that was not sent.
addEventListener('pageshow', (event) => {
  const isUnsent = ({ form, value, defaultValue }) => value !== defaultValue && !form?.dataset.sent;
  if (event.persisted && ![...document.querySelectorAll(TYPED)].some(isUnsent)) {
    location.replace(address);
  }
});
document.addEventListener('input', ({ target }) => {
  if (target.dataset.most) {
    const tooLong = target.value.length > Number(target.dataset.most);
    target.setCustomValidity(tooLong ? 'This is too long to paste: choose a file instead.' : '');
  }
});

let reported = document.querySelector('[data-reported]')?.textContent;
let asking = false;

/** The list names rooms, so it does not travel with the public numbers. */
async function refreshMissing() {
  asking = true;
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html', 'X-Requested-With': 'JavaScript' } });
    if (response.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const fresh = page.querySelector('[data-missing]:not(tr)');
      if (fresh) {
        document.querySelector('[data-missing]:not(tr)').replaceWith(fresh);
      }
    }
  } finally {
    asking = false;
  }
}

document.addEventListener('folkmoot:results', ({ detail: results }) => {
  for (const number of results ? document.querySelectorAll('[data-so-far]') : []) {
    number.textContent = grouped(results[number.dataset.soFar]);
  }
  const now = document.querySelector('[data-reported]')?.textContent;
  if (now !== reported && !asking) {
    reported = now;
    refreshMissing().catch(() => {});
  }
});
