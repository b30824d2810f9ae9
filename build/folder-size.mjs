/** How much a download has brought so far, seen from its folder. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes under a folder; 0 when it is not there. Files that vanish while it looks are passed over. */
export function sizeOf(folder) {
  let sum = 0;
  for (const name of names(folder)) {
    const path = join(folder, name);
    const about = lstatSync(path, { throwIfNoEntry: false });
    if (about?.isDirectory()) sum += sizeOf(path);
    else sum += about?.size ?? 0;
  }
  return sum;
}

function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** "12 MB" */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
