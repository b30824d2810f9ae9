/**
 * What tells the languages apart: for each its commonest short words that English does not have, endings of its
 * words, and letters that few others use. Written by hand from grammars; nothing here was counted in a corpus.
 */

/** `endings` are matched at the ends of words of five letters and more. */
export type Tongue = {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly endings: RegExp;
  readonly letters: RegExp;
};

const NEVER = /(?!)/;

function tongue(name: string, words: string, endings: RegExp, letters: RegExp): Tongue {
  return { name, words: new Set(words.split(' ')), endings, letters };
}

/** Written in Latin letters. Words that English also uses ("die", "in", "on", "was") are left out. */
export const TONGUES: readonly Tongue[] = [
  tongue(
    'German',
    'der und das ist nicht ein eine einen einem einer mit sich auf für dem den des zu von im auch als wie bei nach über aus oder aber wird werden wurde sind haben hatte kann ich sie wir nur noch wenn dass zur zum durch mehr sehr',
    /(?:ung|ungen|keit|heit|lich|ischen?|schaft)$/,
    /[ßäöü]/,
  ),
  tongue(
    'Dutch',
    'de het een en van dat niet zijn op te voor met aan er maar om dan ook als bij naar uit wordt werd worden heeft hebben deze dit zich nog wel geen over ze hij zij wij door kan meer veel tot onder tegen',
    /(?:lijk|lijke|heid|ing(?:en)|ische|tie|aar)$/,
    /(?:ij|aa|oe[kt]|uu)/,
  ),
  tongue(
    'French',
    'le la les des du et est une un dans que qui pour pas par sur avec il elle nous vous ce cette ces son sa ses au aux plus ne se sont été mais ou où leur comme être avait fait tout deux je tu mon ma',
    /(?:ment|tion|tions|eux|euse|aient|ait|ique|iques|eur|ée|ées|és)$/,
    /[éèêçàùœ]/,
  ),
  tongue(
    'Spanish',
    'el la los las de del y que en un una por con para es se su sus lo al como más pero fue este esta son entre cuando muy sin sobre también hay era ser han está desde todo nos ya porque le les mi tu yo',
    /(?:ción|ciones|mente|dad|ando|iendo|ados?|idas?|aba|aron)$/,
    /[ñáíóú¿¡]/,
  ),
  tongue(
    'Portuguese',
    'o os da do das dos que em um uma para com não por se na no nas nos mais como foi ao ele ela seu sua ou ser quando muito há já está também só pelo pela até isso entre era depois sem mesmo aos às é são eu meu minha',
    /(?:ção|ções|mente|dade|ando|endo|aram|eira|inho|avam)$/,
    /[ãõçáâê]/,
  ),
  tongue(
    'Italian',
    'il lo gli della dei delle del di che e è un una per non con sono come più anche da al alla nel nella si ma questo questa ha hanno suo sua dal dalla sul loro essere stato tra fu ed ci mi ti io',
    /(?:zione|zioni|mente|ità|ando|endo|ato|ati|ata|aggio|ella|etto)$/,
    /[àèìòù]/,
  ),
  tongue(
    'Catalan',
    'el els la les de del i que en un una per amb és no al als com més però va són seva seu aquest aquesta ha han ser també entre quan molt des fins sense o es hi ho',
    /(?:ció|cions|ment|tat|ava|aven|itat|essa)$/,
    /[àèòçï·]/,
  ),
  tongue(
    'Romanian',
    'și în la de cu nu este un o pe care din sau ce mai fost sunt pentru prin ca se al ale lui a au ei el dar după între această acest până când foarte să îi său',
    /(?:ului|elor|ilor|ția|ție|are|ează|ește|tatea)$/,
    /[ășțî]/,
  ),
  tongue(
    'Swedish',
    'och att det som en på är av för med den till ett om inte har de jag han hon var från men kan vid eller nu ska efter också så sig under detta denna blev när där hade över mycket bara alla andra',
    /(?:ningen|arna|erna|ade|heten|igt|liga|ens)$/,
    /[åäö]/,
  ),
  tongue(
    'Danish',
    'og det at en er som på de med til af for ikke den der var et har om vi men han hun fra så sig kan eller blev efter nu også ved jeg over være under hvor havde meget hvad når blive mod denne dette',
    /(?:else|elsen|erne|ede|hed|heden|lige|ning)$/,
    /[åæø]/,
  ),
  tongue(
    'Norwegian',
    'og det er som på av med til for ikke den en et har om vi men han hun fra så seg kan eller ble etter nå også ved jeg over være under hvor hadde mye hva når bli mot denne dette noen bare',
    /(?:else|elsen|ene|het|heten|lige|ning|ingen)$/,
    /[åæø]/,
  ),
  tongue(
    'Finnish',
    'ja on ei se että oli hän mutta tai kun niin myös kuin ovat joka jotka sen ole voi nyt vain sitä hänen tämä tämän mukaan jälkeen sekä siitä mitä olla ollut minä sinä he me vielä jo',
    /(?:ssa|ssä|lla|llä|sta|stä|lta|ltä|nen|ksi|iin|inen|isen|tään|taan|vat|vät|mme)$/,
    /(?:ää|öö|yy|uo|kk|ä)/,
  ),
  tongue(
    'Estonian',
    'ja on ei ta see et oli kui ka või aga mis kes oma selle nii siis veel seda nende pärast järgi tema olid juba väga kuid ning mille ma sa me nad üks',
    /(?:des|test|mine|mise|sse|del|tel|dest|nud|tud|ks|vad|kond)$/,
    /[õäü]/,
  ),
  tongue(
    'Polish',
    'i w na z się nie do jest to że o jak po co za od przez dla są ale był była było oraz lub tylko już jego jej ich tym tego które który która przy może bardzo pod także roku czy',
    /(?:owie|ego|emu|ych|ach|ami|ość|ości|nie|enia|ski|ska|skie|owy|owa)$/,
    /[ąęłńśźżć]/,
  ),
  tongue(
    'Czech',
    'a v na se je že s z do to i o ve jako za by jsou nebo po jeho ale k který která které od při není byl byla bylo také pro si tak roku své jen ze už až podle mezi',
    /(?:ost|osti|ního|ných|ách|ího|ské|ský|ová|ení|ání|ech)$/,
    /[ěřůčž]/,
  ),
  tongue(
    'Slovak',
    'a v na sa je že s z do to i o vo ako za by sú alebo po jeho ale k ktorý ktorá ktoré od pri nie bol bola bolo tiež pre si tak roku svoje len zo už až podľa medzi',
    /(?:osť|osti|ného|ných|ách|ského|ský|ská|enie|anie|och)$/,
    /[ľĺŕôťčž]/,
  ),
  tongue(
    'Croatian, Bosnian or Serbian',
    'i je u na se da su za od sa koji koja koje kao iz do što nije ili bio bila bilo ali o ne po te će samo može biti sve prema kod jer godine oko između još nakon njegov ga mu',
    /(?:nje|nja|osti|ost|skog|ski|ska|ima|ama|ovi|ija|ije)$/,
    /[čćđšž]/,
  ),
  tongue(
    'Slovenian',
    'in je v na se da so za s z ki pa kot iz do ni ali bil bila bilo tudi po o pri kar ko med še le leta lahko zaradi od k bi več vse kjer ter njegov',
    /(?:nje|nja|osti|ost|skega|ski|ska|ih|ega|emu|ali)$/,
    /[čšž]/,
  ),
  tongue(
    'Hungarian',
    'a az és hogy nem is egy volt ez meg csak de már ha vagy mint van el még ki azt kell minden fel sem mert után ezt aki ami majd között által pedig lesz neki én ő nagyon vannak voltak',
    /(?:ság|ség|ban|ben|nak|nek|ból|ből|hoz|hez|val|vel|ött|ott|tak|tek|ára|ére|ok|ek)$/,
    /[őűáéó]/,
  ),
  tongue(
    'Turkish',
    've bir bu da de için ile olarak olan daha çok en gibi ne kadar sonra ama var ki değil o her oldu ya göre olduğu ancak ise veya ben sen biz mi mı tarafından iki yıl büyük yok',
    /(?:lar|ler|ları|leri|nda|nde|dan|den|dır|dir|ının|inin|yor|mış|miş|acak|ecek|lık|lik)$/,
    /[ğışçöü]/,
  ),
  tongue(
    'Indonesian or Malay',
    'yang dan di dari itu dengan untuk pada ini tidak adalah ke dalam akan juga oleh sebagai atau telah bisa ada lebih karena mereka kami saya kita dia sudah tersebut bahwa seperti orang tahun banyak boleh',
    /(?:kan|nya|an)$/,
    NEVER,
  ),
  tongue(
    'Vietnamese',
    'và của là có không được trong cho một những các với người này đã khi từ để ở năm về ra cũng như đến vào tôi nhiều đó theo hơn nhưng nước lại thì sau trên bị',
    NEVER,
    /[ơưđăạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/,
  ),
  tongue(
    'Latvian',
    'un ir ar no par uz kas bija tas kā arī bet vai tika pēc nav viņa viņš savu gada to šī ko pie ka līdz tā pēc kad lai var ļoti',
    /(?:šana|šanas|ība|ības|iem|ām|jas|umu|ēja|āja|ais|ajā)$/,
    /[āēīūļņķģš]/,
  ),
  tongue(
    'Lithuanian',
    'ir yra kad buvo su iš į kaip tai bet ar už po apie nuo per jis ji jo jos taip pat dar tik metų metais kuris kuri kurie labai jau prie iki dėl gali',
    /(?:imas|imo|ybė|ybės|iai|ams|uose|ose|oje|ėje|avo|ojo|ių|tas)$/,
    /[ėęįųūčš]/,
  ),
  tongue(
    'Latin',
    'et in est non ad ut cum sed qui quae quod ex ab si per sunt esse atque hoc autem enim etiam nec aut quam erat eius ac inter se neque quoque pro tamen',
    /(?:orum|arum|ibus|tur|ntur|que|isse|erunt|antur)$/,
    NEVER,
  ),
  tongue(
    'Welsh',
    'y yr a yn o i ac ar mae oedd wedi ei eu gan am bod hefyd ond fel un nid hyn gyda fod ydy yw oddi neu wrth rhwng dros mewn sydd hwn cael ni',
    /(?:iad|aeth|odd|wyd|ion|aidd|iaid)$/,
    /(?:[ŵŷ]|dd|ff|wy)/,
  ),
  tongue(
    'Irish',
    'agus an na is ar le go sa bhí tá do ag ón mar nach ach chun den leis sé sí bhfuil atá ná féin uair níos gach seo sin faoi idir nuair raibh',
    /(?:acht|adh|aigh|ach|eacht|anna)$/,
    /(?:bhf|mh|[áéíóú])/,
  ),
  tongue(
    'Swahili',
    'na ya wa kwa ni katika za la kuwa hii au pia cha ambayo kama vya yake huo watu hiyo wake lakini yao mwaka baada sana ili kila alikuwa hadi mji nchi',
    /(?:isha|ana|wa|oni|ini|ika)$/,
    NEVER,
  ),
  tongue(
    'Tagalog',
    'ang ng sa mga na ay at si ni kay para ito siya niya kanyang ako ko mo may hindi din rin nang isang dahil bilang kung o noong pa lang kanila sila',
    /(?:ang|ong|han|hin|yan)$/,
    NEVER,
  ),
];

/** Short words of English that hardly another language writes. */
export const ENGLISH: ReadonlySet<string> = new Set(
  `the of and to that it with by from this are were been being has which who whom whose what where why how they she you
  his its our their your my but than not can could will would shall should may might must there here about after before
  between through because while into up down out off only very just more most other these those them him us does did
  don't it's i'm any each such nor`.split(/\s+/),
);

/** Short words of English that other languages write as well; they speak for none. */
export const SHARED: ReadonlySet<string> = new Set(
  'a i in is was on at an for as do no so me we he her or be have had over under all if then when some men die am go hat per'.split(
    ' ',
  ),
);
