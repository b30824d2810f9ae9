/** A module of `content/` as the bundler makes it: Playwright cannot read what the bundler takes in as text. */
import { pathToFileURL } from 'node:url';
import { nodeProgram } from '../../build/node-program.mjs';

/** Bundles `entry` (from the root) into a folder and loads it. */
export async function bundled(entry: string, folder: string): Promise<unknown> {
  return import(pathToFileURL(await nodeProgram(entry, folder, 'module')).href);
}
