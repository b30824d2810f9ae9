/** app://bundle/…: the window's files from the built folder, under one content security policy. */
import { readFile } from 'node:fs/promises';
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron';
import { HEADERS, ORIGIN, type Served, served } from './served.js';

const REFUSED: ProtocolResponse = {
  statusCode: 404,
  mimeType: 'text/plain',
  charset: 'utf-8',
  headers: { ...HEADERS },
  data: Buffer.from('Not here.'),
};

/** Must run before 'ready'. Deliberately without bypassCSP, corsEnabled and allowServiceWorkers. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Answers app:// in `session` with the files under `root`; everything else gets one closed 404.
 * Not `protocol.handle`: it builds each answer as a web Response, and loading that machinery costs every start
 * some 50 ms of the thread that is opening the window.
 */
export function serve(session: Session, root: string): void {
  session.protocol.registerBufferProtocol('app', (request, callback) => {
    void answer(root, request).then(callback);
  });
}

async function answer(root: string, request: ProtocolRequest): Promise<ProtocolResponse> {
  const found = request.method === 'GET' ? located(root, request.url) : null;
  if (found === null) return REFUSED;
  try {
    const data = await readFile(found.file);
    return { data, mimeType: found.type, charset: 'utf-8', headers: { ...HEADERS } };
  } catch {
    return REFUSED;
  }
}

/** Reads the path off the text: a URL parser would have resolved `..` before the check sees it. */
function located(root: string, url: string): Served | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null;
  return served(root, url.slice(ORIGIN.length).replace(/[?#].*$/s, ''));
}
