/** The facilitator's console: a button works once, and parties that report leave the list. */
import './live.js';

document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-disabled', 'true');
});
addEventListener('pageshow', (event) => event.persisted && location.reload());

let reported = document.querySelector('[data-reported]')?.textContent;
let asking = false;

/** The list names rooms, so it does not travel with the public numbers. */
async function refreshMissing() {
  asking = true;
  try {
    const response = await fetch(location.href, { headers: { Accept: 'text/html', 'X-Requested-With': 'JavaScript' } });
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

document.addEventListener('folkmoot:results', () => {
  const now = document.querySelector('[data-reported]')?.textContent;
  if (now !== reported && !asking) {
    reported = now;
    refreshMissing().catch(() => {});
  }
});
