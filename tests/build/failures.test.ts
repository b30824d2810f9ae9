/** The last lines of `npm test`: whoever sees nothing else must still learn what failed, and why. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

type Failures = {
  readonly unitFailures: (report: object) => readonly string[];
  readonly appFailures: (report: object) => readonly string[];
};

const FILE = join(import.meta.dirname, '../../build/failures.mjs');
const { appFailures, unitFailures }: Failures = await import(pathToFileURL(FILE).href);

describe('what failed, said once more at the end', () => {
  it('names a unit test with its file and its reason, and no test that passed', () => {
    const passed = { status: 'passed', fullName: 'day rolls over', failureMessages: [] };
    const broken = { status: 'failed', fullName: 'day has no end', failureMessages: ['expected 1 to be 2'] };
    const report = {
      testResults: [{ name: 'day.test.ts', status: 'failed', assertionResults: [passed, broken] }],
    };
    expect(unitFailures(report)).toEqual(['✗ day.test.ts: day has no end\n    expected 1 to be 2']);
  });

  it('names a file that cannot be loaded', () => {
    const file = { name: 'day.test.ts', status: 'failed', message: 'Unexpected token', assertionResults: [] };
    expect(unitFailures({ testResults: [file] })).toEqual(['✗ day.test.ts\n    Unexpected token']);
  });

  it('names a test of the app in whatever group it stands, not one that passed when tried again', () => {
    const attempt = { errors: [{ message: 'no button\n\n  by that name' }] };
    const lost = { file: 'a.spec.ts', title: 'is found', ok: false, tests: [{ results: [attempt] }] };
    const flaky = { file: 'a.spec.ts', title: 'is fast', ok: true, tests: [{ results: [attempt] }] };
    const report = { suites: [{ specs: [flaky], suites: [{ specs: [lost] }] }], errors: [] };
    expect(appFailures(report)).toEqual(['✗ a.spec.ts: is found\n    no button\n      by that name']);
  });

  it('names what went wrong outside of the tests', () => {
    expect(appFailures({ suites: [], errors: [{ message: 'no display' }] })).toEqual([
      '✗ outside of the tests\n    no display',
    ]);
  });
});
