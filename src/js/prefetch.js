// Files of the page that are fetched before the code that reads them is here.

const started = new Map();

/** Starts to fetch a file. */
export function prefetch(address) {
  started.set(address, fetch(address).catch(() => undefined));
}

/** The answer for a file that was started; nothing if it cannot be had. */
export async function prefetched(address) {
  return started.get(address);
}
