/** What failed, said once more at the end of `npm test`, where a long listing has hidden it. */

const REASON_LINES = 12;

/** @returns {string[]} a text for each failed test of a vitest report: its file, its name and why. */
export function unitFailures({ testResults }) {
  return testResults.flatMap((file) => {
    if (file.status === 'failed' && file.assertionResults.length === 0)
      return [told(file.name, file.message)];
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    return failed.map((test) => told(`${file.name}: ${test.fullName}`, test.failureMessages.join('\n')));
  });
}

/** @returns {string[]} the same of a playwright report, and whatever failed outside of a test. */
export function appFailures({ suites, errors }) {
  const tests = suites.flatMap(specsOf).filter((spec) => !spec.ok);
  return [
    ...tests.map((spec) => told(`${spec.file}: ${spec.title}`, errorsOf(spec).join('\n'))),
    ...errors.map((error) => told('outside of the tests', error.message)),
  ];
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function errorsOf(spec) {
  const results = spec.tests.flatMap((test) => test.results);
  return results.flatMap((result) => result.errors.map((error) => error.message));
}

function told(name, reason) {
  const lines = String(reason ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [`✗ ${name}`, ...lines.slice(0, REASON_LINES).map((line) => `    ${line}`)].join('\n');
}
