/** app://bundle/…: the window's files from the built folder, under one content security policy. */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { HEADERS, ORIGIN, served } from './served.js';

/** Must run before 'ready'. Deliberately without bypassCSP, corsEnabled and allowServiceWorkers. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers app:// in `session` with the files under `root`; everything else gets one closed 404. */
export function serve(session: Session, root: string): void {
  session.protocol.handle('app', (request) => answer(root, request));
}

async function answer(root: string, request: Request): Promise<Response> {
  const found = request.method === 'GET' ? located(root, request.url) : null;
  if (found === null) return refused();
  try {
    const body = await readFile(found.file);
    return new Response(new Uint8Array(body), { headers: { ...HEADERS, 'content-type': found.type } });
  } catch {
    return refused();
  }
}

/** Reads the path off the text: a URL parser would have resolved `..` before the check sees it. */
function located(root: string, url: string): ReturnType<typeof served> {
  if (!url.startsWith(`${ORIGIN}/`)) return null;
  return served(root, url.slice(ORIGIN.length).replace(/[?#].*$/s, ''));
}

function refused(): Response {
  return new Response('Not here.', {
    status: 404,
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
}
