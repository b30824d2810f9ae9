/**
 * Which of the profile's databases is the library. One that was damaged stays where it is, as evidence; what takes
 * its place has a folder of its own, with a higher number.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^library-(\d{1,6})$/;

function numbers(userData: string): number[] {
  try {
    return readdirSync(join(userData, 'Partitions')).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  } catch {
    return [];
  }
}

/** The partition that holds the library; null for the profile's own database, the first one. */
export function partitionIn(userData: string): string | null {
  const last = Math.max(0, ...numbers(userData));
  return last === 0 ? null : `persist:library-${last}`;
}

/** The partition of a library that does not yet exist. */
export function partitionAfter(userData: string): string {
  return `persist:library-${Math.max(1, ...numbers(userData)) + 1}`;
}
