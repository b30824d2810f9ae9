/** The application menu: the contract's commands and the system's own roles. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandId } from './contract/host.js';

type Item = { readonly label: string; readonly keys?: string };

/** Every command stands in the menu; a forgotten one is a type error. The window answers the keys first. */
const ITEMS: Readonly<Record<CommandId, Item>> = {
  'open-files': { label: 'Open…', keys: 'CmdOrCtrl+O' },
  'open-decks': { label: 'Import a Deck…', keys: 'CmdOrCtrl+I' },
  export: { label: 'Export…', keys: 'CmdOrCtrl+E' },
  'go-library': { label: 'Library', keys: 'CmdOrCtrl+1' },
  review: { label: 'Review', keys: 'CmdOrCtrl+R' },
  quiz: { label: 'Quiz', keys: 'CmdOrCtrl+5' },
  browse: { label: 'All Cards', keys: 'CmdOrCtrl+2' },
  statistics: { label: 'Statistics', keys: 'CmdOrCtrl+3' },
  undo: { label: 'Undo Last Step' },
  redo: { label: 'Redo What Was Undone' },
  'check-collection': { label: 'Check Collection' },
  'show-shortcuts': { label: 'Keyboard Shortcuts' },
};

/** Builds the menu and makes it the application's; `run` is called with the command chosen. */
export function showMenu(run: (command: CommandId) => void): void {
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const { label, keys } = ITEMS[id];
    return { id, label, click: () => run(id), ...(keys === undefined ? {} : { accelerator: keys }) };
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(process.platform === 'darwin', item)));
}

function template(
  mac: boolean,
  item: (id: CommandId) => MenuItemConstructorOptions,
): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [
        item('open-files'),
        item('open-decks'),
        item('export'),
        line,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'Study',
      submenu: [
        item('go-library'),
        item('review'),
        item('quiz'),
        item('browse'),
        item('statistics'),
        line,
        item('undo'),
        item('redo'),
        line,
        item('check-collection'),
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...(DEVELOPMENT ? [{ role: 'toggleDevTools' as const }] : []),
      ],
    },
    ...(mac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      submenu: [item('show-shortcuts'), ...(mac ? [] : [{ role: 'about' as const }])],
    },
  ];
}
