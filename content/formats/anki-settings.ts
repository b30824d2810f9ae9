/** Notetypes, decks, presets and settings out of a collection's tables, of either schema. */
import {
  currentDeck,
  currentField,
  currentNotetype,
  currentPreset,
  currentTemplate,
  settingsOf,
} from './anki-current.js';
import { deckOf, notetypeOf, presetOf } from './anki-parts.js';
import type { Tell } from './anki-rows.js';
import type { AnkiDeck, AnkiNotetype, AnkiPreset } from './anki-vocabulary.js';
import { asNumber, asObject, type Json, type JsonObject, parseJson } from './json-exact.js';
import { readText, type Stored } from './sqlite-decode.js';
import { type Database, readTable } from './sqlite-read.js';

export type Settings = {
  readonly created: number;
  readonly conf: JsonObject;
  readonly notetypes: readonly AnkiNotetype[];
  readonly decks: readonly AnkiDeck[];
  readonly presets: readonly AnkiPreset[];
};

type Raw = {
  readonly conf: JsonObject;
  readonly notetypes: readonly JsonObject[];
  readonly decks: readonly JsonObject[];
  readonly presets: readonly JsonObject[];
};

type Rows = (readonly Stored[])[];

function rowsOf(db: Database, table: string, columns: readonly string[], tell: Tell): Rows {
  const rows: Rows = [];
  readTable(db, table, columns, {
    row: (values, broken) => {
      rows.push(values);
      const reason = 'a name in it was not UTF-8';
      if (broken) tell({ what: 'row', where: `table ${table}`, reason, outcome: 'changed' });
    },
    damage: (reason) => tell({ what: 'database', where: `table ${table}`, reason, outcome: 'left out' }),
  });
  return rows;
}

function members(text: Stored | undefined, where: string, tell: Tell): JsonObject {
  const object = typeof text === 'string' && text !== '' ? asObject(parseJson(text)) : null;
  if (object === null) tell({ what: 'database', where, reason: 'it is not JSON', outcome: 'left out' });
  return object ?? {};
}

function listed(object: JsonObject): JsonObject[] {
  return Object.entries(object).flatMap(([id, value]) => {
    const each = asObject(value);
    return each === null ? [] : [{ ...each, id: asNumber(each.id, asNumber(id, 0)) }];
  });
}

function olderSettings(db: Database, tell: Tell): Raw {
  const [row = []] = rowsOf(db, 'col', ['conf', 'models', 'decks', 'dconf'], tell);
  const [conf, models, decks, dconf] = row;
  return {
    conf: members(conf, 'the settings', tell),
    notetypes: listed(members(models, 'the notetypes', tell)),
    decks: listed(members(decks, 'the decks', tell)),
    presets: listed(members(dconf, 'the presets', tell)),
  };
}

function unread(tell: Tell, what: 'notetype' | 'deck' | 'preset', id: Stored | undefined): () => void {
  const reason = 'its settings cannot be read; they are as in a new one';
  return () => tell({ what, where: `${what} ${String(id)}`, reason, outcome: 'changed' });
}

function byOrder(a: readonly Stored[], b: readonly Stored[]): number {
  return Number(a[1]) - Number(b[1]);
}

function currentNotetypes(db: Database, tell: Tell): JsonObject[] {
  const fields = rowsOf(db, 'fields', ['ntid', 'ord', 'name', 'config'], tell).sort(byOrder);
  const templates = rowsOf(db, 'templates', ['ntid', 'ord', 'name', 'config'], tell).sort(byOrder);
  return rowsOf(db, 'notetypes', ['id', 'name', 'mtime_secs', 'config'], tell).map((row) => {
    const [id = null, name = null, changed = null, config = null] = row;
    const told = unread(tell, 'notetype', id);
    const own = (rows: Rows) => rows.filter(([owner]) => owner === id);
    return {
      ...currentNotetype(id, name, changed, settingsOf(config, told)),
      flds: own(fields).map(([, , label = null, blob = null]) => currentField(label, settingsOf(blob, told))),
      tmpls: own(templates).map(([, , label = null, blob = null]) =>
        currentTemplate(label, settingsOf(blob, told)),
      ),
    };
  });
}

function currentConf(db: Database, tell: Tell): JsonObject {
  const entries = rowsOf(db, 'config', ['KEY', 'val'], tell).map(([key, blob]): [string, Json] => {
    const text = blob instanceof Uint8Array ? readText(blob, () => undefined) : '';
    return [String(key), parseJson(text) ?? null];
  });
  return Object.fromEntries(entries);
}

function currentSettings(db: Database, tell: Tell): Raw {
  const decks = rowsOf(db, 'decks', ['id', 'name', 'mtime_secs', 'common', 'kind'], tell);
  const presets = rowsOf(db, 'deck_config', ['id', 'name', 'mtime_secs', 'config'], tell);
  return {
    conf: currentConf(db, tell),
    notetypes: currentNotetypes(db, tell),
    decks: decks.map(([id = null, name = null, changed = null, common = null, kind = null]) => {
      const told = unread(tell, 'deck', id);
      return currentDeck(id, name, changed, settingsOf(common, told), settingsOf(kind, told));
    }),
    presets: presets.map(([id = null, name = null, changed = null, config = null]) =>
      currentPreset(id, name, changed, settingsOf(config, unread(tell, 'preset', id))),
    ),
  };
}

function all<T>(
  raw: readonly JsonObject[],
  read: (json: JsonObject) => T | null,
  what: 'notetype' | 'deck' | 'preset',
  tell: Tell,
): T[] {
  return raw.flatMap((json) => {
    const made = read(json);
    const reason = 'it lacks its number or its parts';
    if (made === null) tell({ what, where: `${what} ${String(json.id)}`, reason, outcome: 'left out' });
    return made === null ? [] : [made];
  });
}

/** What the collection says about everything but notes, cards and log. */
export function readSettings(db: Database, tell: Tell): Settings {
  const raw = db.tables.has('notetypes') ? currentSettings(db, tell) : olderSettings(db, tell);
  const [created] = rowsOf(db, 'col', ['crt'], tell)[0] ?? [];
  return {
    created: typeof created === 'number' && Number.isFinite(created) ? Math.floor(created) : 0,
    conf: raw.conf,
    notetypes: all(raw.notetypes, notetypeOf, 'notetype', tell),
    decks: all(raw.decks, deckOf, 'deck', tell),
    presets: all(raw.presets, presetOf, 'preset', tell),
  };
}
