// How the built page is tested. `cargo xtask test` builds dist/ first and calls this.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../artefacts/browser',
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['./closing-line.mjs']],
  use: {
    // xtask/src/setup/chromium.rs installs it there.
    launchOptions: {
      executablePath: process.env.BILLFOLD_CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'retain-on-failure',
  },
});
