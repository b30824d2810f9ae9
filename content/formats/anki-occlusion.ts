/** Image occlusion: the shapes that a cloze note lays over its picture, drawn as boxes without any script. */

/** Where the stock template has its script draw. */
const CANVAS = /<canvas\b[^>]*id=["']?image-occlusion-canvas["']?[^>]*>\s*(?:<\/canvas>)?/i;
const CONTAINER = /<div\b[^>]*id=["']?image-occlusion-container["']?[^>]*>/i;
const SHAPE = /\{\{c(\d+)::image-occlusion:([a-z]+):([^}]*?)(?:::[^}]*)?\}\}/g;
const MOST = 500;

type Shape = {
  readonly number: number;
  readonly kind: string;
  readonly at: ReadonlyMap<string, string>;
};

function shapesOf(fields: readonly string[]): Shape[] {
  const all = fields.flatMap((field) => [...field.matchAll(SHAPE)]);
  return all.slice(0, MOST).map(([, number, kind = '', inside = '']) => {
    const members = inside.split(':').map((member) => member.split('='));
    return {
      number: Number(number),
      kind,
      at: new Map(members.map(([key = '', value = '']) => [key, value])),
    };
  });
}

/** A fraction of the picture as a percentage; anything else counts as nothing. */
function percent(value: string | undefined): string {
  const fraction = Number(value ?? 0);
  return `${Number.isFinite(fraction) ? Math.round(fraction * 10_000) / 100 : 0}%`;
}

function pointsOf(points: string | undefined): string {
  const pairs = (points ?? '').trim().split(/\s+/);
  return pairs.map((pair) => pair.split(',').map(percent).join(' ')).join(', ');
}

function styleOf({ kind, at }: Shape): string {
  if (kind === 'polygon')
    return `left:0;top:0;width:100%;height:100%;clip-path:polygon(${pointsOf(at.get('points'))})`;
  const round = kind === 'ellipse';
  const width = round ? String(2 * Number(at.get('rx') ?? 0)) : at.get('width');
  const height = round ? String(2 * Number(at.get('ry') ?? 0)) : at.get('height');
  const corner = `left:${percent(at.get('left'))};top:${percent(at.get('top'))}`;
  return `${corner};width:${percent(width)};height:${percent(height)}${round ? ';border-radius:50%' : ''}`;
}

/** The asked shape covers its part of the picture on the front, and frames it on the back. */
function drawn(shape: Shape, number: number, side: 'front' | 'back'): string {
  const asked = shape.number === number;
  if (shape.kind === 'text' || !(asked || shape.at.get('oi') === '1')) return '';
  const kind = asked ? (side === 'front' ? 'asked' : 'shown') : 'other';
  return `<div class="occlusion occlusion-${kind}" style="position:absolute;${styleOf(shape)}"></div>`;
}

/** A side with the shapes laid over its picture; one that has none stays as it is. */
export function overlays(
  html: string,
  fields: readonly string[],
  number: number,
  side: 'front' | 'back',
): string {
  if (!CONTAINER.test(html)) return html;
  const boxes = shapesOf(fields).map((shape) => drawn(shape, number, side));
  const open = '<div class="occluded" style="position:relative;display:inline-block">';
  return html.replace(CONTAINER, open).replace(CANVAS, boxes.join(''));
}
