/** The shell as a hostile page and a second start would meet it. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { appArgs, electronPath, launch } from './electron.js';

type Shell = { readonly application: ElectronApplication; readonly page: Page; readonly profile: string };

const test = base.extend<{ profile: string; shell: Shell }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-shell-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  shell: async ({ profile }, use) => {
    const application = await launch(profile);
    await use({ application, page: await application.firstWindow(), profile });
    await application.close();
  },
});

/** Runs in a timer of the page: Playwright's own evaluate is let through by the policy. */
function inTimer(page: Page, body: string): Promise<string> {
  const script = `new Promise((done) => setTimeout(() => {
    try { done(String((() => { ${body} })())); } catch (error) { done(error.name); }
  }))`;
  return page.evaluate(script);
}

function boundsOf(application: ElectronApplication) {
  return application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

test.describe('the page', () => {
  test('has no Node and exactly the contract', async ({ shell: { page } }) => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      host: Object.keys((globalThis as unknown as { host: object }).host).sort(),
      origin: location.origin,
    }));
    expect(found.node).toEqual([]);
    expect(found.origin).toBe('app://bundle');
    expect(found.host).toEqual([
      'about',
      'beginAnew',
      'journal',
      'onCommand',
      'onFilesHanded',
      'openDecks',
      'openFiles',
      'saveFile',
      'savePdf',
      'setTheme',
      'showLibraryFolder',
      'takeHandedFiles',
    ]);
  });

  test('cannot make code out of text', async ({ shell: { page } }) => {
    expect(await inTimer(page, "return eval('1 + 1')")).toBe('EvalError');
    expect(await inTimer(page, "return new Function('return 1')()")).toBe('EvalError');
    expect(await inTimer(page, "document.body.innerHTML = '<b>x</b>'")).toBe('TypeError');
    expect(await inTimer(page, "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')")).toBe(
      'TypeError',
    );
    expect(await inTimer(page, "trustedTypes.createPolicy('other', {})")).toBe('TypeError');
    expect(await inTimer(page, "trustedTypes.createPolicy('solid-template', {})")).toBe('TypeError');
    expect(await inTimer(page, "new Worker('/assets/x.js')")).toBe('TypeError');
    const ran = await inTimer(
      page,
      `const button = document.createElement('button');
       button.setAttribute('onclick', "document.title = 'broken in'");
       document.body.append(button);
       button.click();
       button.remove();
       return document.title;`,
    );
    expect(ran).not.toBe('broken in');
  });

  test('stays where it is and opens nothing', async ({ shell: { page, application } }) => {
    const before = page.url();
    expect(await page.evaluate(() => window.open('https://example.invalid/'))).toBeNull();
    for (const target of ['https://example.invalid/', 'file:///etc/passwd', 'app://other/index.html']) {
      await page.evaluate((href) => {
        location.href = href;
      }, target);
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement('a'), { href });
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
    }
    expect(page.url()).toBe(before);
    const windows = await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  });

  test('is granted storage that lasts, and nothing else', async ({ shell: { page } }) => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map((status) => status.state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
  });
});

test('app:// answers for the built window and for nothing else', async ({ shell: { application } }) => {
  const answers = await application.evaluate(async ({ net }) => {
    const paths = [
      'bundle/index.html',
      'bundle/../main/main.cjs',
      'bundle/%2e%2e/main/main.cjs',
      'bundle/..%2f..%2fpackage.json',
      'bundle/..%5c..%5cpackage.json',
      'bundle/assets/%00.js',
      'bundle/%zz.js',
      'bundle/nothing.js',
      'other/index.html',
    ];
    const fetched = paths.map(async (path) => {
      const response = await net.fetch(`app://${path}`);
      const policy = response.headers.get('content-security-policy') ?? '';
      return { status: response.status, body: await response.text(), policy };
    });
    return Promise.all(fetched);
  });
  const [page, ...refused] = answers;
  expect(page?.status).toBe(200);
  expect(new Set(refused.map((answer) => `${answer.status} ${answer.body}`))).toEqual(
    new Set(['404 Not here.']),
  );
  for (const { policy } of answers) expect(policy).toContain("require-trusted-types-for 'script'");
});

test('no request leaves, not even from a page without our policy', async ({ shell: { application } }) => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end('<title>reached</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const outcome = await application.evaluate(async ({ BrowserWindow }, url) => {
    const bare = new BrowserWindow({ show: false });
    const loaded = await bare.loadURL(url).then(
      () => 'loaded',
      (error) => error.code,
    );
    bare.destroy();
    return loaded;
  }, address);
  server.close();
  expect(outcome).toBe('ERR_BLOCKED_BY_CLIENT');
  expect(requests).toBe(0);
});

test('a bad question from the page is refused', async ({ shell: { page } }) => {
  const outcomes = await page.evaluate(async () => {
    const { host } = globalThis as unknown as {
      host: Record<string, (...args: unknown[]) => Promise<unknown>> & {
        journal: Record<string, (...args: unknown[]) => Promise<unknown>>;
      };
    };
    const asked = [
      host.setTheme?.('purple'),
      host.saveFile?.('x.csv', 'text'),
      host.saveFile?.(1, null),
      host.savePdf?.('x.pdf', 1),
      host.beginAnew?.('at once'),
      host.journal.append?.('a line'),
      host.journal.append?.(['two\nlines']),
      host.journal.append?.([1]),
      host.journal.read?.(-1),
      host.journal.read?.('../window.json'),
      host.journal.noteLife?.({ database: 'x' }),
    ];
    return (await Promise.allSettled(asked)).map((outcome) => outcome.status);
  });
  expect(new Set(outcomes)).toEqual(new Set(['rejected']));
});

test('a second start hands its file over, says so, and ends with 1', async ({
  shell: { application, page, profile },
}) => {
  const article = join(profile, 'handed.md');
  writeFileSync(article, '# Handed over\n\nThe ferry to Lumen Island carried 412 people in 1931.\n');
  const told = application.evaluate(
    ({ app }) =>
      new Promise((resolve) =>
        app.once('second-instance', (_event, _args, _cwd, message) => resolve(message)),
      ),
  );
  const second = spawn(electronPath(), appArgs(profile, [article]), { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  second.stderr.on('data', (piece) => {
    errors += piece;
  });
  const code = await new Promise((resolve) => second.on('close', resolve));
  expect(errors).toContain('Afterword is already open; the file was handed to its window.');
  expect(code).toBe(1);
  expect(await told).toEqual({ files: [article] });
  await expect(page.getByRole('heading', { name: 'Handed over' })).toBeVisible();
});

test('the window comes back where it was', async ({ profile }) => {
  const place = { x: 90, y: 70, width: 820, height: 610 };
  const first = await launch(profile);
  await first.firstWindow();
  await first.evaluate(({ BrowserWindow }, box) => BrowserWindow.getAllWindows()[0]?.setBounds(box), place);
  await expect.poll(() => boundsOf(first)).toEqual(place);
  await first.close();
  const second = await launch(profile);
  await second.firstWindow();
  expect(await boundsOf(second)).toEqual(place);
  await second.close();
});

test('a window left on a screen that is gone comes back in sight', async ({ profile }) => {
  mkdirSync(profile, { recursive: true });
  const lost = { x: 9000, y: 9000, width: 900, height: 700 };
  writeFileSync(
    join(profile, 'window.json'),
    JSON.stringify({ bounds: lost, maximised: false, theme: 'dark' }),
  );
  const application = await launch(profile);
  await application.firstWindow();
  const { bounds, area } = await application.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, y: -1, width: 0, height: 0 },
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(bounds.x).toBeGreaterThanOrEqual(area.x);
  expect(bounds.y).toBeGreaterThanOrEqual(area.y);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
  await application.close();
});

test('a theme colours the window before the page is there, at the next start too', async ({ shell }) => {
  const { application, page, profile } = shell;
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  const colours = [];
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((name) => {
      const { host } = globalThis as unknown as { host: { setTheme: (theme: string) => Promise<void> } };
      return host.setTheme(name);
    }, theme);
    expect(JSON.parse(readFileSync(join(profile, 'window.json'), 'utf8')).theme).toBe(theme);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      theme === 'dark',
    );
    colours.push(
      await application.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
      ),
    );
  }
  expect(colours).toEqual(['#151411', '#FBFAF6']);
});

test('a window that crashes comes back by itself', async ({ shell: { application, page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const back = new Promise<void>((resolve) => {
      contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve()));
    });
    contents?.forcefullyCrashRenderer();
    return back;
  });
  const ready = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('typeof host.about'),
  );
  expect(ready).toBe('function');
});

test('the menu has every command and the system roles', async ({ shell: { application, page } }) => {
  await page.waitForLoadState('load');
  const menu = await application.evaluate(async ({ Menu }) => {
    while (Menu.getApplicationMenu()?.getMenuItemById('undo') == null) await new Promise(setImmediate);
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    return { ids: items.map((item) => item.id), roles: items.map((item) => item.role?.toLowerCase()) };
  });
  const ids = [
    'open-files',
    'open-decks',
    'go-library',
    'browse',
    'statistics',
    'review',
    'export',
    'undo',
    'redo',
  ];
  for (const id of [...ids, 'quiz', 'check-collection', 'show-shortcuts']) {
    expect(menu.ids).toContain(id);
  }
  for (const role of ['zoomin', 'zoomout', 'resetzoom', 'togglefullscreen', 'copy', 'paste']) {
    expect(menu.roles).toContain(role);
  }
  expect(menu.roles).not.toContain('toggledevtools');
});

test('what the window is told about itself is true', async ({ shell: { application, page } }) => {
  const about = await page.evaluate(() =>
    (globalThis as unknown as { host: { about: () => Promise<unknown> } }).host.about(),
  );
  const electron = await application.evaluate(() => process.versions.electron ?? '');
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(about).toEqual({
    version: manifest.version,
    electron,
    supported: Number.parseInt(electron, 10) >= 40,
  });
});
