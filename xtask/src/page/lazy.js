// Fetches the chunk of the page that the first paint does not need. `cargo xtask build` fills in
// which file that is.

/** The program's first part, once it runs. */
const first = new Promise((resolve) => {
  const started = ({ detail }) => resolve(detail.wasm);
  addEventListener('TrunkApplicationStarted', started, { once: true });
});

/** How long the chunk may take before it is given up, in milliseconds. */
const PATIENCE = 60_000;

let loaded;

async function load() {
  const address = new URL('LAZY_FILE', import.meta.url);
  const hurry = new AbortController();
  const timer = setTimeout(() => hurry.abort(), PATIENCE);
  const response = await fetch(address, { integrity: 'LAZY_INTEGRITY', signal: hurry.signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  clearTimeout(timer);
  await WebAssembly.instantiate(bytes, { __wasm_split: await first });
}

/** Called by the first part; tells it by the function at `done` whether the chunk is here. */
export async function __wasm_split_load_lazy(done, data) {
  loaded ??= load();
  const success = await loaded.then(() => true, () => false);
  // What failed is tried again when it is asked for again.
  if (!success) loaded = undefined;
  (await first).__indirect_function_table.get(done)(data, success);
}
