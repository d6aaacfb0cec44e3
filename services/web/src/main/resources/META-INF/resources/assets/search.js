/** Finds options in a long list. Searching hides and shows; it never unchecks. */
const LONG = 12;

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** @param tell how many are found */
export function searchable(form, tell) {
  const choices = [...form.querySelectorAll('.choices .choice')];
  const tools = form.querySelector('[data-search]');
  if (!tools || choices.length < LONG) {
    return;
  }
  const field = tools.querySelector('input');
  const chosenOnly = tools.querySelector('button');
  tools.hidden = false;

  function show() {
    const wanted = plain(field.value.trim());
    const only = chosenOnly.getAttribute('aria-pressed') === 'true';
    let found = 0;
    for (const choice of choices) {
      const fits = plain(choice.querySelector('.choice-label').textContent).includes(wanted)
        && (!only || choice.querySelector('input').checked);
      choice.hidden = !fits;
      found += fits ? 1 : 0;
    }
    tell(found);
  }

  // Looking for something changes no answer.
  field.addEventListener('change', (event) => event.stopPropagation());
  field.addEventListener('input', (event) => {
    event.stopPropagation();
    show();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault(); // It would send the ballot.
    }
  });
  chosenOnly.addEventListener('click', () => {
    chosenOnly.setAttribute('aria-pressed', String(chosenOnly.getAttribute('aria-pressed') !== 'true'));
    show();
  });
}
