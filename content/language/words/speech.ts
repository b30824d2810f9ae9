/** Verbs of saying in every form. Data only. */
const BASES =
  'say add tell claim argue warn note explain declare report announce insist suggest state remark reply answer respond observe comment write recall admit stress complain joke quip ask shout cry whisper exclaim conclude continue acknowledge assert maintain confirm deny promise vow predict believe testify boast lament muse concede urge reveal caution emphasize emphasise reiterate affirm tweet post call describe dismiss label dub term denounce think hope agree advise propose allege contend charge criticize criticise praise condemn';
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  think: 'thought',
};

function formsOf(base: string): readonly string[] {
  const y = /[^aeiou]y$/.test(base);
  const stem = base.replace(/e$/, '');
  const past =
    IRREGULAR[base] ?? (y ? base.replace(/y$/, 'ied') : base.endsWith('e') ? `${base}d` : `${base}ed`);
  const third = y ? base.replace(/y$/, 'ies') : /(?:s|sh|ch)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, past, base === 'agree' ? 'agreeing' : `${stem}ing`];
}

/** Lower-case forms: "says", "said", "saying". */
export const SPEECH_FORMS: ReadonlySet<string> = new Set([
  ...BASES.split(' ').flatMap(formsOf),
  'admitted',
  'admitting',
  'quipped',
  'written',
  'labelled',
  'dubbed',
]);
