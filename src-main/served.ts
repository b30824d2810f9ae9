/** What app:// answers, without Electron: the path check, the types of files, the headers of every answer. */
import { extname, join, normalize, sep } from 'node:path';

/** Where the window lives; no other origin is ever loaded. */
export const ORIGIN = 'app://bundle';

/** The one page of the window. */
export const PAGE = `${ORIGIN}/index.html`;

const POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types solid-template own-worker',
];

/**
 * Sent with every answer, workers included: a worker takes its policy from its own file's answer. No opener
 * policy: no window can be opened here, and it would make Chromium throw the window's first process away.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
};

export type Served = { readonly file: string; readonly type: string };

/**
 * The file under `root` that a path of a URL names (as it stands in the URL, still encoded), or null for
 * one outside of the root, of a type not listed, or not decodable. Encoded separators and NUL are refused.
 */
export function served(root: string, pathname: string): Served | null {
  const path = decoded(pathname);
  if (path === null || /[\\\0]/.test(path)) return null;
  const inside = normalize(root);
  const file = join(inside, path === '/' ? 'index.html' : path);
  const type = TYPES[extname(file).toLowerCase()];
  return type !== undefined && file.startsWith(inside + sep) ? { file, type } : null;
}

function decoded(pathname: string): string | null {
  if (/%2f|%5c|%00/i.test(pathname)) return null;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
