/** Notetypes, decks and presets from Anki's JSON (schema 11) into our words, and back without loss. */
import type { AnkiDeck, AnkiNotetype, AnkiPreset, StockKind } from './anki-vocabulary.js';
import { asList, asNumber, asObject, asText, type Json, type JsonObject, without } from './json-exact.js';

const STOCK: readonly StockKind[] = [
  'basic',
  'basic and reversed',
  'basic optional reversed',
  'basic typing',
  'cloze',
  'image occlusion',
];

const NOTETYPE_KEYS = new Set('id name type mod sortf tmpls flds css'.split(' '));
const FIELD_KEYS = new Set(['name', 'ord']);
const TEMPLATE_KEYS = new Set(['name', 'ord', 'qfmt', 'afmt']);
const DECK_KEYS = new Set('id name desc conf dyn desiredRetention newLimit reviewLimit mod'.split(' '));
const PRESET_KEYS = new Set('id name mod desiredRetention sm2Retention ignoreRevlogsBeforeDate'.split(' '));
const PARAMETER_KEYS = ['fsrsParams6', 'fsrsParams5', 'fsrsWeights'] as const;
const USN = -1;

function objects(value: Json | undefined): JsonObject[] {
  return asList(value)
    .map(asObject)
    .filter((each) => each !== null);
}

function numbers(value: Json | undefined): number[] {
  return asList(value).filter((each) => typeof each === 'number');
}

function orNull(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Null where a notetype has no id, no field or no template: nothing could be asked with it. */
export function notetypeOf(json: JsonObject): AnkiNotetype | null {
  const id = asNumber(json.id, 0);
  const fields = objects(json.flds);
  const templates = objects(json.tmpls);
  if (!Number.isSafeInteger(id) || id <= 0 || fields.length === 0 || templates.length === 0) return null;
  const stock = STOCK[asNumber(json.originalStockKind, 0) - 1] ?? null;
  const known = stock === null ? NOTETYPE_KEYS : new Set([...NOTETYPE_KEYS, 'originalStockKind']);
  return {
    id,
    name: asText(json.name) || `Notetype ${id}`,
    kind: json.type === 1 ? 'cloze' : 'standard',
    stock,
    css: asText(json.css),
    fields: fields.map((f, i) => ({ name: asText(f.name, `Field ${i + 1}`), other: without(f, FIELD_KEYS) })),
    templates: templates.map((t, i) => ({
      name: asText(t.name, `Card ${i + 1}`),
      front: asText(t.qfmt),
      back: asText(t.afmt),
      other: without(t, TEMPLATE_KEYS),
    })),
    sortField: Math.min(Math.max(0, Math.trunc(asNumber(json.sortf, 0))), fields.length - 1),
    changed: asNumber(json.mod, 0),
    other: without(json, known),
  };
}

const FIELD_DEFAULTS = { sticky: false, rtl: false, font: 'Arial', size: 20, media: [] };
const TEMPLATE_DEFAULTS = { bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 };
const NOTETYPE_DEFAULTS = {
  usn: USN,
  did: null,
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  req: [],
  tags: [],
  vers: [],
};

/** A notetype as Anki's schema 11 keeps it. */
export function notetypeJson(notetype: AnkiNotetype): JsonObject {
  const { id, name, kind, stock, css, fields, templates, sortField, changed, other } = notetype;
  return {
    ...NOTETYPE_DEFAULTS,
    ...other,
    ...(stock === null ? {} : { originalStockKind: STOCK.indexOf(stock) + 1 }),
    id,
    name,
    type: kind === 'cloze' ? 1 : 0,
    mod: changed,
    sortf: sortField,
    css,
    flds: fields.map((field, ord) => ({ ...FIELD_DEFAULTS, ...field.other, name: field.name, ord })),
    tmpls: templates.map((template, ord) => ({
      ...TEMPLATE_DEFAULTS,
      ...template.other,
      name: template.name,
      ord,
      qfmt: template.front,
      afmt: template.back,
    })),
  };
}

/** Null where a deck has no id. `desiredRetention` is percent in Anki's JSON, a share here. */
export function deckOf(json: JsonObject): AnkiDeck | null {
  const id = asNumber(json.id, 0);
  if (!Number.isSafeInteger(id) || id <= 0) return null;
  const filtered = json.dyn === 1 || json.dyn === true;
  const percent = orNull(json.desiredRetention);
  return {
    id,
    name: asText(json.name) || `Deck ${id}`,
    description: asText(json.desc),
    preset: filtered ? null : asNumber(json.conf, 1),
    filtered,
    desiredRetention: percent === null || percent <= 0 ? null : percent / 100,
    newLimit: orNull(json.newLimit),
    reviewLimit: orNull(json.reviewLimit),
    changed: asNumber(json.mod, 0),
    other: without(json, DECK_KEYS),
  };
}

const TODAY = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
const DECK_DEFAULTS = { usn: USN, collapsed: false, browserCollapsed: false, extendNew: 0, extendRev: 0 };

/** A deck as Anki's schema 11 keeps it. */
export function deckJson(deck: AnkiDeck): JsonObject {
  const { id, name, description, preset, filtered, desiredRetention, newLimit, reviewLimit, changed } = deck;
  const share = desiredRetention === null ? null : Math.round(desiredRetention * 100);
  return {
    ...TODAY,
    ...DECK_DEFAULTS,
    ...deck.other,
    id,
    name,
    mod: changed,
    desc: description,
    dyn: filtered ? 1 : 0,
    ...(filtered ? {} : { conf: preset ?? 1 }),
    ...(share === null ? {} : { desiredRetention: share }),
    ...(newLimit === null ? {} : { newLimit }),
    ...(reviewLimit === null ? {} : { reviewLimit }),
  };
}

function share(value: Json | undefined): number {
  const number = asNumber(value, 0.9);
  return number > 0 && number < 1 ? number : 0.9;
}

/** Null where a preset has no id; what it leaves out is as in a new preset of Anki's. */
export function presetOf(json: JsonObject): AnkiPreset | null {
  const id = asNumber(json.id, 0);
  if (!Number.isSafeInteger(id) || id <= 0) return null;
  const [fresh, review, lapse] = [json.new, json.rev, json.lapse].map((part) => asObject(part) ?? {});
  const key = PARAMETER_KEYS.find((each) => numbers(json[each]).length > 0);
  const known = new Set([...PRESET_KEYS, ...(key === undefined ? [] : [key])]);
  return {
    id,
    name: asText(json.name, `Preset ${id}`),
    learningSteps: numbers(fresh?.delays),
    relearningSteps: numbers(lapse?.delays),
    newPerDay: asNumber(fresh?.perDay, 20),
    reviewsPerDay: asNumber(review?.perDay, 200),
    longestInterval: asNumber(review?.maxIvl, 36_500),
    desiredRetention: share(json.desiredRetention),
    historicalRetention: share(json.sm2Retention),
    parameters: key === undefined ? [] : numbers(json[key]),
    ignoreBefore: asText(json.ignoreRevlogsBeforeDate),
    changed: asNumber(json.mod, 0),
    other: without(json, known),
  };
}

const PRESET_DEFAULTS = { usn: USN, maxTaken: 60, autoplay: true, timer: 0, replayq: true, dyn: false };
const NEW_DEFAULTS = { bury: false, initialFactor: 2500, ints: [1, 4, 0], order: 1 };
const REVIEW_DEFAULTS = { bury: false, ease4: 1.3, hardFactor: 1.2, ivlFct: 1 };
const LAPSE_DEFAULTS = { leechAction: 1, leechFails: 8, minInt: 1, mult: 0 };

/** A preset as Anki's schema 11 keeps it. */
export function presetJson(preset: AnkiPreset): JsonObject {
  const { other, parameters, newPerDay, reviewsPerDay, longestInterval } = preset;
  const part = (key: string) => asObject(other[key]) ?? {};
  const key = PARAMETER_KEYS.find((_, i) => parameters.length === [21, 19, 17][i]);
  return {
    ...PRESET_DEFAULTS,
    ...other,
    ...(key === undefined ? {} : { [key]: parameters }),
    id: preset.id,
    name: preset.name,
    mod: preset.changed,
    desiredRetention: preset.desiredRetention,
    sm2Retention: preset.historicalRetention,
    ignoreRevlogsBeforeDate: preset.ignoreBefore,
    new: { ...NEW_DEFAULTS, ...part('new'), delays: preset.learningSteps, perDay: newPerDay },
    rev: { ...REVIEW_DEFAULTS, ...part('rev'), perDay: reviewsPerDay, maxIvl: longestInterval },
    lapse: { ...LAPSE_DEFAULTS, ...part('lapse'), delays: preset.relearningSteps },
  };
}
