/** Says on a participant's own page where they are to be while everybody talks in small rooms. */
import { localise } from './times.js';

/** @param place as the stream tells it: the round that is open, and their room in it */
export function showPlace(section, place, announce) {
  const seated = Boolean(place.room);
  const number = section.querySelector('[data-room-number]');
  const before = section.hidden ? '' : number.textContent;
  section.hidden = !place.round || !(seated || 'here' in section.dataset);
  section.querySelectorAll('[data-seated]').forEach((part) => { part.hidden = !seated; });
  section.querySelectorAll('[data-unseated]').forEach((part) => { part.hidden = seated; });
  number.textContent = place.room?.number ?? '';
  if (place.round) {
    section.querySelector('[data-until]').hidden = false;
    const time = section.querySelector('time');
    time.dateTime = place.round.closesAt;
    time.dataset.clock = '';
    localise(section);
  }
  if (seated && before !== number.textContent) {
    announce('You are in room ' + number.textContent + '.');
  } else if (!place.round && before) {
    announce('The round is over. Everybody is back in the assembly.');
  }
}
