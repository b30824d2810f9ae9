/** Whole journeys through the built app: on the real Electron, and on a current Chromium. */
import { defineConfig } from '@playwright/test';
import type { AppOptions } from './app.js';

export default defineConfig<AppOptions>({
  testDir: '.',
  outputDir: '../../out/reports/app',
  workers: 1,
  // A start that hangs or a window that stops drawing is the machine's; what fails twice is ours. `npm test` names both.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: { trace: 'off', screenshot: 'off' },
  projects: [
    { name: 'electron', use: { engine: 'electron' }, testIgnore: ['quiz.spec.ts'] },
    {
      name: 'chromium',
      use: { engine: 'chromium' },
      testIgnore: ['shell.spec.ts', 'sandbox.spec.ts', 'print.spec.ts', 'recovery-media.spec.ts'],
    },
  ],
});
