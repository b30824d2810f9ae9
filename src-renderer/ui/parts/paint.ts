/** Paints places of a text without touching its DOM, by the CSS Custom Highlight API. */

/** A place in UTF-16 code units, counted as the painted elements count their `data-start`. */
type Place = { readonly start: number; readonly end: number };

/** Ranges for a place among the elements of `root` that carry `data-start`; one for each element it touches. */
export function rangesOf(root: Element, place: Place): Range[] {
  const ranges: Range[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const text = element.firstChild;
    if (!(text instanceof Text)) continue;
    const start = Number(element.dataset.start);
    const from = Math.max(0, place.start - start);
    const to = Math.min(text.length, place.end - start);
    if (from >= to) continue;
    const range = new Range();
    range.setStart(text, from);
    range.setEnd(text, to);
    ranges.push(range);
  }
  return ranges;
}

/** Paints the ranges under a name that a stylesheet knows as `::highlight(name)`; none clears it. */
export function paint(name: string, ranges: readonly Range[]): void {
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

/** Brings a range to the upper third of its scroller unless it is in sight already. */
export function reveal(scroller: Element, range: Range): void {
  // Ends a scroll that is under way to an earlier place, or it would go on and carry this one off.
  scroller.scrollTo({ top: scroller.scrollTop, behavior: 'instant' });
  const box = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = box.top - frame.top - frame.height / 3;
  scroller.scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
}
