/** Chromium's own sandbox holds for a user who is not root. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { AS_ROOT, electronPath, launch, ROOT } from './electron.js';

/** Debian's "nobody". */
const NOBODY = 65534;

/** Root runs the app as another user, from copies that this user may read. */
async function launchAsNobody(folder: string) {
  const app = join(folder, 'app');
  cpSync(join(ROOT, 'out/main'), join(app, 'out/main'), { recursive: true });
  cpSync(join(ROOT, 'out/preload'), join(app, 'out/preload'), { recursive: true });
  cpSync(join(ROOT, 'out/renderer'), join(app, 'out/renderer'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(app, 'package.json'));
  spawnSync('cp', ['-a', '--reflink=auto', dirname(electronPath()), join(folder, 'runtime')]);
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  spawnSync('chown', ['-R', String(NOBODY), profile]);
  chmodSync(folder, 0o755);
  const starter = join(folder, 'as-nobody');
  const user = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups`;
  writeFileSync(starter, `#!/bin/sh\nexec ${user} ${join(folder, 'runtime/electron')} "$@"\n`, {
    mode: 0o755,
  });
  return electron.launch({
    executablePath: starter,
    chromiumSandbox: true,
    args: [app, `--user-data-dir=${profile}`, '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), HOME: profile, XDG_CONFIG_HOME: profile },
  });
}

/** The kernel's word on a process: its system call filter (2 = on) and whether it may gain rights. */
function confinement(pid: number): { seccomp: string | undefined; noNewPrivileges: string | undefined } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    seccomp: /^Seccomp:\s*(\d)/m.exec(status)?.[1],
    noNewPrivileges: /^NoNewPrivs:\s*(\d)/m.exec(status)?.[1],
  };
}

if (process.platform === 'linux') {
  test('the window runs in the sandbox for a user who is not root', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-sandbox-'));
    try {
      const application = AS_ROOT
        ? await launchAsNobody(folder)
        : await launch(join(folder, 'profile'), [], true);
      const page = await application.firstWindow();
      expect(await page.evaluate(() => location.href)).toBe('app://bundle/index.html');
      const pid = await application.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      );
      expect(confinement(pid)).toEqual({ seccomp: '2', noNewPrivileges: '1' });
      await application.close();
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
