/** The rules of SPEC.md that are checked on finished cards: what the learner will see, against what the articles say. */
import type { Article, Card } from '../deck.js';
import { choiceFault } from '../forms/rules.js';
import { shortsOf } from '../language/aliases.js';
import { type Fault, fault } from '../wording/draft.js';
import { checkShown, checkShownSpare, type Shown } from '../wording/rules/finished.js';

type Articles = ReadonlyMap<Article['id'], Article>;

function checkExact({ evidence }: Card, articles: Articles): Fault | null {
  const inexact = evidence.some((e) => articles.get(e.article)?.text.slice(e.start, e.end) !== e.quote);
  return inexact ? fault('G2', 'the span is not exact') : null;
}

function shownOf({ prompt, answer, evidence }: Card, articles: Articles): Shown {
  const cited = evidence.flatMap((e) => articles.get(e.article) ?? []);
  const titles = cited.map((article) => article.title);
  const days = cited.flatMap((article) => article.date ?? []);
  return { prompt, answer, evidence, titles, days };
}

const SHORTS = new WeakMap<Article, ReturnType<typeof shortsOf>>();

function shortsIn(article: Article): ReturnType<typeof shortsOf> {
  const known = SHORTS.get(article) ?? shortsOf(article.text);
  SHORTS.set(article, known);
  return known;
}

/** S4: a short form that the article spells out is spelled out on the card too, in the prompt or by the answer. */
function checkOpened({ prompt, answer, evidence }: Card, articles: Articles): Fault | null {
  const written = new Set(prompt.match(/(?<![\p{L}\p{N}])\p{Lu}{2,7}s?(?![\p{L}\p{N}])/gu));
  if (written.size === 0) return null;
  const shown = `${prompt} ${answer}`.toLowerCase();
  for (const article of new Set(evidence.flatMap((e) => articles.get(e.article) ?? [])))
    for (const [short, { text }] of shortsIn(article))
      if (written.has(short) && !shown.includes(text.toLowerCase()))
        return fault('S4', `“${short}” is not spelled out`);
  return null;
}

/** Rules of a finished card, checked once more on what the learner will see. The first broken one, or null. */
export function checkCard(card: Card, articles: Articles): Fault | null {
  const options = card.kind === 'choice' ? choiceFault(card) : null;
  return (
    checkExact(card, articles) ??
    options ??
    checkShown(shownOf(card, articles)) ??
    checkOpened(card, articles)
  );
}

/** The same for a spare, which may be a list, a clause or loosely told. */
export function checkSpare(card: Card, articles: Articles): Fault | null {
  const options = card.kind === 'choice' ? choiceFault(card) : null;
  return (
    checkExact(card, articles) ??
    options ??
    checkShownSpare(shownOf(card, articles)) ??
    checkOpened(card, articles)
  );
}
