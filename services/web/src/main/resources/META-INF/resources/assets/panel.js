/** Puts what the server or a template says into its place on the page. */
import { localise } from './times.js';

export function fill(place, ...contents) {
  place.replaceChildren();
  for (const content of contents) {
    if (typeof content === 'string') {
      place.insertAdjacentHTML('beforeend', content);
    } else {
      place.append(content);
    }
  }
  localise(place);
}

export function sentence(text) {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}
