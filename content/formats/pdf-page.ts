/** The frame of a page that is made to be printed: its own style, known by its hash, and nothing that could load or run. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64.js';

export type Paper = 'A4' | 'Letter';

/** Millimetres, upright. */
export const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

const STYLE = `* { box-sizing: border-box; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font-family: Georgia, "Source Serif 4", "Times New Roman", serif; overflow-wrap: anywhere; }
.hint { margin: 0; padding: 12px 16px; background: #eef1f8; font: 14px/1.5 system-ui, sans-serif; }
@media print { .hint { display: none; } }
`;

/** Text in a page: nothing in it can become a tag. */
export function printed(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The whole page; `hint` is shown on a screen and never on paper. */
export function printPage(title: string, hint: string, style: string, body: string): string {
  const whole = `${STYLE}${style}`;
  const hash = toBase64(sha256(utf8ToBytes(whole)));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<title>${printed(title)}</title>
<style>${whole}</style>
</head>
<body>
<p class="hint">${printed(hint)}</p>
${body}
</body>
</html>
`;
}
