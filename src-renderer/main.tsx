/** The only place where all meets: opens the library, then shows the window. */
// First, since the order of the style layers is the order in which they are named.
import './ui/style/tokens.css';
import './ui/style/fonts.css';
import './ui/style/base.css';
import './ui/style/parts.css';

import { render } from 'solid-js/web';
import { sentence } from '../content/problem.js';
import type { Host } from '../src-main/contract/host.js';
import { convertFiles } from './convert.js';
import { askToPersist, openDatabase } from './store/open.js';
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

async function start(root: HTMLElement): Promise<void> {
  const opened = await openDatabase(undefined, () => location.reload());
  if (!opened.ok) {
    render(() => <Stop title="Your library stays closed" text={sentence(opened.problem)} />, root);
    return;
  }
  const settings = await readSettings(opened.value);
  const desk = createDesk(opened.value, window.host, settings);
  render(() => <App desk={desk} convertFiles={convertFiles} />, root);
  void askToPersist();
}

const root = document.getElementById('app');
if (root) void start(root);
