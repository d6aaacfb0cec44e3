/** Shows clock times in the reader's own zone, and numbers in the page's language. */
const language = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { weekday: 'long', day: 'numeric', month: 'long' });
const numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language);

export const clockOf = (time) => clock.format(new Date(time));

export const grouped = (number) => numbers.format(number);

export function localise(root = document) {
  for (const time of root.querySelectorAll('time[data-clock]')) {
    time.textContent = clockOf(time.dateTime);
  }
  for (const date of root.querySelectorAll('[data-day]')) {
    const time = new Date(date.dataset.day);
    const year = time.getFullYear();
    date.textContent = day.format(time) + (year === new Date().getFullYear() ? '' : ' ' + year);
  }
}

document.documentElement.classList.add('scripted');
localise();
