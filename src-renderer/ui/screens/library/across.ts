/** What a new article and one that was here before disagree on. */
import type { Conflict } from '../../../../content/conversion.js';
import type { Converted } from '../../../convert.js';

/** The conversion with every conflict that cites an article of its own and one that is not; the others it has itself. */
export function withKnown<Run extends Pick<Converted, 'conversion' | 'met'>>(run: Run): Run {
  const own = new Set(run.conversion.articles.map((article) => article.id));
  const isAcross = ({ evidence }: Conflict) =>
    evidence.some((one) => own.has(one.article)) && evidence.some((one) => !own.has(one.article));
  const conflicts = [...run.conversion.conflicts, ...run.met.filter(isAcross)];
  return { ...run, conversion: { ...run.conversion, conflicts } };
}
