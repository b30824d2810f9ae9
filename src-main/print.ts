/** A page of ours as a PDF: drawn in a hidden window that runs no script, has no way out, and is gone after it. */
import { BrowserWindow, type Session, session } from 'electron';
import { confine } from './permissions.js';

const PAGE = 'app://print/page.html';
/** Not a folder of its own: nothing of it is ever written to the disk. */
const PARTITION = 'print';
/** What the page asks for itself is stricter; this is for a page that asks for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

let printer: Session | null = null;
let waiting: Promise<unknown> = Promise.resolve();
let page = '';

/** One session for all prints, since a scheme is taught to a session once. */
function printerSession(): Session {
  if (printer !== null) return printer;
  const made = session.fromPartition(PARTITION, { cache: false });
  confine(made, null);
  made.protocol.registerBufferProtocol('app', (request, callback) => {
    const ours = request.url === PAGE;
    callback({
      statusCode: ours ? 200 : 404,
      mimeType: 'text/html',
      charset: 'utf-8',
      headers: { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' },
      data: Buffer.from(ours ? page : '', 'utf8'),
    });
  });
  printer = made;
  return made;
}

async function drawn(html: string): Promise<Uint8Array> {
  page = html;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printerSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(PAGE);
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    return new Uint8Array(pdf);
  } finally {
    page = '';
    window.destroy();
  }
}

/** The PDF of a whole page of HTML, on the paper that its `@page` names. One at a time, in the order asked for. */
export function pdfOf(html: string): Promise<Uint8Array> {
  const made = waiting.then(() => drawn(html));
  waiting = made.catch(() => undefined);
  return made;
}
