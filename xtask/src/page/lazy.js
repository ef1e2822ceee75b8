// Fetches the chunk of the page that the first paint does not need. `cargo xtask build` fills in
// which file that is.

/** The program's first part, once it runs. */
const first = new Promise((resolve) => {
  const started = ({ detail }) => resolve(detail.wasm);
  addEventListener('TrunkApplicationStarted', started, { once: true });
});

let loaded;

async function load() {
  const address = new URL('LAZY_FILE', import.meta.url);
  const response = await fetch(address, { integrity: 'LAZY_INTEGRITY' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const imports = { __wasm_split: await first };
  await WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** Called by the first part; tells it by the function at `done` whether the chunk is here. */
export async function __wasm_split_load_lazy(done, data) {
  loaded ??= load();
  const success = await loaded.then(() => true, () => false);
  // What failed is tried again when it is asked for again.
  if (!success) loaded = undefined;
  (await first).__indirect_function_table.get(done)(data, success);
}
