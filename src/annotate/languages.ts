import type { Gender } from './people';

/** What is known of a language's way to report speech. Data only; words in lower case. */
export interface Language {
  /** Verbs of speech, in the forms that stand beside a quotation. */
  readonly reporting: ReadonlySet<string>;
  /** "a dit", "ha dicho", "hat gesagt": what may stand before the verb. */
  readonly auxiliaries: ReadonlySet<string>;
  /** "according to". */
  readonly according: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Gender | null>;
  readonly determiners: ReadonlySet<string>;
  /** Small words that join the parts of a description: "the minister *of* defence". */
  readonly linking: ReadonlySet<string>;
  /** Words that end a description: conjunctions, other prepositions, adverbs of time. */
  readonly stops: ReadonlySet<string>;
  /** Forms of address and offices right before a name. */
  readonly titles: ReadonlySet<string>;
  /** True where every noun has a capital. */
  readonly capitalNouns: boolean;
  /** True where a dash at the start of a paragraph opens speech. */
  readonly dashes: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const pronouns = (male: string, female: string, others = ''): ReadonlyMap<string, Gender | null> =>
  new Map([
    ...male.split(' ').map((word) => [word, 'male'] as const),
    ...female.split(' ').map((word) => [word, 'female'] as const),
    ...others
      .split(' ')
      .filter(Boolean)
      .map((word) => [word, null] as const),
  ]);

const german: Language = {
  reporting: words(`
    sagt sagte sagten sagen gesagt erklärt erklärte erklärten betont betonte meint meinte berichtet berichtete
    berichten schreibt schrieb schreiben teilte teilt fügte ergänzt ergänzte kritisiert kritisierte warnt warnte
    fordert forderte nannte nennt bezeichnet bezeichnete spricht sprach urteilt urteilte urteilten findet fand so
    lautet lautete heißt hieß verkündete verkündet behauptet behauptete fragt fragte antwortet antwortete lobt lobte
    stellte bestätigt bestätigte räumte versicherte zitiert ruft rief twitterte erzählt erzählte beklagt beklagte
    mahnt mahnte resümierte glaubt freut freute`),
  auxiliaries: words('hat habe haben hatte wurde wird sei dann dazu auch weiter'),
  according: words('laut zufolge gemäß'),
  pronouns: pronouns('er', 'sie', 'es'),
  determiners: words('der die das ein eine sein seine ihr ihre'),
  linking: words('der des den dem von vom für im in am zu zum zur und'),
  stops:
    words(`dass weil während aber oder als wie gegenüber am an auf bei mit nach seit über um vor zu in im
    heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag sich nicht auch noch weiter dazu davon
    dann nun mai juni juli unter durch`),
  titles:
    words(`herr frau dr prof präsident präsidentin kanzler bundeskanzler bundeskanzlerin minister ministerin
    sprecher sprecherin politiker politikerin trainer chef chefin arzt ärztin`),
  capitalNouns: true,
  dashes: false,
};

const french: Language = {
  reporting: words(`
    dit disait disent déclaré déclare déclarait affirmé affirme affirment expliqué explique expliquait indique indiqué
    précise précisé ajoute ajouté ajoutait souligne souligné estime estimé assure assuré raconte raconté annonce annoncé
    écrit écrivait confie confié lance lancé répond répondu regrette regretté dénonce dénoncé rappelle rappelé note
    noté poursuit poursuivi conclut insiste insisté averti avertit prévient prévenu qualifié qualifie juge jugé
    commente commenté évoque évoqué salué salue critique critiqué réagi réagit martèle martelé plaide plaidé
    témoigne promis promet reconnu reconnaît détaille détaillé`),
  auxiliaries: words("a ont avait est s' s’ l' l’"),
  according: words('selon'),
  pronouns: pronouns('il', 'elle', 'on'),
  determiners: words("le la les l' l’ un une des son sa ses leur ce cette"),
  linking: words("de du des d' d’ à au aux la le les l' l’ en et"),
  stops:
    words(`que qui mais ou dans sur par pour avec lors après avant depuis lundi mardi mercredi jeudi vendredi
    samedi dimanche auprès devant ne pas plus également encore ainsi alors`),
  titles:
    words(`monsieur madame m mme docteur président présidente ministre premier première maire député députée
    sénateur porte-parole roi reine pape général`),
  capitalNouns: false,
  dashes: true,
};

const spanish: Language = {
  reporting: words(`
    dijo dice dicen decía dicho afirma afirmó afirmado explica explicó explicado asegura aseguró asegurado señala
    señaló señalado añade añadió añadido agrega agregó comenta comentó comentado declara declaró declarado indica
    indicó indicado sostiene sostuvo manifiesta manifestó manifestado subraya subrayó subrayado destaca destacó
    destacado insiste insistió insistido advierte advirtió advertido recuerda recordó recordado apunta apuntó
    apuntado reconoce reconoció reconocido cuenta contó contado relata relató escribe escribió escrito lamenta
    lamentó lamentado resume resumió resumido concluye concluyó pregunta preguntó preguntaba responde respondió
    explicaba describe describió descrito define definió definido califica calificó calificado denuncia denunció
    recalca recalcó recalcado pide pidió pedido exige exigió anuncia anunció anunciado reitera reiteró señalaba`),
  auxiliaries: words('ha han había se le les lo ha'),
  according: words('según'),
  pronouns: pronouns('él', 'ella'),
  determiners: words('el la los las un una unos unas su sus este esta'),
  linking: words('de del la el los las y en al a para'),
  stops:
    words(`que quien pero o con por sobre tras desde ante durante cuando donde lunes martes miércoles jueves
    viernes sábado domingo hoy ayer también además así no en una un`),
  titles:
    words(`señor señora don doña doctor doctora presidente presidenta ministro ministra alcalde alcaldesa
    portavoz secretario secretaria rey reina papa general`),
  capitalNouns: false,
  dashes: true,
};

const portuguese: Language = {
  reporting: words(`
    disse diz dizem dizia dito afirma afirmou explica explicou garante garantiu acrescenta acrescentou declara declarou
    conta contou comenta comentou ressalta ressaltou destaca destacou lembra lembrou avalia avaliou defende defendeu
    escreve escreveu completa completou aponta apontou alerta alertou pergunta perguntou responde respondeu sublinha
    sublinhou refere referiu adianta adiantou realça frisou frisa relata relatou conclui concluiu anuncia anunciou
    criticou critica pediu reconhece reconheceu`),
  auxiliaries: words('tem têm tinha se lhe foi'),
  according: words('segundo conforme'),
  pronouns: pronouns('ele', 'ela'),
  determiners: words('o a os as um uma uns umas seu sua este esta'),
  linking: words('de do da dos das e em no na para'),
  stops:
    words(`que quem mas ou com por sobre após desde durante quando onde segunda-feira terça-feira quarta-feira
    quinta-feira sexta-feira sábado domingo hoje ontem também ainda à ao em`),
  titles:
    words(`senhor senhora dom dona doutor doutora presidente ministro ministra prefeito prefeita deputado
    deputada senador senadora governador papa general`),
  capitalNouns: false,
  dashes: true,
};

const italian: Language = {
  reporting: words(`
    detto dice dicono disse diceva dichiarato dichiara afferma affermato spiega spiegato aggiunge aggiunto racconta
    raccontato sottolinea sottolineato scrive scritto commenta commentato annuncia annunciato assicura assicurato
    ricorda ricordato osserva osservato conclude concluso ribadisce ribadito replica replicato risponde risposto
    avverte avvertito sostiene sostenuto precisa precisato prosegue denuncia denunciato definito definisce`),
  auxiliaries: words('ha hanno aveva si lo gli'),
  according: words('secondo per'),
  pronouns: pronouns('lui egli', 'lei ella'),
  determiners: words("il lo la i gli le l' l’ un uno una suo sua questo questa"),
  linking: words("di del della dello dei degli delle dell' dell’ d' d’ e al alla per a"),
  stops:
    words(`che chi ma o con su da dal dopo prima durante quando dove lunedì martedì mercoledì giovedì venerdì
    sabato domenica oggi ieri anche ancora così non in nel a`),
  titles:
    words(`signor signora dottor dottoressa presidente ministro ministra premier sindaco sindaca senatore
    deputato segretario papa re regina generale`),
  capitalNouns: false,
  dashes: true,
};

const dutch: Language = {
  reporting: words(`
    zegt zei zeggen zeiden gezegd vertelt vertelde verklaart verklaarde aldus stelt stelde vindt vond schrijft schreef
    meldt meldde legt voegt benadrukt benadrukte reageert reageerde vraagt vroeg antwoordt antwoordde noemt noemde
    klinkt klonk laat liet weet meent meende waarschuwt waarschuwde besluit beaamt vervolgt`),
  auxiliaries: words('heeft hebben had wordt werd'),
  according: words('volgens'),
  pronouns: pronouns('hij', 'ze zij', 'het'),
  determiners: words('de het een zijn haar hun deze dit'),
  linking: words('van der den de het voor in en'),
  stops:
    words(`dat die maar of als tegen aan bij met na sinds over om op door in maandag dinsdag woensdag donderdag
    vrijdag zaterdag zondag vandaag gisteren ook nog daar zelf verder toe`),
  titles: words(
    'meneer mevrouw dr prof president premier minister burgemeester woordvoerder koning koningin trainer',
  ),
  capitalNouns: false,
  dashes: false,
};

const polish: Language = {
  reporting: words(`
    powiedział powiedziała mówi mówił mówiła dodał dodała stwierdził stwierdziła podkreślił podkreśliła oświadczył
    oświadczyła zaznaczył zaznaczyła przekazał przekazała poinformował poinformowała napisał napisała wyjaśnił
    wyjaśniła ocenił oceniła przyznał przyznała zapewnił zapewniła zapowiedział ostrzegł skomentował skomentowała
    pisze twierdzi uważa przekonuje zauważył zauważyła tłumaczy tłumaczył apelował wskazał wskazała dodaje podkreśla
    ogłosił odpowiedział odpowiedziała pyta`),
  auxiliaries: words('się też także'),
  according: words('według zdaniem'),
  pronouns: pronouns('on', 'ona'),
  determiners: words('ten ta to'),
  linking: words('i do spraw'),
  stops:
    words(`że który która ale lub w we na z ze po przed od dla przez o podczas gdy kiedy poniedziałek wtorek środę
    czwartek piątek sobotę niedzielę dziś wczoraj również jeszcze`),
  titles:
    words(`pan pani dr prof prezydent premier minister ministra szef szefowa rzecznik rzeczniczka burmistrz
    poseł posłanka senator król papież generał`),
  capitalNouns: false,
  dashes: true,
};

const swedish: Language = {
  reporting: words(`
    säger sa sade säga sagt skriver skrev berättar berättade menar menade förklarar förklarade tycker tyckte anser
    ansåg uppger uppgav hävdar hävdade fortsätter fortsatte svarar svarade frågar frågade konstaterar konstaterade
    meddelar meddelade varnar varnade tillägger skanderade skanderar kallar kallade uppmanar lovar utropar kommenterar
    minns påpekar`),
  auxiliaries: words('har hade'),
  according: words('enligt'),
  pronouns: pronouns('han', 'hon', 'de'),
  determiners: words('den det de en ett hans hennes sin'),
  linking: words('av för i på och från'),
  stops:
    words(`att som men eller när till med efter sedan under över om måndag tisdag onsdag torsdag fredag lördag
    söndag också vidare inte igår själv`),
  titles:
    words(`herr fru dr president statsminister statsministern minister utrikesminister partiledare presschef
    presstalesperson kung drottning förbundskapten`),
  capitalNouns: false,
  dashes: true,
};

const norwegian: Language = {
  reporting: words(`
    sier sa si sagt skriver skrev forteller fortalte mener mente forklarer forklarte uttaler uttalte opplyser opplyste
    hevder hevdet fortsetter fortsatte svarer svarte spør spurte deler delte minnes legger la påpeker påpekte
    kommenterer kommenterte innrømmer innrømmet fastslår melder meldte advarer advarte kaller kalte utbryter`),
  auxiliaries: words('har hadde'),
  according: words('ifølge'),
  pronouns: pronouns('han', 'hun', 'de'),
  determiners: words('den det de en et ei hans hennes sin'),
  linking: words('av for i på og fra'),
  stops:
    words(`at som men eller når til med etter siden under over om mandag tirsdag onsdag torsdag fredag lørdag søndag
    også videre ikke selv`),
  titles:
    words(`herr fru dr president statsminister statsministeren minister utenriksminister partileder aktor
    advokat forsvarer konge dronning`),
  capitalNouns: false,
  dashes: true,
};

const danish: Language = {
  ...norwegian,
  reporting: words(`
    siger sagde sige sagt skriver skrev fortæller fortalte mener mente forklarer forklarede udtaler udtalte oplyser
    oplyste hævder fortsætter fortsatte svarer svarede spørger spurgte tilføjer tilføjede lyder lød udbryder påpeger
    kommenterer erkender fastslår advarer kalder kaldte husker`),
  according: words('ifølge'),
  stops:
    words(`at som men eller når til med efter siden under over om mandag tirsdag onsdag torsdag fredag lørdag søndag
    også videre ikke selv`),
};

/** The languages beside English in which speakers are told; in all others quotes stand alone. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  pl: polish,
  sv: swedish,
  no: norwegian,
  da: danish,
};

/** Small words by which a language is known. */
const SIGNS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', words('the and of to in that is was for with on as by at from said his which')],
  ['de', words('der die und das ist nicht mit den von für auch dem sich ein eine im')],
  ['fr', words('le la les et des est dans une que pour qui sur pas au avec du')],
  ['es', words('el la los que y en del las por con una para se su como más')],
  ['pt', words('o que do da em os não uma com para no na ao mais dos foi')],
  ['it', words('il che di la per un non è con del della sono alla nel più gli')],
  ['nl', words('de het een van en dat op te zijn voor met niet aan er ook bij')],
  ['pl', words('w i na z że do się nie to jest o jak po od przez oraz')],
  ['sv', words('och att det som en på är av för med den till har inte om ett')],
  ['no', words('og det som en på er av for med til har ikke om et jeg fra')],
  ['da', words('og det som en på er af for med til har ikke om et jeg fra')],
];

/** Each small word with the languages, by index, that have it. */
const SPEAKS: ReadonlyMap<string, readonly number[]> = speakers();

function speakers(): Map<string, number[]> {
  const speaks = new Map<string, number[]>();
  SIGNS.forEach(([, signs], index) => {
    for (const word of signs) speaks.set(word, [...(speaks.get(word) ?? []), index]);
  });
  return speaks;
}

const ALIASES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };
/** Tokens of the text that are looked at. */
const LOOKED = 1000;

/**
 * The language of a text: what the page states, unless the words speak clearly for another.
 *
 * Only the primary subtag counts; null and unknown tags are decided by the words alone, and text
 * in none of the languages keeps the page's tag, or `und`.
 */
export function languageOf(lower: readonly string[], stated: string | null): string {
  // A tag may be any word: `constructor` is a name that every object answers to.
  const tag = /^[a-z]{2,3}(?=[-_]|$)/.exec(stated?.toLowerCase() ?? '')?.[0] ?? '';
  const claimed = ALIASES[tag] ?? tag;
  const counts = SIGNS.map(() => 0);
  for (let at = 0; at < Math.min(lower.length, LOOKED); at++) {
    for (const index of SPEAKS.get(lower[at] as string) ?? []) {
      counts[index] = (counts[index] as number) + 1;
    }
  }
  let best = 0;
  counts.forEach((count, index) => {
    if (count > (counts[best] as number)) best = index;
  });
  const [found] = SIGNS[best] ?? ['und'];
  const own = counts[SIGNS.findIndex(([name]) => name === claimed)] ?? 0;
  const most = counts[best] as number;
  if (!claimed) return most > 4 ? found : 'und';
  return most > 12 && most > 2.5 * own ? found : claimed;
}
