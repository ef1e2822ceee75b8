// Files of the page that the program fetches. `start.js` knows the names and hashes of a build for
// deployment; elsewhere files have their plain names.

/** How long a file may take before it is given up. */
const PATIENCE = 30_000;

/** The answer for a file, or nothing if it cannot be had. */
export async function fetched(address) {
  const { name = address, integrity = '' } = globalThis.billfoldFiles?.[address] ?? {};
  const hurry = new AbortController();
  const timer = setTimeout(() => hurry.abort(), PATIENCE);
  try {
    const response = await fetch(name, { integrity, signal: hurry.signal });
    if (!response.ok) return undefined;
    // The body can hang too.
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const started = new Map();

/** Starts to fetch a file before the code that reads it is here. */
export function prefetch(address) {
  started.set(address, fetched(address));
}

/** The answer for a file that was started. */
export async function prefetched(address) {
  return started.get(address);
}
