/** The lock file must install on every system, not only on the one that wrote it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
).packages;

test('names the optional packages of every platform, for npm refuses a lock file that leaves one out', () => {
  const wanted = Object.entries(packages).flatMap(([path, about]) =>
    Object.keys(about.optionalDependencies ?? {}).map((name) => ({ path, name })),
  );
  const absent = wanted.filter(
    ({ path, name }) =>
      !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
  );

  expect(wanted.length).toBeGreaterThan(20);
  expect(absent).toEqual([]);
});

test('names no address that a package was once fetched from', () => {
  expect(Object.values(packages).filter((about) => about.resolved?.includes('://'))).toEqual([]);
});
