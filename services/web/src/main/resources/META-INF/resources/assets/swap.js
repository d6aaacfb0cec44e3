/**
 * Sends a form without leaving the page and shows the page that comes back. When nothing comes back the page stays,
 * with all that was typed, and says so.
 */
import { localise } from './times.js';

const GIVE_UP_AFTER = 15_000;

export async function sendForm(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter));
  const address = submitter?.formAction && submitter.hasAttribute('formaction') ? submitter.formAction : form.action;
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { Accept: 'text/html' },
    signal: AbortSignal.timeout(GIVE_UP_AFTER),
  });
  if (response.status >= 500 && response.status !== 503) {
    throw new Error('failed');
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  show(page, response.redirected ? response.url : null);
}

function show(page, address) {
  document.querySelector('main').replaceWith(page.querySelector('main'));
  document.title = page.title;
  document.body.className = page.body.className;
  if (address) {
    history.pushState({}, '', address);
  }
  localise();
  scrollTo(0, 0);
  const focus = document.querySelector('main [autofocus], main .panel-title, main h1');
  focus?.setAttribute('tabindex', '-1');
  focus?.focus();
  document.dispatchEvent(new CustomEvent('folkmoot:page'));
}
