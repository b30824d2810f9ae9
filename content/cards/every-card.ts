/** Each card in each form that an article could give, chosen or not: what the training of `keeping.ts` looks at. */
import type { Article } from '../deck.js';
import { ledgerOf } from '../facts/ledger.js';
import { poolOf } from '../forms/pool.js';
import type { SentenceReading } from '../language/reading.js';
import { enoughFor } from './budget.js';
import { cardOf } from './form.js';
import type { Finished } from './keeping-features.js';
import { topicOf } from './topic.js';
import { inAllForms, scoredOf } from './weighed.js';

/** The cards of one article, read alone: of each worded span its forms, and its other wordings. */
export function everyCard(article: Article, readings: readonly SentenceReading[]): readonly Finished[] {
  const ledger = ledgerOf([{ article, readings, anchor: article.date }]);
  const context = { readings, anchor: article.date, topic: topicOf(article) };
  const articles = new Map([[article.id, article]]);
  const maker = {
    context,
    ledger,
    pool: poolOf(readings),
    articles,
    rejected: new Map(),
    keeping: () => 1,
  };
  return scoredOf(readings, enoughFor({ readings }, null), maker).flatMap((one) => {
    const { span, rank, quality } = one;
    const forms = inAllForms(one, maker).forms.map((card) => ({ card, span, rank, quality }));
    const others = one.drafts.filter(({ prompt }) => prompt !== one.draft.prompt);
    return [
      ...forms,
      ...others.map((draft) => ({ card: cardOf(one, draft), span, rank, quality: draft.quality })),
    ];
  });
}
