/** English verbs by base form, and the irregular ones with past and participle. Data only. */

/** Regular verbs, base form. */
export const REGULAR: ReadonlySet<string> = new Set(
  `abandon abolish absorb accelerate accept accompany accomplish account accuse achieve acknowledge acquire act
  adapt add address adjust admire admit adopt advance advise advocate affect affirm agree aid aim allow alter
  announce answer appeal appear applaud apply appoint approach approve argue arrange arrest arrive ask assassinate assemble
  assert assess assign assist assume attach attack attain attempt attend attract attribute author authorize avoid award
  back ban base battle believe belong benefit blame block board boast bomb boost borrow breach broadcast calculate call
  campaign cancel capture care carry carve cause cease celebrate centre challenge change charge charter chart check choose
  cite claim clash classify clean clear climb close coin collaborate collapse collect colonize combine command commemorate
  comment commission commit compare compete compile complain complete comply compose comprise concede conclude condemn
  conduct confirm confront connect conquer consider consist construct consult consume contain continue contract contrast
  contribute control convert convict convince cooperate copy correspond count counter cover craft crash create credit
  criticize cross crown cultivate damage date debate debut decide declare decline decorate decrease dedicate defeat defend
  define delay delegate deliver demand demolish demonstrate deny depart depend depict deploy deport deposit derive describe
  deserve design designate destroy detain detect determine develop devote diagnose die differ direct disappear discontinue
  discover discuss dismiss display dissolve distribute divide dominate donate double draft drop earn ease edit educate
  elect elevate eliminate embrace emerge emphasize employ enable encounter encourage end endorse enforce engage enhance
  enjoy ensure enter equip escape establish estimate evolve examine exceed exchange execute exercise exhibit exist expand
  expect experience explain exploit explore export express extend face facilitate fail feature fill film finance fine finish fire
  fix flow focus follow force form formulate found free fuel fulfil function fund gain gather generate govern
  grant graduate guarantee guard guide handle happen harvest head help highlight hire honour host house identify ignore
  illustrate imagine implement imply import impose impress imprison improve include incorporate increase indicate influence
  inform inhabit inherit initiate injure insist inspire install instruct intend intensify intervene introduce invade invent
  invest investigate invite involve isolate issue join judge jump kill label lack land last launch lease legalize lift like
  limit link list live load locate look love lower maintain manage manufacture march mark marry master match measure
  mention merge migrate modify mount move murder name narrow need negotiate nominate note notice number object obligate
  observe obtain occupy occur offer open operate oppose orbit order organize originate outline outsource oversee own
  participate partner pass patent perform permit persuade place plan plant play pledge point pose position possess
  postpone practise praise precede predict prefer prepare present preserve press prevent print process proclaim produce
  promise promote propose protect prove provide publish pump punish purchase pursue push qualify question raise range rank
  ratify reach react realize receive recognize recommend record recover recruit reduce refer reflect reform refuse regain
  regard register regulate reject relate release relocate rely remain remark remember remind remove rename render renew
  repair repatriate repeat replace reply report represent request require rescue research reserve reside resign resist
  resolve respond rest restore restrict result resume retain retire retreat return reveal reverse review revise revive
  revolve reward rotate rule sail sanction save scatter schedule score search secure seem select separate serve settle
  sever shape share shift show sign signal smash solve sort spark specialize specify sponsor stabilize stage start state
  stay stem step stop store strengthen stress stretch struggle study style submit succeed suffer suggest suit
  supervise supply support suppress surpass surrender surround survive suspend switch target teach tend terminate test
  thank threaten tie total touch tour track trade train transfer transform transition translate transmit transport
  travel treat trigger try turn underline undergo underscore unite unveil update urge use utilize vary view violate visit
  voice void volunteer vote wait walk want warn wash watch weigh welcome widen witness wonder work worry
  yield`.split(/\s+/),
);

/** base, past, participle. */
export const IRREGULAR: readonly (readonly [string, string, string])[] =
  `arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|buy bought bought|catch caught caught|choose chose chosen|cling clung clung|come came come|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|oversee oversaw overseen|pay paid paid|put put put|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|wear wore worn|win won won|wind wound wound|withdraw withdrew withdrawn|write wrote written|overthrow overthrew overthrown|rebuild rebuilt rebuilt|outnumber outnumbered outnumbered|undertake undertook undertaken`
    .split('|')
    .map((row) => {
      const [base = '', past = '', participle = ''] = row.split(' ');
      return [base, past, participle] as const;
    });

/** Verbs whose subject is a person or body that speaks. */
export const SPEECH: ReadonlySet<string> = new Set(
  `say tell announce claim argue warn add state insist suggest report note explain declare deny admit allege
  assert believe stress emphasize indicate describe call caution dismiss reaffirm underscore predict estimate
  think complain promise vow contend maintain acknowledge write attribute accuse view consider applaud praise criticize
  condemn urge ask reply respond quip quote recall reveal confirm propose`.split(/\s+/),
);
