/** The first code of the window: the library is opened while the rest is still on its way. */
// First, since the order of the style layers is the order in which they are named.
import './ui/style/tokens.css';
import './ui/style/fonts.css';
import './ui/style/base.css';
import './ui/style/parts.css';

import { openDatabase } from './store/open.js';

async function start(root: HTMLElement): Promise<void> {
  const opening = openDatabase(undefined, () => location.reload());
  const { showWindow } = await import('./window.js');
  await showWindow(root, await opening);
}

const root = document.getElementById('app');
if (root) void start(root);
