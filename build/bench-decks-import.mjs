/** How long the app takes to write a package of Anki's into its library, and how long its window stands still meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writtenRaw } from './bench-decks-floor.mjs';
import { start } from './bench-kill.mjs';
import { ensureBuilt } from './bundle.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { virtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';

const PATIENCE = 900_000;

/** Sent to the page alone: notes the longest time between two frames. */
function watchFrames() {
  window.longest = 0;
  let last = performance.now();
  const frame = (now) => {
    window.longest = Math.max(window.longest, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function imported({ application, page }, file) {
  await application.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  const begun = performance.now();
  await page.keyboard.press('ControlOrMeta+i');
  const accept = page.getByRole('dialog').getByRole('button', { name: /^Import \d/ });
  await accept.waitFor({ timeout: PATIENCE });
  const shown = performance.now();
  await page.evaluate(watchFrames);
  await accept.click();
  await page.getByRole('button', { name: 'Study now' }).waitFor({ timeout: PATIENCE });
  const writing = (performance.now() - shown) / 1000;
  const longest = await page.evaluate(() => window.longest);
  return { reading: (shown - begun) / 1000, writing, longest, raw: await page.evaluate(writtenRaw) };
}

/** Seconds until the preview stood, seconds until all was written, the longest frame between in ms; then the floor. */
export async function importedByApp(file) {
  await ensureDebianPackages({ tests: true });
  await ensureBuilt('app');
  const electron = await ensureElectron();
  const display = await virtualDisplay();
  const profile = mkdtempSync(join(tmpdir(), 'afterword-bench-'));
  try {
    const running = await start({ electron, env: display.env }, profile);
    const took = await imported(running, file);
    await running.application.close();
    return took;
  } finally {
    display.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
