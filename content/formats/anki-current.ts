/**
 * The current layout's tables (schema 18), whose settings are protocol buffers, told as the JSON of
 * schema 11, so that one reader takes both. Field numbers: proto/anki/*.proto of Anki 26.9.
 */
import { Damage } from './damage.js';
import { asObject, type Json, type JsonObject, parseJson } from './json-exact.js';
import {
  bytesField,
  floatField,
  floatsField,
  integerField,
  type Message,
  messagesField,
  numberField,
  numbersField,
  readMessage,
  textField,
} from './protobuf.js';
import { readText, type Stored } from './sqlite-decode.js';

const NOTHING: Message = new Map();
const OTHER = 255;
const DECK_LEVELS = '\u001f';

/** A setting that cannot be read leaves the rest of its owner as new; `told` hears of it. */
export function settingsOf(blob: Stored, told: () => void): Message {
  try {
    return blob instanceof Uint8Array ? readMessage(blob) : NOTHING;
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    told();
    return NOTHING;
  }
}

/** What older Ankis had written into JSON and no newer one knows. */
function other(message: Message): JsonObject {
  const bytes = bytesField(message, OTHER);
  return bytes.length === 0 ? {} : (asObject(parseJson(readText(bytes, () => undefined))) ?? {});
}

function flag(message: Message, field: number): boolean {
  return numberField(message, field) !== 0;
}

function requirements(message: Message): Json {
  return messagesField(message, 8).map((each) => [
    numberField(each, 1),
    ['none', 'any', 'all'][numberField(each, 2)] ?? 'none',
    numbersField(each, 3),
  ]);
}

/** The JSON of a notetype, without its fields and templates. */
export function currentNotetype(id: Stored, name: Stored, changed: Stored, config: Message): JsonObject {
  const original = integerField(config, 10);
  return {
    ...other(config),
    id: typeof id === 'number' ? id : 0,
    name: typeof name === 'string' ? name : '',
    mod: typeof changed === 'number' ? changed : 0,
    type: numberField(config, 1),
    sortf: numberField(config, 2),
    css: textField(config, 3),
    latexPre: textField(config, 5),
    latexPost: textField(config, 6),
    latexsvg: flag(config, 7),
    req: requirements(config),
    originalStockKind: numberField(config, 9),
    ...(original === null ? {} : { originalId: original }),
  };
}

/** The JSON of a field of a notetype. */
export function currentField(name: Stored, config: Message): JsonObject {
  const [id, tag] = [integerField(config, 9), integerField(config, 10)];
  return {
    ...other(config),
    name: typeof name === 'string' ? name : '',
    sticky: flag(config, 1),
    rtl: flag(config, 2),
    font: textField(config, 3) || 'Arial',
    size: numberField(config, 4, 20),
    description: textField(config, 5),
    plainText: flag(config, 6),
    collapsed: flag(config, 7),
    excludeFromSearch: flag(config, 8),
    preventDeletion: flag(config, 11),
    ...(id === null ? {} : { id }),
    ...(tag === null ? {} : { tag }),
  };
}

/** The JSON of a template of a notetype. */
export function currentTemplate(name: Stored, config: Message): JsonObject {
  const id = integerField(config, 8);
  return {
    ...other(config),
    name: typeof name === 'string' ? name : '',
    qfmt: textField(config, 1),
    afmt: textField(config, 2),
    bqfmt: textField(config, 3),
    bafmt: textField(config, 4),
    did: numberField(config, 5) || null,
    bfont: textField(config, 6),
    bsize: numberField(config, 7),
    ...(id === null ? {} : { id }),
  };
}

function normalDeck(normal: Message): JsonObject {
  const retention = floatField(normal, 10);
  const limits = { reviewLimit: integerField(normal, 6), newLimit: integerField(normal, 7) };
  const today = (field: number) => {
    const [limit] = messagesField(normal, field);
    return limit === undefined ? null : { limit: numberField(limit, 1), today: numberField(limit, 2) };
  };
  return {
    dyn: 0,
    conf: numberField(normal, 1, 1),
    extendNew: numberField(normal, 2),
    extendRev: numberField(normal, 3),
    desc: textField(normal, 4),
    ...(flag(normal, 5) ? { md: true } : {}),
    ...limits,
    reviewLimitToday: today(8),
    newLimitToday: today(9),
    desiredRetention: retention === null ? null : Math.round(retention * 100),
  };
}

function filteredDeck(filtered: Message): JsonObject {
  const delays = floatsField(filtered, 3);
  const terms = messagesField(filtered, 2).map((term) => [
    textField(term, 1),
    numberField(term, 2),
    numberField(term, 3),
  ]);
  return {
    dyn: 1,
    desc: '',
    resched: flag(filtered, 1),
    terms,
    separate: true,
    delays: delays.length === 0 ? null : delays,
    previewDelay: numberField(filtered, 4),
    previewAgainSecs: numberField(filtered, 7),
    previewHardSecs: numberField(filtered, 5),
    previewGoodSecs: numberField(filtered, 6),
  };
}

/** The JSON of a deck; `kind` holds either a normal or a filtered one. */
export function currentDeck(
  id: Stored,
  name: Stored,
  changed: Stored,
  common: Message,
  kind: Message,
): JsonObject {
  const day = numberField(common, 3);
  const [normal] = messagesField(kind, 1);
  const [filtered] = messagesField(kind, 2);
  return {
    ...other(common),
    id: typeof id === 'number' ? id : 0,
    name: typeof name === 'string' ? name.replaceAll(DECK_LEVELS, '::') : '',
    mod: typeof changed === 'number' ? changed : 0,
    collapsed: flag(common, 1),
    browserCollapsed: flag(common, 2),
    newToday: [day, numberField(common, 4)],
    revToday: [day, numberField(common, 5)],
    lrnToday: [day, numberField(common, 6)],
    timeToday: [day, numberField(common, 7)],
    ...(filtered === undefined ? normalDeck(normal ?? NOTHING) : filteredDeck(filtered)),
  };
}

/** What Anki leaves out of a message is zero, also where its JSON would have another default. */
function presetParts(config: Message, kept: JsonObject): JsonObject {
  const float = (field: number) => floatField(config, field) ?? 0;
  const part = (key: string) => asObject(kept[key]) ?? {};
  return {
    new: {
      ...part('new'),
      bury: flag(config, 27),
      delays: floatsField(config, 1),
      initialFactor: Math.round(float(11) * 1000),
      ints: [numberField(config, 18), numberField(config, 19), 0],
      order: numberField(config, 20) === 1 ? 0 : 1,
      perDay: numberField(config, 9),
    },
    rev: {
      ...part('rev'),
      bury: flag(config, 28),
      ease4: float(12),
      hardFactor: float(13),
      ivlFct: float(15),
      maxIvl: numberField(config, 16),
      perDay: numberField(config, 10),
    },
    lapse: {
      ...part('lapse'),
      delays: floatsField(config, 2),
      leechAction: numberField(config, 21),
      leechFails: numberField(config, 22),
      minInt: numberField(config, 17),
      mult: float(14),
    },
  };
}

/** The JSON of a preset. */
export function currentPreset(id: Stored, name: Stored, changed: Stored, config: Message): JsonObject {
  const kept = other(config);
  const float = (field: number) => floatField(config, field) ?? 0;
  return {
    ...kept,
    id: typeof id === 'number' ? id : 0,
    name: typeof name === 'string' ? name : '',
    mod: typeof changed === 'number' ? changed : 0,
    maxTaken: numberField(config, 24),
    autoplay: !flag(config, 23),
    timer: numberField(config, 25),
    replayq: !flag(config, 26),
    ...presetParts(config, kept),
    newMix: numberField(config, 30),
    newPerDayMinimum: numberField(config, 35),
    interdayLearningMix: numberField(config, 31),
    reviewOrder: numberField(config, 33),
    newSortOrder: numberField(config, 32),
    newGatherPriority: numberField(config, 34),
    buryInterdayLearning: flag(config, 29),
    fsrsWeights: floatsField(config, 3),
    fsrsParams5: floatsField(config, 5),
    fsrsParams6: floatsField(config, 6),
    desiredRetention: float(37),
    ignoreRevlogsBeforeDate: textField(config, 46),
    easyDaysPercentages: floatsField(config, 4),
    stopTimerOnAnswer: flag(config, 38),
    secondsToShowQuestion: float(41),
    secondsToShowAnswer: float(42),
    questionAction: numberField(config, 36),
    answerAction: numberField(config, 43),
    waitForAudio: flag(config, 44),
    sm2Retention: float(40),
    weightSearch: textField(config, 45),
  };
}
