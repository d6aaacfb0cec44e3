/** What is marked on a ballot: what is on its way, what counts, and the way back to what counts. */
const OWN = '<span class="own">Your answer</span>';

const isIn = (fields, { name, value }) => fields.some((field) => field[0] === name && field[1] === value);

const buttonsOf = (form) => [...form?.querySelectorAll('button.choice, .blank button') ?? []];

/** The buttons that counted when the page was made. */
export const markedButtons = (form) => buttonsOf(form)
  .filter((button) => (button.closest('.blank') ?? button).querySelector('.own'))
  .map(({ name, value }) => [name, value]);

export function markButtons(form, fields, counted) {
  for (const button of buttonsOf(form)) {
    const chosen = isIn(fields, button);
    const blank = button.closest('.blank');
    button.classList.toggle('chosen', chosen);
    (blank ?? button).querySelector('.own')?.remove();
    if (chosen && counted && blank) {
      button.insertAdjacentHTML('afterend', OWN);
    } else if (chosen && counted) {
      button.querySelector('.tick').insertAdjacentHTML('beforebegin', OWN);
    }
  }
}

/** What counts is what the form goes back to; what has been typed since stays. */
export function remember(form, fields) {
  const blank = fields.some(([name]) => name === 'blank');
  for (const field of form?.elements ?? []) {
    if (!field.name || ['hidden', 'submit'].includes(field.type)) {
      continue;
    }
    const value = blank ? '' : fields.find(([name]) => name === field.name)?.[1] ?? '';
    const { checked, value: typed } = field;
    if (field.type === 'checkbox') {
      field.defaultChecked = !blank && isIn(fields, field);
      field.checked = checked;
    } else if (field.options) {
      [...field.options].forEach((option) => { option.defaultSelected = option.value === value; });
      field.value = typed;
    } else {
      field.defaultValue = value;
      field.value = typed;
    }
  }
}

export function goBack(form) {
  form?.reset();
  form?.dispatchEvent(new CustomEvent('folkmoot:back'));
}
