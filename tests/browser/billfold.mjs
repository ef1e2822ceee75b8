// The command line, with whose answers pictures are compared. `cargo xtask test` builds it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `billfold` prints as JSON for a command, of a file of the project. */
export const billfold = (...command) =>
  JSON.parse(execFileSync('target/debug/billfold', [...command, '--json'], { cwd: ROOT, encoding: 'utf8' }));
