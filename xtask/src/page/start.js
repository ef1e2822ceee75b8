// Starts the page, or says why it cannot. A file of its own, because some hosts allow no script in the
// HTML. `cargo xtask build` fills in the names.

/** The files of the page that are fetched later, by the names that the program knows. */
globalThis.billfoldFiles = PAGE_FILES;

const [SCRIPT, PROGRAM] = ['./PAGE_SCRIPT', './PAGE_WASM'].map((file) => new URL(file, import.meta.url));
const FILES = [SCRIPT, PROGRAM];

const REASONS = {
  script: 'Its program did not arrive whole, or something blocks scripts.',
  program: 'Its program (WebAssembly) did not arrive whole.',
  blocked: 'This browser, or the site that shows the page, allows no WebAssembly, in which Billfold computes.',
};

function say(reason) {
  const place = document.getElementById('loading');
  if (!place) return;
  place.classList.add('failed');
  place.querySelector('h1').textContent = 'Billfold could not be loaded';
  const words = document.createElement('p');
  words.textContent = REASONS[reason];
  const again = document.createElement('button');
  again.textContent = 'Try again';
  // What came cut may have been kept by the browser, so it is fetched anew. The address stays: there
  // may be a scenario in it.
  again.addEventListener('click', async () => {
    await Promise.allSettled(FILES.map((file) => fetch(file, { cache: 'reload' })));
    location.reload();
  });
  place.append(words, again);
}

/** The smallest program there is: what refuses it refuses every one. */
const SMALLEST = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

function allowsWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(SMALLEST));
  } catch {
    return false;
  }
}

async function start() {
  const program = fetch(PROGRAM);
  // Its failure is told below, once it is known that the script is here.
  program.catch(() => {});
  let reason = 'script';
  try {
    const { default: init } = await import(SCRIPT);
    reason = 'program';
    const response = await program;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const wasm = await init({ module_or_path: response });
    dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
  } catch (error) {
    if (reason === 'program' && !allowsWebAssembly()) reason = 'blocked';
    // A program that ended in the midst of its work has a panel of its own.
    const ended = reason === 'program' && error instanceof WebAssembly.RuntimeError;
    if (!ended) say(reason);
    throw error;
  }
}

start();
