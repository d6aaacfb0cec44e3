/** The questions of an assembly, as far as the stream has told of them. */

/** @param areas codes of the reader's area and all it lies in */
export function questions(areas) {
  let known = new Map();

  return {
    /** @param all whether these are all there are; otherwise it is what is new of some */
    hear(contests, all) {
      known = all ? new Map() : known;
      contests.forEach((contest) => known.set(contest.id, { ...known.get(contest.id), ...contest }));
    },
    get: (id) => known.get(id),
    open: () => [...known.values()].filter((contest) => contest.phase === 'OPEN' && contest.text),
    mine: (contest) => !contest.within || areas.includes(contest.within),
  };
}

/** Lists what else is open, each with the address where it is answered or, when it is for others, watched. */
export function listOpen(section, assembly, open, mine) {
  const list = section.querySelector('ul');
  const before = [...list.querySelectorAll('a')].map((link) => link.href);
  list.replaceChildren(...open.map((contest) => {
    const link = document.createElement('a');
    link.className = 'action';
    link.dir = 'auto';
    link.textContent = contest.text;
    link.href = mine(contest) ? '/now?assembly=' + assembly + '&contest=' + contest.id : '/live/' + contest.id;
    const row = document.createElement('li');
    row.append(link, mine(contest) ? '' : ' (for another area: see how they answer)');
    return row;
  }));
  section.hidden = open.length === 0;
  return open.filter(mine).filter((contest) => !before.some((address) => address.endsWith(contest.id)));
}
