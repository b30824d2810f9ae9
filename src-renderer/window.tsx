/** Shows the window of a library that is open, or the sentence that says why it stays closed. */
import { render } from 'solid-js/web';
import { type Result, sentence } from '../content/problem.js';
import type { Host } from '../src-main/contract/host.js';
import { convertFiles } from './convert.js';
import { articleRows } from './store/articles.js';
import { askToPersist } from './store/open.js';
import type { Database } from './store/schema.js';
import { readSettings } from './store/settings.js';
import { App } from './ui/app.js';
import { createDesk } from './ui/desk.js';
import { Stop } from './ui/screens/frame/stop.js';

declare global {
  interface Window {
    /** The shell, as `src-main/preload.ts` exposes it. */
    readonly host: Host;
  }
}

/** Fills `root`, which is empty until then. */
export async function showWindow(root: HTMLElement, opened: Result<Database>): Promise<void> {
  if (!opened.ok) {
    render(() => <Stop title="Your library stays closed" text={sentence(opened.problem)} />, root);
    return;
  }
  const settings = await readSettings(opened.value);
  const desk = createDesk(opened.value, window.host, settings);
  const rows = await articleRows(desk.db, desk.clock());
  render(() => <App desk={desk} convertFiles={convertFiles} rows={rows} />, root);
  void askToPersist();
}
