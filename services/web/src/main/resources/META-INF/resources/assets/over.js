/** What is said of a question that is over. It is said without asking the server, because everybody would ask at once. */
import { localise } from './times.js';

function panel(title) {
  const made = document.createElement('div');
  made.className = 'panel closed';
  made.dataset.tone = 'closed';
  const heading = document.createElement('h2');
  heading.className = 'panel-title';
  heading.textContent = title;
  const detail = document.createElement('p');
  made.append(heading, detail);
  return [made, detail];
}

/** From the panel before the close: what it says was counted. */
function ownAnswer(shown) {
  const counted = shown.querySelector('[data-panel] [data-tone=counted] .panel-title');
  if (!counted) {
    return 'You did not answer.';
  }
  const answer = counted.textContent.replace(/^✓ Counted: (.*)\.$/u, '$1');
  return answer === 'your answer' ? 'Your answer was counted.' : 'You answered ' + answer + '.';
}

/** @param closesAt unknown when the page learned of the close only afterwards */
export function closedPanel(shown, closesAt) {
  const [made, detail] = panel(ownAnswer(shown));
  detail.innerHTML = (closesAt ? 'This question closed at <time data-clock></time>.' : 'This question is closed.')
    + ' The next one will appear here. Keep this page open.';
  if (closesAt) {
    detail.querySelector('time').dateTime = closesAt;
    localise(made);
  }
  return made;
}

export function voidedPanel(reason) {
  const [made, detail] = panel('This question was voided.');
  detail.textContent = (reason ? 'Reason: ' + reason + ' ' : '') + 'No answer to it counts.';
  return made;
}
