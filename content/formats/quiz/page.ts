/**
 * A deck as one file of HTML that asks it: offline, on a phone, with nothing beside it. The policy in its head
 * lets only this one script and this one style run, known by their hashes, and no request leave.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '../base64.js';
import type { AskedDeck } from './cards.js';
import STYLE from './quiz.css?raw';
import SCRIPT from './quiz.js?script';

function hash(text: string): string {
  return `'sha256-${toBase64(sha256(utf8ToBytes(text)))}'`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** JSON that ends no script element and begins no comment in one: "<" stands in strings only. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The whole file. Its key tells a browser's saved progress of this deck from that of any other. */
export function quizPage({ title, cards }: AskedDeck): string {
  const key = bytesToHex(sha256(utf8ToBytes(JSON.stringify(cards)))).slice(0, 20);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(SCRIPT)}`,
    `style-src ${hash(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="quiz"><noscript>This quiz needs JavaScript, which is turned off here.</noscript></main>
<script type="application/json" id="cards">${inScript({ title, key, cards })}</script>
<script type="module">${SCRIPT}</script>
</body>
</html>
`;
}
