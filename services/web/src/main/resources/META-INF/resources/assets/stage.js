/** The facilitator's console: a button works once, and parties that report leave the list. */
import './live.js';
import { grouped } from './times.js';

const address = document.querySelector('[data-address]')?.dataset.address ?? location.href;

// After a form that failed, the browser's own reload is to show the page and not to send the form again.
if (address !== location.pathname + location.search && address !== location.href) {
  history.replaceState(null, '', address);
}
document.querySelector('[role=alertdialog][autofocus]')?.focus();

document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-disabled', 'true');
});
addEventListener('pageshow', (event) => event.persisted && location.replace(address));
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
