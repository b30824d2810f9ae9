/** What was answered in another program, for the optimizer. */
import type { CardId } from '../../content/deck.js';
import { type AnswerThere, answersToFit } from '../../content/formats/anki-answers.js';
import { carriedCardId } from './carried.js';
import { readClocks } from './elsewhere.js';
import { A_GLANCE, inParts } from './parts.js';
import type { Database } from './schema.js';

/** By the name of a deck: the date before which its preset there counts no answer. */
async function readIgnored(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.carried.toArray();
  const presets = new Map(
    rows.flatMap((row) => (row.kind === 'preset' ? [[row.value.id, row.value.ignoreBefore] as const] : [])),
  );
  return new Map(
    rows.flatMap((row) =>
      row.kind === 'deck' ? [[row.value.name, presets.get(row.value.preset ?? 1) ?? ''] as const] : [],
    ),
  );
}

/** The answers in Anki's log that tell how these cards are remembered, by card, oldest first. */
export async function readToFit(
  db: Database,
  cards: ReadonlySet<CardId>,
): Promise<ReadonlyMap<CardId, readonly AnswerThere[]>> {
  const found = new Map<CardId, readonly AnswerThere[]>();
  const [clocks, ignored] = [await readClocks(db), await readIgnored(db)];
  await inParts(
    db.notes,
    (rows) => {
      for (const { id, cards: own } of rows)
        for (const { card, clock, deck, log } of own) {
          const name = carriedCardId(id, card.place);
          const days = clocks.get(clock);
          if (!days || !cards.has(name) || !(log?.length > 0)) continue;
          const answers = answersToFit(log, days, ignored.get(deck) ?? '');
          if (answers.length > 0) found.set(name, answers);
        }
    },
    A_GLANCE,
  );
  return found;
}
