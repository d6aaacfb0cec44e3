/** Puts new numbers into bars and tables that the server has already drawn. */
import { grouped } from './times.js';

const put = (root, selector, text) => {
  const element = root.querySelector(selector);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
};

function bar(element, option) {
  put(element, '[data-percent]', option.percent);
  put(element, '[data-total]', grouped(option.total));
  put(element, 'td[data-individual]', grouped(option.individual));
  put(element, 'td[data-group]', grouped(option.group));
  element.classList.toggle('leads', option.leads);
  const [individual, group] = element.querySelectorAll('rect');
  if (individual) {
    individual.setAttribute('width', option.individualLength + '%');
    group.setAttribute('x', option.individualLength + '%');
    group.setAttribute('width', option.groupLength + '%');
  }
}

/** @param root holds the headline, the bars, the facts; whatever of it is not there is left out */
export function showResults(root, results) {
  put(root, '[data-headline]', results.headline);
  put(root, '[data-standing]', results.standing);
  put(root, '[data-reach]', results.reach);
  for (const block of root.querySelectorAll('[data-bars], [data-options-block]')) {
    block.hidden = results.options.length === 0 || !block.querySelector('[data-option]');
  }
  for (const option of results.options) {
    for (const element of root.querySelectorAll('[data-option="' + CSS.escape(option.id) + '"]')) {
      bar(element, option);
    }
  }
  const facts = root.querySelector('[data-facts]');
  if (facts) {
    put(facts, '[data-answers]', grouped(results.answers));
    put(facts, '[data-individual]', grouped(results.individual));
    put(facts, '[data-blanks]', grouped(results.blanks));
    put(facts, '[data-group]', grouped(results.group));
    put(facts, '[data-turnout]', results.turnout);
    for (const meter of facts.querySelectorAll('[data-length]')) {
      meter.setAttribute('width', results.lengths[meter.dataset.length] + '%');
    }
    put(facts, '[data-entitled]', grouped(results.entitled));
    put(facts, '[data-reported]', grouped(results.partiesReported));
    put(facts, '[data-parties]', grouped(results.parties));
  }
}

export function showAreas(table, rows) {
  for (const row of rows) {
    const line = table.querySelector('tr[data-area="' + CSS.escape(row.area) + '"]');
    if (line && row.figures && !('withheld' in line.dataset)) {
      showArea(line, row.figures);
    }
  }
}

function showArea(line, row) {
  const cell = (name) => line.querySelector('[data-cell=' + name + ']');
  line.dataset.answers = row.answers;
  line.dataset.blanks = row.blanks;
  line.dataset.turnout = row.entitled ? row.individual / row.entitled : 0;
  line.dataset.leader = row.leaderVotes;
  line.dataset.missing = row.parties - row.partiesReported;
  if (cell('answers').textContent !== grouped(row.answers)) {
    cell('answers').textContent = grouped(row.answers);
    line.classList.remove('changed');
    requestAnimationFrame(() => line.classList.add('changed'));
  }
  if (cell('blanks')) {
    cell('blanks').textContent = grouped(row.blanks);
  }
  quiet(cell('turnout'), row.entitled ? row.turnout : '–', row.entitled ? 'of ' + grouped(row.entitled) : '');
  ahead(cell('leader'), row);
  cell('parties').textContent = row.parties ? grouped(row.partiesReported) + ' of ' + grouped(row.parties) : '–';
}

/** Whether the table shows just those areas that are to be shown now. */
export const fits = (table, rows) => rows.every((row) => {
  const line = table.querySelector('tr[data-area="' + CSS.escape(row.area) + '"]');
  return !line || 'withheld' in line.dataset === row.withheld;
});

function span(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

function ahead(cell, row) {
  if (!row.leader) {
    cell.textContent = '–';
    return;
  }
  if (!row.leaderLetter) {
    cell.textContent = row.leader;
    return;
  }
  const votes = span('muted', grouped(row.leaderVotes) + ' (' + row.leaderPercent + ')');
  cell.replaceChildren(span('letter', row.leaderLetter), ' ', span('roomy-text', row.leader), ' ', votes);
}

function quiet(cell, text, muted) {
  cell.replaceChildren(text + ' ', span('muted', muted));
}

/** Headings sort; pressing one again turns the order round. */
export function sortable(table) {
  table.tHead.addEventListener('click', (event) => {
    const heading = event.target.closest('th');
    if (!heading) {
      return;
    }
    const by = heading.dataset.sort;
    const falling = heading.ariaSort ? heading.ariaSort === 'ascending' : by !== 'text';
    for (const each of table.tHead.rows[0].cells) {
      each.removeAttribute('aria-sort');
    }
    heading.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    const value = (row) => (by === 'text' ? row.cells[0].textContent : Number(row.dataset[by] ?? -1));
    const order = (one, other) => (by === 'text' ? value(one).localeCompare(value(other)) : value(one) - value(other));
    const rows = [...table.tBodies[0].rows].sort((one, other) => (falling ? order(other, one) : order(one, other)));
    table.tBodies[0].append(...rows);
  });
}
