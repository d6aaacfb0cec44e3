/** Puts what changed into a page that is open, and leaves alone what somebody is in the middle of. */

const FIELDS = 'input:not([type=hidden]), textarea';

const isChanged = (field) => (['radio', 'checkbox'].includes(field.type)
  ? field.checked !== field.defaultChecked
  : field.value !== field.defaultValue);

const isInUse = (part) => [...part.querySelectorAll(FIELDS)]
  .some((field) => field === document.activeElement || isChanged(field));

/** What was typed into a part that is to go, for the field of the same name that comes. */
export function keepTyped(shown, fresh) {
  for (const field of shown.querySelectorAll('[id]:is(input, textarea)')) {
    const next = fresh.querySelector('#' + field.id);
    if (next && isChanged(field)) {
      next.value = field.value;
      next.closest('details')?.setAttribute('open', '');
    }
  }
}

/** Whoever was on a button that is gone is told what stands there now. */
function focusIn(part, before) {
  const same = before.id && part.querySelector('#' + before.id)
    || before.name && part.querySelector('[name="' + before.name + '"][value="' + before.value + '"]');
  const next = same || part.querySelector('h2, summary, button');
  if (!next?.matches('button, summary, input')) {
    next?.setAttribute('tabindex', '-1');
  }
  next?.focus({ preventScroll: true });
}

/** @param sent the part whose form has just been taken, which is no longer in use; null: none */
export function swapParts(shown, fresh, sent) {
  for (const part of shown.querySelectorAll('[data-part]')) {
    const other = fresh.querySelector('[data-part=' + part.dataset.part + ']');
    if (!other || other.isEqualNode(part) || (part !== sent && isInUse(part))) {
      continue;
    }
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    if (part !== sent) {
      const details = other.querySelectorAll('details');
      part.querySelectorAll('details').forEach(({ open }, place) => {
        if (details[place]) {
          details[place].open = open;
        }
      });
    }
    part.replaceWith(other);
    if (focused) {
      focusIn(other, focused);
    }
  }
}
