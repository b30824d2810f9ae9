/** What the window finds when it opens: a library that can be shown, one that must stay closed, or one that lost something. */
import type { Problem, Result } from '../content/problem.js';
import type { NotedLife } from '../src-main/contract/journal.js';
import { type ArticleRow, articleRows } from './store/articles.js';
import type { Database } from './store/schema.js';
import { firstLoss, readKnown } from './store/second-copy.js';
import { readSettings } from './store/settings.js';
import { createDesk, type Desk } from './ui/desk.js';
import type { Trouble } from './ui/screens/recovery/model.js';

export type Sight =
  | { readonly kind: 'library'; readonly desk: Desk; readonly rows: readonly ArticleRow[] }
  | { readonly kind: 'closed'; readonly problem: Problem }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly db: Database | null };

/** Whether the second copy holds anything at all. */
async function copied(): Promise<boolean> {
  const part = await window.host.journal.read(0).catch(() => null);
  return part !== null && part.lines.length > 0;
}

async function read(db: Database, noted: NotedLife | null): Promise<Sight> {
  const [settings, known] = await Promise.all([readSettings(db), readKnown(db)]);
  const desk = createDesk(db, window.host, settings);
  const rows = await articleRows(db, desk.clock());
  const loss = await firstLoss(noted, known, rows.length, copied);
  return loss === null ? { kind: 'library', desk, rows } : { kind: 'trouble', trouble: { kind: loss }, db };
}

/**
 * Looks at what was opened. Never rejects and may never resolve: a damaged database can stay silent for ever.
 */
export async function look(
  opening: Promise<Result<Database>>,
  noting: Promise<NotedLife | null>,
): Promise<Sight> {
  const opened = await opening;
  const noted = await noting;
  if (!opened.ok) {
    const { problem } = opened;
    const lost = problem.kind === 'database unopenable' && (noted !== null || (await copied()));
    if (!lost) return { kind: 'closed', problem };
    return { kind: 'trouble', trouble: { kind: 'unopenable', detail: problem.detail }, db: null };
  }
  return read(opened.value, noted).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'trouble', trouble: { kind: 'unopenable', detail }, db: null };
  });
}
