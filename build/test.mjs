/**
 * `npm test`: gets what is missing, builds, runs every check and every runner, and ends with one line that
 * adds them all up. A runner that crashes, runs nothing or leaves no report counts as failed.
 * `npm test -- unit` (or static, electron, chromium) runs a part; further words go to its runner.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './bundle.mjs';
import { ensureDebianPackages, installedChromium } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { virtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { appFailures, unitFailures } from './failures.mjs';
import { say } from './progress.mjs';
import { ROOT, run } from './run.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const FAILED = { ...NOTHING, failed: 1 };
const failures = [];
const PARTS = { static: staticChecks, unit, electron: app, chromium: app };

const args = process.argv.slice(2);
const only = args.filter((arg) => arg in PARTS);
const words = args.filter((arg) => !(arg in PARTS));

function node(script, scriptArgs, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...scriptArgs], options);
}

/** Each static check is one test. */
async function staticChecks() {
  const checks = [
    ['@biomejs/biome/bin/biome', ['check']],
    ['typescript/bin/tsc', ['-b']],
    ['knip/bin/knip.js', []],
  ];
  let sum = NOTHING;
  for (const [script, checkArgs] of checks) {
    console.log(`\n▸ ${[script.split('/').at(-1), ...checkArgs].join(' ')}`);
    const code = await node(script, checkArgs);
    if (code !== 0) failures.push(`✗ ${script.split('/').at(-1)}`);
    sum = added(sum, code === 0 ? { ...NOTHING, passed: 1 } : FAILED);
  }
  return sum;
}

async function unit() {
  console.log('\n▸ vitest');
  const built = await ensureBuilt('cli').catch(failed);
  const report = reportPath('unit');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await node('vitest/vitest.mjs', ['run', ...reporters, ...words]);
  return added(built ?? NOTHING, counted(code, report, unitCounts));
}

/** A test file that cannot be loaded has no tests in the report, only its own failure. */
function unitCounts(report) {
  failures.push(...unitFailures(report));
  const broken = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

async function app(project, tools) {
  console.log(`\n▸ playwright, ${project}`);
  if (project === 'chromium' && tools.chromium === null) {
    console.log('No Chromium or Chrome is installed here: the tests on a current engine are left out.');
    return { ...NOTHING, skipped: 1 };
  }
  const report = reportPath(project);
  const env = {
    ...process.env,
    ...tools.display.env,
    AFTERWORD_ELECTRON: tools.electron,
    AFTERWORD_CHROMIUM: tools.chromium ?? '',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const runArgs = ['test', '--config=tests/app/playwright.config.ts', `--project=${project}`, ...words];
  const code = await node('@playwright/test/cli.js', runArgs, { env });
  return counted(code, report, appCounts);
}

/** A test that passed only when tried again has passed, and is told of: it may hide a fault of ours. */
function appCounts({ stats, errors, suites }) {
  failures.push(...appFailures({ suites, errors }));
  if (stats.flaky > 0)
    console.log(`${stats.flaky} of them passed at a second attempt (listed above as flaky).`);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The exit code and the report must tell the same story; where they differ, the worse one counts. */
function counted(code, report, counts) {
  const found = readReport(report);
  const sum = found === null ? NOTHING : counts(found);
  if (sum.passed + sum.failed + sum.skipped === 0) return failed(new Error(`${report} tells of no test.`));
  if (code === 0 || sum.failed > 0) return sum;
  return added(
    sum,
    failed(new Error(`The runner of ${report} ended with ${code}, and no test of it failed.`)),
  );
}

function reportPath(name) {
  const path = join(ROOT, 'out/reports', `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function added(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** What the app tests need; a machine that cannot have it fails them, and the other tests still run. */
async function prepare() {
  await ensureDebianPackages({ tests: true });
  const electron = await ensureElectron();
  await ensureBuilt('app');
  return { electron, chromium: installedChromium(), display: await virtualDisplay() };
}

async function runAll() {
  const wanted = Object.keys(PARTS).filter((name) => only.length === 0 || only.includes(name));
  const apps = wanted.some((name) => PARTS[name] === app);
  const tools = apps ? await prepare().catch(failed) : FAILED;
  let sum = NOTHING;
  for (const name of wanted) {
    const lacking = PARTS[name] === app && tools === FAILED;
    sum = added(sum, lacking ? FAILED : await PARTS[name](name, tools).catch(failed));
  }
  if (tools !== FAILED) tools.display.stop();
  return sum;
}

function failed(error) {
  failures.push(`✗ ${error.message}`);
  say(error.message);
  return FAILED;
}

await ensureDependencies();
const sum = await runAll();
if (failures.length > 0) console.log(`\n▸ what failed\n${failures.join('\n')}`);
const left = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${left}`);
process.exit(sum.failed > 0 ? 1 : 0);
