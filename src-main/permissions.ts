/** What the window may not do: go elsewhere, open windows, ask the network, use a device, download. */
import { app, type Session, type WebContents } from 'electron';
import { ORIGIN } from './served.js';

/** The library lives in the window's database, which must not be cleared when disk space is short. */
const GRANTED = 'persistent-storage';
const LOCAL = /^(app|blob|data|devtools):/;

/**
 * Denies every permission but persistent storage for our own page, and cancels every request that would
 * leave the machine. `devServer` is the one exception, an origin in development and null in the built app.
 */
export function confine(session: Session, devServer: string | null): void {
  const home = devServer ?? ORIGIN;
  const granted = (permission: string, origin: string) =>
    permission === GRANTED && origin.replace(/\/$/, '') === home;
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(granted(permission, originOf(contents))),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => granted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, callback) =>
    callback({ cancel: !(LOCAL.test(request.url) || isDevServer(request.url, devServer)) }),
  );
}

/** Keeps every page where it is. A reload of the same address is the only navigation let through. */
export function forbidNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || event.url !== contents.getURL()) event.preventDefault();
    });
  });
}

function originOf(contents: WebContents): string {
  return contents.mainFrame.origin;
}

function isDevServer(url: string, devServer: string | null): boolean {
  return devServer !== null && url.replace(/^ws:/, 'http:').startsWith(`${devServer}/`);
}
