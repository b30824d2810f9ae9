/** `npm run dev`: the app with hot reload; the shell and the window come from folders of their own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDebianPackages } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { say } from './progress.mjs';
import { ROOT, run } from './run.mjs';

const FOLDER = join(ROOT, 'out/dev');

/** An app folder of its own: Electron then never takes the built shell for the one under development. */
function makeFolder() {
  const { name, productName, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  mkdirSync(FOLDER, { recursive: true });
  const manifest = { name, productName, version, main: 'main/main.cjs' };
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify(manifest));
}

await ensureDependencies();
await ensureDebianPackages();
try {
  makeFolder();
  const env = {
    ...process.env,
    ELECTRON_EXEC_PATH: await ensureElectron(),
    ELECTRON_ENTRY: FOLDER,
    AFTERWORD_DATA: process.env.AFTERWORD_DATA ?? join(FOLDER, 'data'),
    ...(process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {}),
  };
  const cli = 'node_modules/electron-vite/bin/electron-vite.js';
  process.exitCode = await run(process.execPath, [cli, 'dev', '--watch'], { env });
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
