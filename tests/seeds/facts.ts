/** The facts that two news reports must yield, known by their answers and by what stands in their evidence. */

export type ExpectedFact = {
  readonly id: number;
  /** One of these is the answer of a card … */
  readonly answer: RegExp;
  /** … whose prompt and evidence match these. */
  readonly prompt: RegExp;
  readonly evidence: RegExp;
};

export const expectedFacts: readonly ExpectedFact[] = [
  {
    id: 1,
    answer: /Oct\. 7, 2024|Customs Mutual/,
    prompt: /Customs|Oct\. 7/,
    evidence: /Customs Mutual Assistance/,
  },
  {
    id: 2,
    answer: /Aug\. 21, 2018|Taiwan|El Salvador|Republic of China/,
    prompt: /recogni[sz]e/,
    evidence: /Aug\. 21, 2018/,
  },
  { id: 3, answer: /April 2024|China|free trade/, prompt: /free trade|April 2024/, evidence: /April 2024/ },
  {
    id: 4,
    answer: /United States|trading partner/,
    prompt: /primary|trading partner/,
    evidence: /primary trading partner/,
  },
  { id: 5, answer: /2\.7/, prompt: /nearly/, evidence: /\$2\.7 million/ },
  { id: 6, answer: /^(?:over )?40$|^14$/, prompt: /flights/, evidence: /40 charter flights/ },
  { id: 7, answer: /1,?700/, prompt: /migrants/, evidence: /1,700/ },
  { id: 8, answer: /^43$/, prompt: /Colombian/, evidence: /\b43\b/ },
  { id: 9, answer: /^90/, prompt: /reduction|decrease/, evidence: /90%/ },
  { id: 10, answer: /July 1, 2024|Panama/, prompt: /memorandum/, evidence: /July 1, 2024/ },
  { id: 11, answer: /Belt and Road|Panama|2017|China|Mulino/, prompt: /renew/, evidence: /2017 memorandum/ },
  { id: 12, answer: /2013|China/, prompt: /Belt and Road|BRI/, evidence: /in 2013/ },
  {
    id: 13,
    answer: /Agency for International Development|Rubio/,
    prompt: /acting administrator/,
    evidence: /acting administrator/,
  },
  {
    id: 14,
    answer: /nuclear|El Salvador|United States|Feb/,
    prompt: /memorandum/,
    evidence: /civil nuclear/,
  },
  { id: 15, answer: /80,000/, prompt: /over/, evidence: /80,000/ },
];

/** Words that no card may ask for or assert: claims, quotations without marks, page furniture. */
export const traps: readonly RegExp[] = [
  /unprecedented/,
  /influence and control/,
  /totally false/,
  /only people who benefit/,
  /Besheer|Associated Press|VOAnews|Source:/,
  /is (?:set|scheduled) to (?:hold|meet)/,
  /\bthe MOU\b/,
];
