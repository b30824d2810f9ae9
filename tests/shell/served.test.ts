import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEADERS, served } from '../../src-main/served.js';

const ROOT = join(import.meta.dirname, 'window');

test('names the files of the built window with their types', () => {
  expect(served(ROOT, '/')).toEqual({ file: join(ROOT, 'index.html'), type: 'text/html' });
  expect(served(ROOT, '/assets/a-1.js')?.type).toBe('text/javascript');
  expect(served(ROOT, '/assets/Inter%20Variable.woff2')).toEqual({
    file: join(ROOT, 'assets/Inter Variable.woff2'),
    type: 'font/woff2',
  });
});

test.each([
  '/../main/main.js',
  '/%2e%2e/main.js',
  '/assets/../../x.js',
  '/..%2fx.js',
  '/..%5cx.js',
  '/..\\x.js',
  '/%00.js',
  '/a\0.js',
  '/%zz.js',
  '/%c0%ae%c0%ae/x.js',
])('does not leave the window by %j', (path) => {
  expect(served(ROOT, path)).toBeNull();
});

test('does not serve a folder beside the root whose name begins alike', () => {
  expect(served(ROOT, '/../window-secret/x.js')).toBeNull();
});

test.each(['/assets/', '/notes.txt', '/a.js.map', '/a.db', '/main.cjs'])('has no type for %s', (path) => {
  expect(served(ROOT, path)).toBeNull();
});

test('the policy lets nothing in but the build, and no text become code', () => {
  const policy = HEADERS['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});
