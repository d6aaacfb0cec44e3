/** The page comes back with a button when the doors open. */
export function waitForTheDoors(page) {
  const line = page.querySelector('[data-doors]');
  if (line) {
    const wait = Math.max(10_000, Date.parse(line.dataset.doors) - Date.now());
    setTimeout(() => location.reload(), Math.min(wait, 2 ** 30) + Math.random() * 5_000);
  }
}
