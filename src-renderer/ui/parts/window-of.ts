/** Which rows of a long list must exist. */

/** Rows drawn beyond the edge, so that a fast scroll meets no blank. */
export const SPARE = 6;

/** Indexes from `from` up to, without, `to`, for a scroll position and heights in px; `spare` more on each side. */
export function windowOf(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
  spare: number,
): { readonly from: number; readonly to: number } {
  const to = Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { from: Math.min(to, Math.max(0, Math.floor(scrollTop / rowHeight) - spare)), to };
}
