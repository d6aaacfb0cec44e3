/**
 * Sends a form without leaving the page and shows the page that comes back. When none comes back the page stays, with
 * all that was typed, and the caller says so.
 */
import { localise } from './times.js';
import { fieldsOf, request } from './request.js';

const GIVE_UP_AFTER = 25_000;

export async function sendForm(form, submitter) {
  const body = new URLSearchParams(fieldsOf(form, submitter));
  const address = submitter?.hasAttribute('formaction') ? submitter.formAction : form.action;
  const reply = await request(address, { method: 'POST', body, headers: { Accept: 'text/html' } }, GIVE_UP_AFTER);
  const page = reply.type.startsWith('text/html') ? new DOMParser().parseFromString(reply.text, 'text/html') : null;
  // A failure may only replace the sheet when it brings the sheet along.
  if (!page?.querySelector(reply.status >= 500 ? 'main #' + form.id : 'main')) {
    throw new Error('No page came back');
  }
  show(page, reply.address);
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
