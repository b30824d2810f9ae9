/** What the head of a page says of it: its title, its address and the day it came out. */
import type { CalendarDate } from '../deck.js';
import { readIsoDate } from '../language/5-dates.js';
import { decodeEntities } from './entities.js';
import { attributeOf, type Piece } from './tags.js';

function meta(pieces: readonly Piece[], key: RegExp): string | null {
  for (const piece of pieces) {
    if (piece.kind !== 'open' || piece.name !== 'meta') continue;
    const name = attributeOf(piece.attributes, 'property') ?? attributeOf(piece.attributes, 'name');
    const content = attributeOf(piece.attributes, 'content');
    if (name !== null && key.test(name) && content)
      return decodeEntities(content).replace(/\s+/g, ' ').trim();
  }
  return null;
}

/** "A headline | The Paper" without the paper. */
function titleTag(pieces: readonly Piece[]): string | null {
  const at = pieces.findIndex((piece) => piece.kind === 'open' && piece.name === 'title');
  const words = at < 0 ? undefined : pieces[at + 1];
  if (words?.kind !== 'words') return null;
  const title = decodeEntities(words.text).replace(/\s+/g, ' ').trim();
  return title.replace(/^(.{12,}) [|–—-] [^|–—]{2,40}$/, '$1') || null;
}

function publishedOf(pieces: readonly Piece[]): CalendarDate | null {
  const published = meta(pieces, /^(?:article:published_time|date|dc\.date|datepublished)$/i);
  const time = pieces.find((piece) => piece.kind === 'open' && piece.name === 'time');
  const given = published ?? (time?.kind === 'open' ? attributeOf(time.attributes, 'datetime') : null);
  return given === null ? null : readIsoDate(given.slice(0, 10));
}

const LONGEST_LINK = 2000;

/** A web address as it stands, or null for all else: what a browser would run or open on this machine is none. */
export function webAddress(given: string): string | null {
  const address = given.trim();
  return address.length <= LONGEST_LINK && /^https?:\/\/[^\s<>"'`{}|\\^]+$/i.test(address) ? address : null;
}

function canonical(pieces: readonly Piece[]): string | null {
  for (const piece of pieces) {
    if (piece.kind !== 'open' || piece.name !== 'link') continue;
    const href = attributeOf(piece.attributes, 'href');
    if (href && /^canonical$/i.test(attributeOf(piece.attributes, 'rel') ?? '')) return decodeEntities(href);
  }
  return null;
}

export type PageHead = {
  readonly title: string | null;
  readonly date: CalendarDate | null;
  readonly link: string | null;
};

/** The title is the one for sharing, else the tab's without the site's name. The date is an ISO date or null. */
export function pageHead(pieces: readonly Piece[]): PageHead {
  const link = webAddress(canonical(pieces) ?? meta(pieces, /^og:url$/i) ?? '');
  return { title: meta(pieces, /^og:title$/i) ?? titleTag(pieces), date: publishedOf(pieces), link };
}
