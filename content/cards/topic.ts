/** What an article is about, where its title names it: it stands before a gap whose sentence names nothing. */
import type { Article } from '../deck.js';

/** A longer title tells what happened, not what it is about. */
const MOST_WORDS = 5;

/** Every capital word of the title stands in the text too: a headline's verbs do not. */
function isNamed(title: string, text: string): boolean {
  const words = title.match(/\p{Lu}\p{L}+/gu) ?? [];
  return words.length >= 2 && words.every((word) => new RegExp(`\\p{L},? ${word}\\b`, 'u').test(text));
}

const OF_A_PLACE = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}) (?:of|in) (?:the )?((?:\p{Lu}\p{L}+ ?)+)$/u;

/** "Fishing in the Orrin Valley": what is told of what has a name, each word of which stands in the text. */
function isSubjectOfNamed(title: string, text: string): boolean {
  const [, subject = '', name = ''] = OF_A_PLACE.exec(title) ?? [];
  const said = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return (
    name !== '' && text.includes(name) && subject.split(' ').every((word) => said.has(word.toLowerCase()))
  );
}

/** The title, or what stands before its comma, as a topic; empty where the text does not say it too. */
export function topicOf(article: Article): string {
  const full = article.title.replace(/\([^)]*\)/g, '').trim();
  const body = article.text.slice(full.length);
  const worded = /^[\p{Lu}\d]/u.test(full) && /\p{L}/u.test(full) && !/[…?!:.]/.test(full);
  if (worded && isSubjectOfNamed(full, body)) return full;
  if (!worded || full.split(/\s+/).length > MOST_WORDS) return '';
  const listed = /,.*(?:,| and )/.test(full);
  const said = [full, listed ? full : (full.split(',')[0] ?? full)].find((title) => {
    const stem = title.toLowerCase().slice(0, Math.max(4, title.length - 2));
    return body.toLowerCase().includes(stem);
  });
  return said ?? (isNamed(full, body) ? full : '');
}
