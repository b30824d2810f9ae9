/** A note drawn through its notetype's templates, as Anki draws it: conditions, filters, gaps, what is to be typed. */
import { gapsDrawn, typedInGaps } from './anki-cloze.js';
import { overlays } from './anki-occlusion.js';
import { plainField } from './anki-plain.js';
import { kanaOf, kanjiOf, rubyOf } from './anki-ruby.js';
import type { AnkiNote, AnkiNotetype } from './anki-vocabulary.js';
import { flatMath } from './math-places.js';

/** What the page of a card may name beside its note. */
export type CardPlace = {
  /** The template, from 0; in a cloze the number of the gap, from 0. */
  readonly place: number;
  /** The whole name of the deck, levels parted by "::". */
  readonly deck: string;
  /** 0 to 7. */
  readonly flag: number;
};

/** Both sides as raw HTML, not yet made safe. */
export type CardSides = {
  readonly front: string;
  readonly back: string;
  /** What is to be typed, as plain text; null where nothing is. */
  readonly typed: string | null;
};

/** Deeper conditions are no template that anyone wrote. */
const DEEPEST = 40;
const TAG = /\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}/g;

type Token = { readonly kind: '' | '#' | '^' | '/' | 'text'; readonly value: string };

function tokensOf(template: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of template.replace(/<!--[\s\S]*?-->/g, '').matchAll(TAG)) {
    const { index, 0: whole, 1: sign = '', 2: value = '' } = match;
    tokens.push({ kind: 'text', value: template.replace(/<!--[\s\S]*?-->/g, '').slice(at, index) });
    tokens.push({ kind: sign as Token['kind'], value });
    at = index + whole.length;
  }
  return [...tokens, { kind: 'text', value: template.replace(/<!--[\s\S]*?-->/g, '').slice(at) }];
}

type Drawing = {
  readonly values: ReadonlyMap<string, string>;
  readonly cloze: boolean;
  readonly place: number;
  readonly side: 'front' | 'back';
  /** What was met that is to be typed. */
  typed: string | null;
};

function isEmpty(html: string | undefined): boolean {
  return (html ?? '').replace(/<\/?(?:br|div)\s*\/?>/gi, '').trim() === '';
}

function holds(name: string, drawing: Drawing): boolean {
  const gap = drawing.cloze ? /^c(\d+)$/.exec(name)?.[1] : undefined;
  return gap === undefined ? !isEmpty(drawing.values.get(name)) : Number(gap) === drawing.place + 1;
}

function hinted(field: string, html: string): string {
  return isEmpty(html) ? '' : `<details class="hint"><summary>${field}</summary>${html}</details>`;
}

/** The side that asks leaves room for what is typed; the other shows what it should have been. */
function typing(html: string, filters: readonly string[], drawing: Drawing): string {
  const wanted = filters.includes('cloze') ? typedInGaps(html, drawing.place + 1) : plainField(html);
  drawing.typed = wanted.trim();
  if (drawing.side === 'front') return '';
  return `<code class="typed">${drawing.typed.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</code>`;
}

function filtered(html: string, filter: string, field: string, drawing: Drawing): string {
  switch (filter) {
    case 'text':
      return plainField(html);
    case 'cloze':
      return gapsDrawn(html, drawing.place + 1, drawing.side);
    case 'cloze-only':
      return typedInGaps(html, drawing.place + 1);
    case 'hint':
      return hinted(field, html);
    case 'furigana':
      return rubyOf(html);
    case 'kana':
      return kanaOf(html);
    case 'kanji':
      return kanjiOf(html);
    default:
      return /^tts(?:\s|$)|^tts-voices$/.test(filter) ? '' : html;
  }
}

/** Filters stand before the field, the one next to it first. */
function replaced(reference: string, drawing: Drawing): string {
  const parts = reference.split(':');
  const field = (parts.pop() ?? '').trim();
  const filters = parts.map((part) => part.trim()).reverse();
  const html = drawing.values.get(field);
  if (html === undefined) return '';
  if (filters.includes('type')) return typing(html, filters, drawing);
  return filters.reduce((text, filter) => filtered(text, filter, field, drawing), html);
}

/** A condition that is never closed reaches to the end; a closing without an opening is passed over. */
function drawn(tokens: readonly Token[], drawing: Drawing): string {
  const open: { readonly name: string; readonly shown: boolean }[] = [];
  let text = '';
  for (const { kind, value } of tokens) {
    const shown = open.every((one) => one.shown);
    if (kind === 'text') text += shown ? value : '';
    else if (kind === '') text += shown ? replaced(value, drawing) : '';
    else if (kind === '/') {
      const at = open.findLastIndex((one) => one.name === value);
      if (at >= 0) open.splice(at);
    } else if (open.length < DEEPEST)
      open.push({ name: value, shown: holds(value, drawing) === (kind === '#') });
  }
  return text;
}

function valuesOf(note: AnkiNote, notetype: AnkiNotetype, { place, deck, flag }: CardPlace) {
  const template = notetype.templates[notetype.kind === 'cloze' ? 0 : place];
  const special: readonly (readonly [string, string])[] = [
    ['Tags', note.tags.join(' ')],
    ['Type', notetype.name],
    ['Deck', deck],
    ['Subdeck', deck.split('::').at(-1) ?? ''],
    ['Card', template?.name ?? ''],
    ['CardFlag', flag > 0 ? `flag${flag}` : ''],
  ];
  const own = notetype.fields.map(({ name }, i) => [name, note.fields[i] ?? ''] as const);
  return { template, values: new Map([...special, ...own]) };
}

/** Both sides of the card of a note at a place. A template that is missing gives the fields, one below the other. */
export function cardSides(note: AnkiNote, notetype: AnkiNotetype, at: CardPlace): CardSides {
  const { template, values } = valuesOf(note, notetype, at);
  const [first = '', ...others] = note.fields;
  const { front, back } = template ?? { front: first, back: others.join('<hr>') };
  const common = { cloze: notetype.kind === 'cloze', place: at.place };
  const asking: Drawing = { ...common, values, side: 'front', typed: null };
  const asked = drawn(tokensOf(front), asking);
  const withFront = new Map([...values, ['FrontSide', asked] as const]);
  const telling: Drawing = { ...common, values: withFront, side: 'back', typed: null };
  const told = drawn(tokensOf(back), telling);
  const occluded = (html: string, side: Drawing['side']) =>
    overlays(flatMath(html, false), note.fields, at.place + 1, side);
  return { front: occluded(asked, 'front'), back: occluded(told, 'back'), typed: asking.typed };
}
