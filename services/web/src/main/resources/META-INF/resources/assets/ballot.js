/** Makes the fields of a ballot easier to fill in. What is posted are the same fields as without a script. */
import { searchable } from './search.js';

/** The form went back to what counts. */
const onBack = (form, action) => form.addEventListener('folkmoot:back', action);

const say = (form, text, stop = false) => {
  const status = form.querySelector('[data-status]');
  if (status) {
    status.textContent = text;
    status.classList.toggle('stop', stop);
  }
};

const show = (form, selector) => form.querySelectorAll(selector).forEach((each) => { each.hidden = false; });

const most = (form) => Number(form.closest('[data-most]').dataset.most);

function approval(form) {
  const count = () => form.querySelectorAll('input:checked').length;
  const tell = () => say(form, count() + ' of ' + most(form) + ' chosen');
  form.addEventListener('change', (event) => {
    if (count() > most(form)) {
      event.target.checked = false;
      say(form, 'You have chosen ' + most(form) + '. Remove one first.', true);
    } else {
      tell();
    }
  });
  onBack(form, tell);
  searchable(form, (matches) => say(form, matches + ' found, ' + count() + ' of ' + most(form) + ' chosen'));
  tell();
}

/** Tapping adds at the end; every change can be undone; the row that moves keeps the focus. */
function ranking(form) {
  const list = form.querySelector('[data-ranking]');
  const rows = [...list.children];
  const ties = 'ties' in list.dataset;
  const name = (row) => row.querySelector('[data-label]').textContent;
  const place = (row) => row.querySelector('select');
  const before = [];
  // Places as they are: [[row], [row, row], …].
  let ranks = [];

  function readPlaces() {
    ranks = [];
    for (const row of rows.filter((each) => place(each).value).sort((one, other) => place(one).value - place(other).value)) {
      const last = ranks.at(-1);
      if (ties && last && place(last[0]).value === place(row).value) {
        last.push(row);
      } else {
        ranks.push([row]);
      }
    }
  }

  const rankOf = (row) => ranks.findIndex((rank) => rank.includes(row));
  const count = () => ranks.flat().length;
  const left = () => most(form) - count();

  function draw(sentence) {
    const focused = document.activeElement?.dataset.rank;
    const focusedRow = document.activeElement?.closest('[data-rank-row]');
    const placed = ranks.flat();
    for (const row of [...placed, ...rows.filter((each) => !placed.includes(each))]) {
      list.append(row);
      const rank = rankOf(row);
      const ranked = rank >= 0;
      place(row).value = ranked ? rank + 1 : '';
      row.classList.toggle('ranked', ranked);
      row.querySelector('[data-badge]').textContent = ranked ? rank + 1 : '';
      row.querySelector('[data-tools]').hidden = !ranked;
      const add = row.querySelector('[data-rank=add]');
      add.hidden = ranked;
      add.setAttribute('aria-label', 'Add ' + name(row) + ' as number ' + (ranks.length + 1));
      const same = row.querySelector('[data-rank=same]');
      if (same) {
        const shares = ranked && ranks[rank].indexOf(row) > 0;
        same.setAttribute('aria-pressed', String(shares));
        same.hidden = rank === 0 && !shares;
      }
      row.querySelector('[data-rank=up]').hidden = rank === 0;
      row.querySelector('[data-rank=down]').hidden = rank === ranks.length - 1;
    }
    form.querySelector('[data-rank=undo]').hidden = before.length === 0;
    say(form, sentence ?? (count() === 0 ? 'Tap the best first' : count() + ' of ' + rows.length + ' ranked'));
    if (focusedRow && list.contains(focusedRow)) {
      const same = focusedRow.querySelector('[data-rank=' + focused + ']:not([hidden])');
      (same ?? focusedRow.querySelector('button:not([hidden]):not([data-tools][hidden] *)'))?.focus();
    }
  }

  const actions = {
    add(row) {
      ranks.push([row]);
      return name(row) + ' is number ' + ranks.length;
    },
    out(row) {
      ranks = ranks.map((rank) => rank.filter((each) => each !== row)).filter((rank) => rank.length);
      return name(row) + ' is taken out';
    },
    up: (row) => swap(row, -1),
    down: (row) => swap(row, 1),
    same(row) {
      const at = rankOf(row);
      if (ranks[at].indexOf(row) > 0) {
        ranks[at] = ranks[at].filter((each) => each !== row);
        ranks.splice(at + 1, 0, [row]);
        return name(row) + ' is now number ' + (at + 2);
      }
      ranks[at - 1].push(...ranks[at]);
      ranks.splice(at, 1);
      return name(row) + ' shares place ' + at;
    },
  };

  function swap(row, by) {
    const at = rankOf(row);
    const to = at + by;
    [ranks[at], ranks[to]] = [ranks[to], ranks[at]];
    return name(row) + ' is now ' + (to + 1) + ' of ' + ranks.length;
  }

  form.addEventListener('click', (event) => {
    const button = event.target.closest('[data-rank]');
    if (!button) {
      return;
    }
    const row = button.closest('[data-rank-row]');
    form.dataset.touched = 'true';
    if (button.dataset.rank === 'undo') {
      ranks = before.pop();
      draw('Undone');
    } else if (button.dataset.rank === 'add' && left() <= 0) {
      say(form, 'You have ranked ' + most(form) + '. Take one out first.', true);
    } else {
      before.push(ranks.map((rank) => [...rank]));
      draw(actions[button.dataset.rank](row));
    }
  });
  form.querySelectorAll('select').forEach((each) => { each.hidden = true; });
  form.querySelectorAll('.rank-label').forEach((each) => each.removeAttribute('for'));
  list.classList.add('scripted');
  onBack(form, () => {
    before.length = 0;
    readPlaces();
    draw();
  });
  readPlaces();
  draw();
}

const number = (input) => Math.max(0, parseInt(input.value, 10) || 0);

/** The slider has no place before it is touched, so that it suggests none. */
function amount(form) {
  const scale = form.querySelector('[data-amount]');
  const [least, greatest, step] = ['least', 'greatest', 'step'].map((name) => Number(scale.dataset[name]));
  const field = scale.querySelector('#amount');
  const slider = scale.querySelector('[type=range]');
  const follow = () => {
    delete slider.dataset.untouched;
    slider.value = field.value;
    form.dataset.touched = 'true';
  };
  show(form, '[data-by], [data-slide]');
  slider.addEventListener('input', () => {
    field.value = slider.value;
    follow();
  });
  field.addEventListener('input', follow);
  onBack(form, () => {
    slider.value = field.value || least;
    slider.toggleAttribute('data-untouched', field.value === '');
  });
  form.addEventListener('click', (event) => {
    const by = Number(event.target.closest('[data-by]')?.dataset.by ?? 0);
    if (by) {
      const next = field.value === '' ? (by > 0 ? least : greatest) : number(field) + by * step;
      field.value = Math.min(greatest, Math.max(least, next));
      follow();
    }
  });
}

function points(form) {
  const all = Number(form.querySelector('[data-points]').dataset.points);
  const fields = [...form.querySelectorAll('[data-points] input')];
  const left = () => all - fields.reduce((sum, field) => sum + number(field), 0);
  const tell = () => say(
    form,
    left() < 0 ? -left() + ' too many: take some away' : left() + ' of ' + all + ' left to spend',
    left() < 0,
  );
  show(form, '[data-by]');
  form.addEventListener('input', tell);
  form.addEventListener('click', (event) => {
    const button = event.target.closest('[data-by]');
    if (!button) {
      return;
    }
    form.dataset.touched = 'true';
    const field = button.parentElement.querySelector('input');
    const by = Number(button.dataset.by);
    if (by > 0 && left() <= 0) {
      say(form, 'All ' + all + ' are spent. Take some away first.', true);
      return;
    }
    field.value = Math.max(0, number(field) + by) || '';
    tell();
  });
  onBack(form, tell);
  tell();
}

const KINDS = { approval, ranking, amount, points };

export function enhance(form) {
  if (form) {
    form.addEventListener('input', () => { form.dataset.touched = 'true'; });
    onBack(form, () => { delete form.dataset.touched; });
    KINDS[form.dataset.kind]?.(form);
  }
}
