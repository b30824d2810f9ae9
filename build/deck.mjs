/** `npm run deck -- FILE… [options]`: the command line, with file names as they were typed. */
import { join } from 'node:path';
import { ensureBuilt } from './bundle.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, run } from './run.mjs';

await ensureDependencies();
await ensureBuilt('cli');
process.exitCode = await run(process.execPath, [join(ROOT, 'out/cli/cli.mjs'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
