/** How a learner wants cards scheduled: every number that the rules take from outside. */

/** Where new cards stand among the reviews of a day. */
export const ORDERS = ['mixed', 'reviews first', 'new first'] as const;
export type Order = (typeof ORDERS)[number];

export type Preset = {
  /** The 21 weights of FSRS-6, w0 to w20. */
  readonly parameters: readonly number[];
  /** The chance of recall, 0 to 1, at which a card is shown again. */
  readonly desiredRetention: number;
  /** Days. */
  readonly maximumInterval: number;
  /** Seconds from one step of a new card to the next. */
  readonly learningSteps: readonly number[];
  /** Seconds, for a card that was forgotten. */
  readonly relearningSteps: readonly number[];
  /** Spreads intervals a little, so that cards learnt together drift apart. */
  readonly fuzz: boolean;
  /** Spreads them by how full the days are, and spares the easy ones; needs `fuzz`. */
  readonly balance: boolean;
  /** What share of a normal day each weekday should carry, 0 to 1, Monday first. */
  readonly easyDays: readonly number[];
  readonly newPerDay: number;
  /** Caps new cards too: a day never holds more than this many main cards. */
  readonly reviewsPerDay: number;
  readonly order: Order;
  /** Cards of one fact are not asked on the same day. */
  readonly siblingsApart: boolean;
  /** Cards of one group, easily confused, are not asked on the same day while young. */
  readonly groupsApart: boolean;
  /** Learning cards due within this many minutes are shown early when nothing else waits. */
  readonly learnAheadMinutes: number;
  /** Lapses that make a leech. */
  readonly leechLapses: number;
  /** A leech is set aside, not only marked. */
  readonly suspendLeeches: boolean;
};

/** FSRS-6 as published, and the limits most learners start with. */
export const DEFAULT_PRESET: Preset = {
  parameters: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ],
  desiredRetention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [60, 600],
  relearningSteps: [600],
  fuzz: true,
  balance: true,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  newPerDay: 20,
  reviewsPerDay: 200,
  order: 'mixed',
  siblingsApart: true,
  groupsApart: true,
  learnAheadMinutes: 20,
  leechLapses: 8,
  suspendLeeches: false,
};
