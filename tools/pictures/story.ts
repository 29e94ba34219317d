import { type Block, type CleanArticle, layOut, type Span } from '../../src/article';
import { paragraph, type Told, tell } from '../../test/support/story';

const figure: Block = {
  kind: 'figure',
  text: 'The outer gate at low tide on Monday. The hinge that failed is at the far left.',
  credit: 'Imre Solberg / Saltmarsh Courier',
  images: [
    {
      src: 'http://127.0.0.1/harbour.svg',
      alt: 'A steel flood gate between two concrete piers, the sea behind it.',
      width: 1200,
      height: 675,
    },
  ],
  inlines: [],
  marks: [],
};

const cell = (text: string, header = false) => ({ text, header, colspan: 1, rowspan: 1 });
const rows = [
  [cell('Gate', true), cell('Built', true), cell('Last inspected', true), cell('State', true)],
  [cell('Outer'), cell('1986'), cell('March 2024'), cell('Closed since the surge')],
  [cell('Middle'), cell('1991'), cell('June 2026'), cell('In service')],
  [cell('River'), cell('2004'), cell('June 2026'), cell('In service')],
];
const table: Block = {
  kind: 'table',
  rows,
  text: rows.flatMap((row) => row.map(({ text }) => text)).join(' '),
  inlines: [],
  marks: [],
};

const heading = (text: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text,
  inlines: [],
  marks: [],
});
const item = (text: string, depth = 0): Block => ({
  kind: 'item',
  depth,
  ordered: false,
  text,
  inlines: [],
  marks: [],
});

const removed = (pass: string, text: string, before: number, evidence: string) => ({
  pass,
  text,
  before,
  evidence,
  block: paragraph(text),
});

/** A story with four people, a dozen quotes and every kind of block. */
export const sample = tell({
  about: {
    url: 'https://courier.example/harbour/barrier-vote',
    title: 'Council votes to rebuild the harbour barrier after a night of water',
    standfirst:
      'The gate that failed in October will be replaced by spring, but the people who live behind it were not asked twice.',
    byline: 'Ilse Marrow and Tomas Okafor',
    authors: ['Ilse Marrow', 'Tomas Okafor'],
    published: '2026-11-18T18:40:00Z',
    modified: '2026-11-19T07:05:00Z',
    siteName: 'Saltmarsh Courier',
    section: 'Harbour',
    removed: [
      removed('weather', '52º Partly cloudy', 1, 'a reading beside a marked strip'),
      removed(
        'signup',
        'Get the harbour letter in your inbox every Friday.',
        4,
        'asks for an address',
      ),
      removed('related', 'Five photographs of the flooded quay', 7, 'a list of links'),
      removed('related', 'What the surge cost the fish market', 7, 'a list of links'),
      removed('shelves', 'Recommended videos', 12, 'a heading over nothing'),
      removed('loading', 'Loading…', 12, 'a state, not a sentence'),
      removed('share', 'Share this story', 21, 'a row of buttons'),
    ],
  },
  people: [
    { name: 'Nadia Berglund', role: 'mayor of Saltmarsh', gender: 'female' },
    { name: 'Owen Pryce', role: 'chief engineer of the harbour board', gender: 'male' },
    {
      name: 'Marguerite Adeyemi',
      role: 'who has lived on Quay Street since 1971',
      gender: 'female',
    },
    { name: 'Idris Vaughan', role: null, gender: 'male' },
  ],
  speakers: {
    q1: 1,
    q2: 2,
    q3: 2,
    q4: 3,
    q5: 3,
    q6: 1,
    q7: 'a clerk of the board',
    q8: 4,
    q9: 4,
    q10: null,
    q11: 2,
    q12: 3,
    q13: 1,
  },
  confidence: { q9: 0.55, q7: 0.8 },
  blocks: [
    'The town council voted eleven to two on Tuesday night to rebuild the outer gate of the harbour barrier, six weeks after a hinge the size of a bus gave way and let the North Sea into four streets. [q1:“We are not patching this again,”] [cue1:said] [p1:Nadia Berglund], the mayor, as the count was read out.',
    figure,
    'The new gate is to be in place by the end of April. [p2:Owen Pryce], the chief engineer of the harbour board, told the chamber that the old one had been [q2:“living on borrowed time”] since an inspection in the spring of 2024. [q3:“Every month we asked for a dry week to look at it, and every month there was a reason to wait,”] [p2~:he] [cue3:said].',
    heading('Four streets under water'),
    'On Quay Street the line is still there, a hand’s breadth above the window sills. [p3:Marguerite Adeyemi] had carried the photographs upstairs first. [q4:“Then the piano stool, because it floats, and I did not want it to knock about all night,”] [p3~:she] [cue4:said]. [q5:“The piano we let go.”]',
    'The board counted the damage on Friday:',
    item('62 houses with water above the floor'),
    item('Nine businesses, among them the fish market'),
    item('three of its cold rooms', 1),
    item('the ice plant', 1),
    item('One school, closed until January'),
    '[p1:Berglund] has asked the county for half of the cost. [q6:“They are happy to call it a regional port when the ships come in,”] [p1~:she] [cue6:said]. [q7:“The letter has been received,”] a clerk of the board [cue7:answered] on Wednesday.',
    heading('What the inspection found'),
    table,
    '[p4:Idris Vaughan], one of the two who voted against, called the date a promise nobody could keep. [q8:“I have built in that mud,”] [p4~:he] [cue8:said]. [q9:“April is a word, not a plan.”]',
    {
      ...paragraph(
        'A gate is a question you ask the sea every day. Most days it answers politely.',
      ),
      kind: 'blockquote',
    },
    'Someone at the back of the chamber shouted, [q10:“Ask Quay Street!”] and was not asked to leave.',
    {
      kind: 'embed',
      provider: 'YouTube',
      href: 'https://www.youtube.example/watch?v=barrier',
      text: 'The vote in full: council chamber, 17 November',
      inlines: [],
      marks: [],
    },
    '[p2:Pryce] would not be drawn on blame. [q11:“Steel does not lie, and neither do I,”] [p2~:he] [cue11:said], and asked for questions about the hinge. [p3:Adeyemi] had one. [q12:“Will it hold?”]',
    '[q13:“It will hold,”] [p1:Berglund] [cue13:said]. The chamber laughed, not unkindly, and the clerk closed the book.',
    { kind: 'rule', text: '', inlines: [], marks: [] },
    {
      ...paragraph(
        'The full report of the harbour board is public. Reporting by Ilse Marrow; additional reporting by Tomas Okafor.',
      ),
      inlines: [
        { kind: 'link', start: 4, end: 15, href: 'https://courier.example/report' },
        { kind: 'emphasis', start: 48, end: 111 },
      ],
    },
  ],
});

const rtl = tell({
  about: {
    url: 'https://courier.example/ar/barrier',
    title: 'المجلس يصوّت على إعادة بناء حاجز الميناء بعد ليلة من الماء',
    standfirst: 'ستُستبدل البوابة التي تعطلت في أكتوبر قبل الربيع.',
    byline: 'سلمى حدّاد',
    published: '2026-11-18T18:40:00Z',
    siteName: 'بريد الساحل',
    lang: 'ar',
    dir: 'rtl',
  },
  people: [
    { name: 'نادية برغلوند', role: 'رئيسة البلدية' },
    { name: 'أوين برايس', role: 'كبير المهندسين' },
  ],
  speakers: { q1: 1, q2: 2 },
  blocks: [
    'صوّت مجلس المدينة مساء الثلاثاء لصالح إعادة بناء البوابة الخارجية. [q1:«لن نرقّع هذا مرة أخرى»]، قالت [p1:نادية برغلوند]، رئيسة البلدية.',
    figure,
    'ومن المقرر أن تكون البوابة الجديدة في مكانها بحلول أبريل. [q2:«طلبنا كل شهر أسبوعًا جافًا»]، قال [p2:أوين برايس].',
  ],
});

const cjk = tell({
  about: {
    url: 'https://courier.example/ja/barrier',
    title: '水の夜のあと、議会は港の防潮堤を再建することを決めた',
    standfirst: '十月に壊れた水門は春までに取り替えられる。',
    byline: '佐藤 美咲',
    published: '2026-11-18T18:40:00Z',
    siteName: '塩沼新聞',
    lang: 'ja',
  },
  people: [{ name: '岡田 直美', role: '市長' }],
  speakers: { q1: 1 },
  blocks: [
    '町議会は火曜日の夜、十一対二で港の外側の水門を再建することを決めた。[q1:「もう継ぎ当てはしない」]と[p1:岡田 直美]市長は述べた。',
    figure,
    '新しい水門は四月末までに設置される予定だ。',
  ],
});

/** The sample fifty times over: twenty thousand words, six hundred quotes. */
const long = repeat(sample, 50);

function repeat({ article, annotations }: Told, times: number): Told {
  const turns = Array.from({ length: times }, (_, turn) => turn * (article.text.length + 2));
  const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
  const blocks = turns.flatMap(() => article.blocks);
  return {
    article: { ...article, blocks, ...layOut(blocks) },
    annotations: {
      people: annotations.people,
      mentions: turns.flatMap((by) =>
        annotations.mentions.map((mention) => ({ ...mention, span: move(mention.span, by) })),
      ),
      quotes: turns.flatMap((by) =>
        annotations.quotes.map((quote) => ({
          ...quote,
          content: quote.content.map((span) => move(span, by)),
          attribution: quote.attribution && {
            ...quote.attribution,
            cue: quote.attribution.cue && move(quote.attribution.cue, by),
          },
        })),
      ),
    },
  };
}

/** The stories that pictures are taken of. */
export const STORIES = { sample, rtl, cjk, long };
export type StoryName = keyof typeof STORIES;

/** The story with its pictures where the stage serves them. */
export const withPictures = (article: CleanArticle, origin: string): CleanArticle => ({
  ...article,
  blocks: article.blocks.map((block) =>
    block.kind === 'figure'
      ? {
          ...block,
          images: block.images.map((image) => ({ ...image, src: `${origin}/harbour.svg` })),
        }
      : block,
  ),
});
