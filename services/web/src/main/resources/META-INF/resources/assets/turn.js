/** Says how long somebody still speaks, and that the room is about to close. */
import { minutes, secondsTo } from './due.js';

const WARNED_FOR = 60;
let ended = null;

/** @param root what stands in it, of a page or of what is to become part of one */
export function showTurnClock(root) {
  const clock = root.querySelector('[data-turn-until]');
  if (clock) {
    const seconds = secondsTo(clock.dataset.turnUntil);
    clock.textContent = seconds > 0 ? ', ' + minutes(seconds) + ' left' : ', time is up';
    clock.classList.toggle('soon', seconds <= 10);
  }
  const warning = root.querySelector('[data-closing]');
  const closesAt = root.querySelector('[data-due]')?.dataset.due;
  if (warning && closesAt) {
    warning.hidden = secondsTo(closesAt) > WARNED_FOR;
  }
  return clock;
}

/** @param onEnd called once when a turn is over by the clock: then it is somebody else's */
export function startTurnClock(root, onEnd) {
  const tick = () => {
    const clock = showTurnClock(root);
    if (clock && secondsTo(clock.dataset.turnUntil) <= 0 && ended !== clock.dataset.turnUntil) {
      ended = clock.dataset.turnUntil;
      onEnd();
    }
  };
  setInterval(tick, 1_000);
  tick();
}
