import { anyOf, words } from '../lists';
import { isProse } from '../prose';
import type { Piece } from './pieces';
import type { PageElement } from './tree';

/** A box with more words or texts holds more than a summary. */
const MOST_WORDS = 220;
const MOST_TEXTS = 15;
/** The line that says who made the summary is no longer; a label without a verb only so long. */
const LONGEST_LABEL = 30;
const LONGEST_BARE_LABEL = 3;

/** Machines that write, by their initials, which are words of some languages in small letters. */
const MACHINE_INITIALS =
  /(?:^|[^A-Za-zÀ-ῼ])(?:AI|KI|IA|ИИ|ШІ|ChatGPT|GPT-?\d?\w?|LLM|Gemini)(?:$|[^A-Za-zÀ-ῼ])/;
/** The same, in full. */
const MACHINE = anyOf`
  artificial intelligence|künstlich[a-zß-ῼ]{1,3} intelligen|intelligence artificielle
  inteligencia artificial|inteligência artificial|intelligenza artificiale
  kunstmatige intelligentie|kunstig intelligens|artificiell intelligens|tekoäly
  sztuczn[a-zß-ῼ]{1,3} inteligenc|искусственн[a-zß-ῼ]{2,3} интеллект|yapay zek
  τεχνητή νοημοσύνη|الذكاء الاصطناعي|人工知能|人工智能|인공지능
`;
/** What they make. "AI" and "IA" are written together with it in some languages. */
const SUMMARY = anyOf`
  summar|key points|key takeaways|zusammenfass|zusammengefasst|kurzfassung|résum|resum(?:en|o)
  riassunt|sintesi|síntesis|síntese|samenvat|oppsummer|sammendrag|sammenfat|sammanfat|tiivistel
  podsumowan|streszczen|краткое содержание|резюме|пересказ|короткий зміст|özet|περίληψη
  ملخص|सारांश|要約|摘要|总结|總結|요약
`;
/** What machines do to them. */
const MADE = anyOf`
  generat|creat|made by|written by|produc|erstellt|generier|verfasst|génér|rédig|réalis|cré[ée]
  generad|cread|elaborad|hecho con|realizzat|gerad|criad|gegenereerd|gemaakt|geschreven|laget
  generer|skrevet|skapa|wygenerowan|stworzon|przygotowan|создан|сгенерир|створен
  oluşturul|作成|生成|생성|작성|تم إنشا|بواسطة
`;

/** The same in names of elements: `aiArticleSummary`, `ki-zusammenfassung`. */
const MACHINE_NAMES = words`ai ki ia genai chatgpt gpt llm`;
const SUMMARY_NAMES = words`
  summary summaries zusammenfassung kurzfassung resume resumen riassunto resumo samenvatting
  sammendrag sammenfatning sammanfattning streszczenie podsumowanie ozet tldr takeaways keypoints
`;

/**
 * The pieces of summaries that a machine made, by what their box is called or what a line in it
 * says; both the machine and the summary have to be named. A sentence of the story about such
 * summaries stands in no box of its own.
 */
export function findGenerated(pieces: readonly Piece[], root: PageElement): ReadonlySet<Piece> {
  const named = namedAround(pieces, root);
  const labels = pieces.filter(isLabel);
  if (!named.size && !labels.length) return new Set();
  const inside = byBox(pieces, root);
  const boxes = new Set([...named].filter((el) => isSmall(inside.get(el) ?? [])));
  for (const label of labels) {
    const box = boxAround(label, inside, root);
    if (box) boxes.add(box);
  }
  return new Set([...boxes].flatMap((box) => inside.get(box) ?? []));
}

/** "AI summary", "This summary was created by artificial intelligence." A link leads elsewhere. */
function isLabel({ text, words, linked }: Piece): boolean {
  if (!text || words > LONGEST_LABEL || linked > words * 0.5) return false;
  const lower = text.toLowerCase();
  if (!SUMMARY.test(lower)) return false;
  if (!MACHINE_INITIALS.test(text) && !MACHINE.test(lower)) return false;
  return words <= LONGEST_BARE_LABEL || MADE.test(lower);
}

/** The elements around the pieces that are named for such summaries. */
function namedAround(pieces: readonly Piece[], root: PageElement): Set<PageElement> {
  const named = new Set<PageElement>();
  const seen = new Set<PageElement>();
  for (const piece of pieces)
    for (
      let el: PageElement | null = piece.el;
      el && el !== root && !seen.has(el);
      el = el.parent
    ) {
      seen.add(el);
      if (isNamed(el)) named.add(el);
    }
  return named;
}

function isNamed({ words }: PageElement): boolean {
  return (
    words.some((word) => MACHINE_NAMES.has(word)) && words.some((word) => SUMMARY_NAMES.has(word))
  );
}

/** The texts in each element under the root. */
function byBox(pieces: readonly Piece[], root: PageElement): Map<PageElement, Piece[]> {
  const inside = new Map<PageElement, Piece[]>();
  for (const piece of pieces) {
    if (!piece.text) continue;
    for (let el: PageElement | null = piece.el; el && el !== root; el = el.parent) {
      const texts = inside.get(el);
      if (texts) texts.push(piece);
      else inside.set(el, [piece]);
    }
  }
  return inside;
}

function isSmall(texts: readonly Piece[]): boolean {
  return (
    texts.length <= MOST_TEXTS && texts.reduce((sum, { words }) => sum + words, 0) <= MOST_WORDS
  );
}

/** The box of a label: the innermost with another text, and around it what only adds headings. */
function boxAround(
  label: Piece,
  inside: ReadonlyMap<PageElement, readonly Piece[]>,
  root: PageElement,
): PageElement | null {
  let box: PageElement | null = null;
  for (let el: PageElement | null = label.el; el && el !== root; el = el.parent) {
    const texts = inside.get(el) ?? [];
    if (!isSmall(texts)) break;
    if (texts.length < 2) continue;
    const added = texts.filter((one) => !(box && inside.get(box)?.includes(one)));
    if (box && added.some(({ sentence, words, linked }) => isProse(sentence, words, linked))) break;
    box = el;
  }
  return box;
}
