/**
 * Runs the app folder named on the command line, for a runtime without Electron's own default app. The
 * top-level await matters: Electron holds 'ready' back until it is through.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { app } from 'electron';

const named = process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.';
const folder = resolve(named);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);

const main = join(folder, manifest.main);
if (main.endsWith('.cjs')) createRequire(import.meta.url)(main);
else await import(`file://${main}`);
