/** From sentences to cards: candidates are weighed, the best chosen and given their forms. */
import type { Rejected } from '../conversion.js';
import type { Article, CalendarDate, Card, CardId, Fact, Span } from '../deck.js';
import type { Ledger } from '../facts/ledger.js';
import { placeKeys } from '../forms/choice.js';
import { libraryNames } from '../forms/library-names.js';
import { poolOf } from '../forms/pool.js';
import type { SentenceReading } from '../language/reading.js';
import { budgetOf, enoughFor } from './budget.js';
import { placeOf } from './candidate.js';
import { explain } from './explain.js';
import type { Explanation } from './explanation.js';
import { keepingOf } from './keeping.js';
import { withoutPoorGaps } from './poor-gaps.js';
import { isNearlySure, select } from './select.js';
import { topicOf } from './topic.js';
import { asProposed, asShown, inAllForms, scoredOf } from './weighed.js';

/** One article's part in a conversion. */
export type ArticleView = {
  readonly article: Article;
  readonly readings: readonly SentenceReading[];
  readonly anchor: CalendarDate | null;
};

type Made = {
  /** Best first. */
  readonly cards: readonly Card[];
  /** How many of the first are proposed as the deck. */
  readonly proposed: number;
  readonly rejected: readonly Rejected[];
  /** How the card with an id came to be; null where no card has it. */
  readonly explain: (id: CardId) => Explanation | null;
};

function isApart(one: Span, others: readonly Rejected[]): boolean {
  return !others.some(({ span }) => span.start < one.end && one.start < span.end);
}

/**
 * Cards of all articles, best first, and the refusals that a reader might look for, each with its rule. `perThousand`
 * is how many cards a thousand words may give; null for as many as people would ask, of which a third is proposed.
 * `library`: facts of the learner's other articles, whose names serve as wrong answers.
 */
export function makeCards(
  views: readonly ArticleView[],
  ledger: Ledger,
  perThousand: number | null,
  library: readonly Fact[],
): Made {
  const rejected = new Map<string, Rejected[]>();
  const read = views.flatMap(({ readings }) => readings);
  const pool = poolOf(read, libraryNames(library, ledger.facts, read));
  const articles = new Map(views.map(({ article }) => [article.id, article]));
  const found = views.flatMap((view) => {
    const context = { readings: view.readings, anchor: view.anchor, topic: topicOf(view.article) };
    return scoredOf(view.readings, enoughFor(view, perThousand), {
      context,
      ledger,
      pool,
      articles,
      rejected,
      keeping: keepingOf,
    });
  });
  const budget = budgetOf(views, perThousand);
  const shown = found.map((one) =>
    isNearlySure(one) ? asShown(one, { pool, articles, keeping: keepingOf }) : one,
  );
  const { chosen, proposed, left } = select(shown, budget);
  const all = chosen.map((one, place) =>
    place < proposed ? asProposed(one, { pool, articles }) : inAllForms(one, { pool, articles }),
  );
  const { stay: formed, go } = withoutPoorGaps(all, proposed, budget.proposed);
  const cards = formed.flatMap(({ forms: [lead] }) => lead ?? []);
  const gaps = go.map((candidate) => ({
    candidate,
    rule: 'W3',
    reason: 'a gap that is hardly worth asking',
  }));
  const over = [...left, ...gaps]
    .filter(({ candidate }) => isApart(candidate.span, rejected.get(placeOf(candidate.span)) ?? []))
    .map(({ candidate: { span }, rule, reason }) => ({
      article: span.reading.article.id,
      span: { start: span.start, end: span.end },
      rule,
      reason,
    }));
  const made = { cards: placeKeys(cards), proposed, rejected: [...[...rejected.values()].flat(), ...over] };
  return {
    ...made,
    explain: (id) => explain(id, { ...made, scored: [...all, ...left.map((l) => l.candidate)], views }),
  };
}
