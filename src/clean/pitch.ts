import { anyOf } from '../lists';
import { plain } from '../prose';
import { ASKS } from './words';

/** What is offered or asked for: with a verb that asks, a line is a pitch. */
const THINGS = anyOf`
  newsletter|inbox|e-?mail|subscri|sign(?:ing)? up|\bapp\b|\bios\b|android|whatsapp|facebook
  instagram|youtube|twitter|telegram|messenger|tiktok|notification|alerts?\b|account|cookie|privacy
  consent|preferences|terms of use|comment|conversation|members?hip|\bmember\b|journalism|donat
  free articles|unlimited access|cancel any|commission|advertis|promotional|preferred source
  our (?:stories|coverage|website|free|daily|site)|editorial|feedback|breaking news|share it with
  (?:per|a|every|each) month\b|par mois|al mes\b|al mese|por mês|per maand|pro monat
  postfach|abonn|push|mitteilung|datenschutz|einwillig|externe[rn]? inhalt|angezeigt|kündbar|testen
  \bplus\b|konto|nyhedsbrev|nyhetsbrev|nieuwsbrief|boletín|correo|socio|suscri|cuenta
  courriel|lettre|chaîne|indépendant|compte|\bboîte|casella|posta|iscri|abbona|pubblicità|assin
  newslett|samtykke|informasjonskaps|innboks|indbakke|inkorg|lokaljournalis|prenumer|maand gratis
  første m|első|måned|månad|miesiąc|dostęp|subskry|biuletyn|bülten|abone|hesab
  рассылк|газет|телеграм|подпис|канал
  登録|会員|購読|メールマガジン|フォロー|ログイン|구독|뉴스레터|로그인|订阅|會員|登入
`;

/** A longer line is prose about such things. */
const MOST_LENGTH = 260;

/**
 * Whether a line asks its reader to sign up, follow, install, pay or agree. Both a verb that asks
 * at the start of a sentence and what it is about are needed: "He signed up for the newsletter" is
 * story.
 */
export function isPitch(text: string): boolean {
  if (text.length > MOST_LENGTH || /[“”«„"]/.test(text.slice(0, 2))) return false;
  if (!THINGS.test(text.toLowerCase())) return false;
  // Scripts without spaces have no first word to look at.
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text)) return text.length <= 60;
  return text.split(/[.!?:–—|]\s+/, 4).some(asks);
}

function asks(sentence: string): boolean {
  const start = plain(sentence.slice(0, 60)).split(' ');
  for (let length = Math.min(4, start.length); length > 0; length--)
    if (ASKS.has(start.slice(0, length).join(' '))) return true;
  return false;
}
