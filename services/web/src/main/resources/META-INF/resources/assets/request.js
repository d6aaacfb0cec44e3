/**
 * Asks the server, and gives up after a while: the body counts too. AbortSignal.timeout would be shorter, but phones
 * of a few years ago lack it.
 */
export async function request(address, options, patience) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(address, { ...options, signal: giveUp.signal });
    return {
      status: response.status,
      type: response.headers.get('Content-Type') ?? '',
      retryAfter: Number(response.headers.get('Retry-After')) * 1_000 || 0,
      address: response.redirected ? response.url : null,
      text: await response.text(),
    };
  } finally {
    clearTimeout(timer);
  }
}

/** What a form sends when that button is pressed; older browsers leave the button out of FormData. */
export function fieldsOf(form, submitter) {
  const pressed = submitter?.name ? [[submitter.name, submitter.value]] : [];
  return [...new FormData(form), ...pressed];
}
