/** What a site asks of its reader, by language, data first: verbs that ask, things asked for. */

/** Verbs and phrases with which a line addresses the reader. They begin a sentence of it. */
const ASKS = list`
  sign up | sign in | sign me | subscribe | register | log in | get | receive | download | follow | join | support | donate | become | start | try | unlock | enter | turn on | make us | never miss | stay | click here | tap here | chat with | read more | by signing up | by submitting | by subscribing | by clicking | by continuing | thanks for | thank you for | want | love | like this | enjoy | already | you have | you can | you may | allow | accept | update | manage | share your | let us | tell us | send us | contact | email us | report | free | unlimited | privacy notice | we may earn | we use cookies | we and our | our website | our journalism | for more | for the latest | keep up | check out | listen | watch | visit | save | buy | shop | see our | view our | find out | this site | this content | to see this | to view | sorry | please | don't miss | follow along
  melden sie | jetzt | abonnieren | folgen sie | laden sie | lesen sie | unterstützen | registrieren | anmelden | mit der anmeldung | mit ihrer anmeldung | keine nachricht | alle nachrichten | jeden morgen | hier | sie haben | sie können | bestellen sie | erhalten sie | an dieser stelle | ich bin damit | wir verwenden | zum newsletter | mehr dazu | fehler gefunden | haben sie | bleiben sie | nutzen sie | holen sie | empfohlener
  inscrivez | abonnez | recevez | suivez | téléchargez | soutenez | découvrez | rejoignez | connectez | cet article vous | nous utilisons | profitez | je m | retrouvez | cliquez | s'abonner
  suscríbete | suscríbase | regístrate | recibe | sigue | síguenos | descarga | hazte | únete | apúntate | inicia | accede | utilizamos | apoya | haz clic | quiero | consulta
  iscriviti | abbonati | ricevi | segui | seguici | scarica | sostieni | accedi | registrati | clicca | scopri | continua a leggere | utilizziamo
  assine | inscreva | subscreva | receba | siga | baixe | descarregue | apoie | cadastre | acesse | clique | utilizamos
  schrijf | meld | abonneer | ontvang | volg | download | steun | word | lees verder | elke ochtend | log in | voor het bekijken | klik hier | wij gebruiken
  meld deg | abonner | få | følg | last ned | støtt | bli | logg inn | innholdet kan ikke | klikk her | les videre | vi bruker
  tilmeld | få | følg | hent | støt | bliv | log ind | køb | læs videre | klik her
  prenumerera | anmäl | få | följ | ladda | stöd | bli | logga in | läs vidare | klicka här | vi använder
  zapisz | zaprenumeruj | zasubskrybuj | pobierz | obserwuj | wesprzyj | czytaj | kup | zaloguj | dołącz | nasz serwis | kliknij | polub
  подпишитесь | подписывайтесь | скачайте | поддержите | следите | читайте нас | войдите | зарегистрируйтесь | нажмите
  abone | kaydolun | takip | indirin | destek | giriş | gelişmelerden | tıklayın | bültenimize
`;

/** What is offered or asked for: with a verb that asks, a line is a pitch. */
const THINGS =
  /newsletter|inbox|e-?mail|subscri|sign(?:ing)? up|\bapp\b|\bios\b|android|whatsapp|facebook|instagram|youtube|twitter|telegram|messenger|tiktok|notification|alerts?\b|account|cookie|privacy|consent|preferences|terms of use|comment|conversation|members?hip|\bmember\b|journalism|donat|free articles|unlimited access|cancel any|commission|advertis|promotional|our (?:stories|coverage|website|free|daily|site)|preferred source|editorial|feedback|breaking news|postfach|abonn|push|mitteilung|datenschutz|einwillig|externe[rn]? inhalt|angezeigt|kündbar|testen|\bplus\b|konto|nyhedsbrev|nyhetsbrev|nieuwsbrief|boletín|correo|socio|suscri|cuenta|courriel|e-mail|lettre|chaîne|indépendant|compte|\bboîte|casella|posta|iscri|account|abbona|pubblicità|assin|newslett|samtykke|informasjonskaps|innboks|indbakke|inkorg|lokaljournalis|abonnent|prenumer|maand gratis|første m|első|måned|månad|miesiąc|dostęp|subskry|biuletyn|bülten|abone|whatsapp|hesab|рассылк|газет|телеграм|подпис|канал|登録|会員|購読|メールマガジン|フォロー|ログイン|구독|뉴스레터|로그인|订阅|會員|登入/i;

/** A longer line is prose about such things. */
const MOST_LENGTH = 260;

function list(strings: TemplateStringsArray): ReadonlySet<string> {
  return new Set(strings.join('').split(/[|\n]/).map(words).filter(Boolean));
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a line asks its reader to sign up, follow, install, pay or agree. Both a verb that asks
 * at the start of a sentence and what it is about are needed: "He signed up for the newsletter" is
 * story.
 */
export function isPitch(text: string): boolean {
  if (text.length > MOST_LENGTH || /[“”«„"]/.test(text.slice(0, 2))) return false;
  if (!THINGS.test(text)) return false;
  // Scripts without spaces have no first word to look at.
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text)) return text.length <= 60;
  return text.split(/[.!?:–—|]\s+/, 4).some(asks);
}

function asks(sentence: string): boolean {
  const start = words(sentence.slice(0, 60)).split(' ');
  for (let length = Math.min(4, start.length); length > 0; length--)
    if (ASKS.has(start.slice(0, length).join(' '))) return true;
  return false;
}
