/** Threads: results in the order of the jobs, few of them at a time, and a plain sentence when one breaks down. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Halt } from '../../../content/cli/halt.js';
import { inOrder } from '../../../content/cli/pool.js';
import { sentence } from '../../../content/problem.js';

const home = mkdtempSync(join(tmpdir(), 'afterword-pool-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A thread that does this with each job; later jobs are done sooner, so that answers come out of order. */
function program(name: string, body: string): URL {
  const path = join(home, `${name}.mjs`);
  writeFileSync(
    path,
    `import { parentPort, workerData } from 'node:worker_threads';
     parentPort.on('message', ({ at, job }) => { const answer = (result) => parentPort.postMessage({ at, result }); ${body} });`,
  );
  return pathToFileURL(path);
}

const ECHO = program('echo', 'setTimeout(() => answer(job + workerData), job % 3 === 0 ? 30 : 0);');

async function collected(program: URL, size: number, jobs: Iterable<number>): Promise<number[]> {
  const found: number[] = [];
  for await (const result of inOrder<number, number>({ program, data: 1000, size }, jobs)) found.push(result);
  return found;
}

async function problemOf(program: URL): Promise<string> {
  try {
    await collected(program, 2, [1, 2, 3, 4, 5, 6]);
    return 'none';
  } catch (error) {
    if (error instanceof Halt) return sentence(error.problem);
    throw error;
  }
}

describe('threads', () => {
  test.each([1, 2, 3])('%i of them give every result once, in order', async (size) => {
    const jobs = Array.from({ length: 20 }, (_, i) => i);
    expect(await collected(ECHO, size, jobs)).toEqual(jobs.map((i) => i + 1000));
  });

  test('without a job they give nothing and end', async () => {
    expect(await collected(ECHO, 2, [])).toEqual([]);
  });

  test('no more jobs are taken than can be worked on', async () => {
    let taken = 0;
    const jobs = function* () {
      for (; taken < 1000; taken += 1) yield taken;
    };
    for await (const _ of inOrder<number, number>({ program: ECHO, data: 0, size: 2 }, jobs())) {
      if (taken > 0) break;
    }
    expect(taken).toBeLessThan(12);
  });

  test.each([
    [
      'throws',
      'if (job === 4) throw new Error("the tree has no root"); answer(job);',
      /the tree has no root/,
    ],
    ['ends', 'if (job === 4) process.exit(3); answer(job);', /it ended with code 3/],
    ['does not load', 'let x = ;', /A part of the work broke off/],
  ])('one that %s is told in a sentence, without a stack', async (name, body, says) => {
    const told = await problemOf(program(name.replaceAll(' ', '-'), body));
    expect(told).toMatch(says);
    expect(told).toMatch(/so there is no result\. Try --workers 1/);
    expect(told).not.toMatch(/\n|\.mjs|at .*:\d+/);
  });

  test('a source that breaks off is not taken for an end', async () => {
    const jobs = function* () {
      yield 1;
      throw new Halt({ kind: 'unreadable file', name: 'a.jsonl', detail: 'the disk is gone' });
    };
    await expect(collected(ECHO, 2, jobs())).rejects.toBeInstanceOf(Halt);
  });
});
