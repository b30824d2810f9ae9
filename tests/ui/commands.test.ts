import { describe, expect, test } from 'vitest';
import type { CommandId as MenuCommandId } from '../../src-main/contract/host.js';
import {
  COMMANDS,
  type CommandId,
  commandFor,
  keyName,
  type Press,
  type Runs,
} from '../../src-renderer/ui/commands.js';

const MENU: readonly MenuCommandId[] = [
  'open-files',
  'go-library',
  'browse',
  'statistics',
  'redo',
  'check-collection',
  'review',
  'quiz',
  'export',
  'undo',
  'show-shortcuts',
];
const nothing = () => undefined;
const page = (key: string): Press => ({ key, repeat: false, focus: 'page' });
const curate: Runs = {
  keep: nothing,
  discard: nothing,
  next: nothing,
  undo: nothing,
  study: nothing,
  back: nothing,
};

function event(
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('the table of commands', () => {
  test('has a label and a key for every command, the menu’s among them', () => {
    for (const id of [...MENU, ...(Object.keys(COMMANDS) as CommandId[])]) {
      expect(COMMANDS[id].label).not.toBe('');
      expect(COMMANDS[id].keys.length).toBeGreaterThan(0);
    }
  });

  test('gives no key twice on one screen', () => {
    for (const where of ['library', 'curate', 'review', 'quiz'] as const) {
      const shared = where === 'curate' ? ['everywhere', 'curate'] : ['everywhere', where];
      const keys = Object.values(COMMANDS)
        .filter((command) => shared.includes(command.where))
        .flatMap((command) => command.keys);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });
});

describe('a key', () => {
  test('runs its command where the screen offers it', () => {
    expect(commandFor(page('K'), curate)).toBe('keep');
    expect(commandFor(page('Down'), curate)).toBe('next');
    expect(commandFor(page('Ctrl+Z'), curate)).toBe('undo');
  });

  test('does nothing where the screen does not offer its command', () => {
    expect(commandFor(page('W'), curate)).toBeNull();
    expect(commandFor(page('K'), {})).toBeNull();
  });

  test('types in a field instead of acting; Esc and chords still act, but undo is the field’s own', () => {
    const field = (key: string): Press => ({ key, repeat: false, focus: 'field' });
    expect(commandFor(field('K'), curate)).toBeNull();
    expect(commandFor(field('Enter'), curate)).toBeNull();
    expect(commandFor(field('Ctrl+Z'), curate)).toBeNull();
    expect(commandFor(field('Ctrl+Shift+Z'), { redo: nothing })).toBeNull();
    expect(commandFor(field('Esc'), curate)).toBe('back');
    expect(commandFor(field('Ctrl+O'), { 'open-files': nothing })).toBe('open-files');
  });

  test('stays with the button that has the focus when it is Space or Enter', () => {
    const button = (key: string): Press => ({ key, repeat: false, focus: 'button' });
    expect(commandFor(button('Enter'), curate)).toBeNull();
    expect(commandFor(button('Space'), { advance: nothing })).toBeNull();
    expect(commandFor(button('K'), curate)).toBe('keep');
  });

  test('reaches nothing below a dialog', () => {
    expect(commandFor({ key: 'K', repeat: false, focus: 'dialog' }, curate)).toBeNull();
    expect(
      commandFor({ key: 'Ctrl+O', repeat: false, focus: 'dialog' }, { 'open-files': nothing }),
    ).toBeNull();
  });

  test('fires once when held, except for moving the cursor', () => {
    expect(commandFor({ key: 'K', repeat: true, focus: 'page' }, curate)).toBeNull();
    expect(commandFor({ key: 'Space', repeat: true, focus: 'page' }, { advance: nothing })).toBeNull();
    expect(commandFor({ key: 'Down', repeat: true, focus: 'page' }, curate)).toBe('next');
  });
});

describe('the name of a key', () => {
  test('is that of the table', () => {
    expect(keyName(event('k'))).toBe('K');
    expect(keyName(event(' '))).toBe('Space');
    expect(keyName(event('?', { shiftKey: true }))).toBe('?');
    expect(keyName(event('o', { ctrlKey: true }))).toBe('Ctrl+O');
    expect(keyName(event('o', { metaKey: true }))).toBe('Ctrl+O');
    expect(keyName(event('Z', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+Z');
    expect(commandFor(page('Ctrl+Shift+Z'), { undo: nothing, redo: nothing })).toBe('redo');
  });

  test('is none for chords that belong to the system', () => {
    expect(keyName(event('k', { altKey: true }))).toBeNull();
    expect(keyName(event('K', { shiftKey: true }))).toBeNull();
    expect(keyName(event('Enter', { shiftKey: true }))).toBeNull();
  });
});
