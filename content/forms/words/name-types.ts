/** Words in a name that tell what sort of body, work or feature it is: a party is no plausible answer where a school is wanted. Data only. */

const ROWS: readonly string[] = [
  'University College School Academy Institute Polytechnic Conservatory Seminary Lab Laboratory',
  'Times Post Guardian Herald Tribune Gazette Journal Weekly Magazine News Press Review Chronicle Telegraph Independent Mail Radio Broadcasting BBC CNN ABC NBC CBS AFP Reuters',
  'Party',
  'Ministry Department Office Agency Bureau Commission Authority Administration Secretariat Force Service',
  'Parliament Congress Senate Assembly Council House Duma Bundestag',
  'Court Tribunal',
  'FC United City Rovers Steelers Broncos Lakers Giants Eagles Bears Lions Tigers Cubs Red Sox Yankees',
  'Company Corporation Corp. Corp Inc. Inc Ltd Group Motors Bank Airlines Airways Industries Systems Software',
  'Museum Gallery',
  'Church Cathedral Abbey Mosque Temple Monastery Chapel',
  'Army Navy Regiment Brigade Legion Division Corps',
  'River Creek',
  'Lake Sea Ocean Bay Gulf Strait',
  'Mount Mountain Mountains Hill Hills Alps Peak',
  'Island Islands Atoll Archipelago Peninsula Cape',
  'Street Road Avenue Boulevard Square Highway Lane Way Drive Expressway Turnpike',
  'Airport Station Terminal Port',
  'Bridge Tunnel Canal Dam',
  'Castle Palace Tower Hall Fort Hotel Stadium Arena Theatre Theater Center Centre',
  'Park Garden Gardens Valley Forest Desert',
  'County Province District Region Prefecture State Territory',
  'Treaty Agreement Accord Pact Convention Charter Protocol',
  'Act Law Bill Code Constitution Amendment',
  'War Wars Battle Siege Revolution Rebellion Uprising Conflict Crisis',
  'Festival Cup Games Olympics Championship Championships Open Prix Tournament League Trials Series',
  'Award Awards Prize Medal Order',
  'Century Age Ages Era Renaissance Enlightenment Reformation',
];

/** The sort of each word, as a number; the same for words that name the same sort. */
export const NAME_TYPES: ReadonlyMap<string, number> = new Map(
  ROWS.toReversed().flatMap((row, at) => row.split(' ').map((word) => [word, at] as const)),
);
