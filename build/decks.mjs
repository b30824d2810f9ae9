/** `npm run decks -- inspect|convert|lint|diff FILE…`: decks of any origin, with file names as they were typed. */
import { join } from 'node:path';
import { ensureBuilt } from './bundle.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, run } from './run.mjs';

await ensureDependencies();
await ensureBuilt('decks');
process.exitCode = await run(
  process.execPath,
  [join(ROOT, 'out/decks/decks.mjs'), ...process.argv.slice(2)],
  {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  },
);
