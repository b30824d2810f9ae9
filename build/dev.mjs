/** `npm run dev`: the app with hot reload; the shell and the window come from folders of their own. */
import { ensureDebianPackages } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { say } from './progress.mjs';
import { run } from './run.mjs';

await ensureDependencies();
await ensureDebianPackages();
try {
  const env = {
    ...process.env,
    ELECTRON_EXEC_PATH: await ensureElectron(),
    ELECTRON_ENTRY: 'out/dev/main/main.cjs',
    ...(process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {}),
  };
  const cli = 'node_modules/electron-vite/bin/electron-vite.js';
  process.exitCode = await run(process.execPath, [cli, 'dev', '--watch'], { env });
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
