// Leaves Playwright's counts in one plain line, which `cargo xtask test` prints last.
import { mkdirSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../artefacts/browser-tests.txt', import.meta.url);

export default class ClosingLine {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    // No suite was begun when no file of tests could be read.
    const tests = this.suite?.allTests() ?? [];
    const count = (...outcomes) =>
      tests.filter((test) => outcomes.includes(test.outcome())).length;
    const skipped = count('skipped');
    const line =
      `browser: ${count('expected', 'flaky')} passed, ${count('unexpected')} failed` +
      (skipped ? `, ${skipped} skipped` : '');
    mkdirSync(new URL('.', FILE), { recursive: true });
    writeFileSync(FILE, `${line}\n`);
  }

  printsToStdio() {
    return false;
  }
}
