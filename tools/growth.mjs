// `node tools/growth.mjs`, also the first step of `npm run fuzz`: strings that patterns stumble over,
// in every place a page can put one. Reading and annotating four times the string may take four
// times as long, not sixteen times.
import { openLibrary } from './browsers/library.mjs';
import { main } from './progress.mjs';

const LENGTH = 96_000;

/** A string that takes less, in milliseconds, is not looked at further. */
const COUNTS = 250;

/** Of four times the string, quadratic growth takes sixteen times as long. */
const TIMES = 4;
const MOST = 9;

/** What strings are made of. A last letter that breaks the row is what makes a pattern try again. */
const PUMPS = [
  ...[
    ' ',
    '\t',
    '\n',
    '\u00a0',
    '\u200b',
    '.',
    '. ',
    ',',
    ', ',
    ';',
    ':',
    '-',
    '--',
    '–',
    '—',
    '|',
  ],
  ...[' | ', '·', '•', '/', '\\', '(', ')', '()', '( ', ') ', '[', ']', '"', "'", '“', '”', '“”'],
  ...[
    '‘',
    '’',
    '«',
    '»',
    '„',
    '*',
    '_',
    '#',
    '@',
    '&',
    '&amp;',
    '&amp;#',
    '=',
    '%',
    '+',
    '!',
    '? ',
  ],
  ...['a', 'A', 'a ', 'A ', 'Aa ', 'Ann Lee ', 'ann lee ', '1', '1 ', '1.', '12:30 ', '2026-', '°'],
  ...[
    '1° ',
    'said ',
    '“a” said ',
    'Photo: ',
    '© ',
    '© Ann ',
    '(AP) ',
    'By ',
    'by Ann and ',
    'and ',
  ],
  ...[
    'e\u0301',
    '\ud83d\ude00',
    '\ud83d',
    '日',
    '「日」',
    'של ',
    'http://',
    'http://a.b/ ',
    '.jpg',
    '.jpg ',
  ],
  ...['mailto:', '&lt;a ', '{', '}', '[{', '{"a":', 'div ', 'aB', 'a-b_', '1x, ', 'a 1w, ', 'x;y:'],
];

/** Where a page can put one. */
const PLACES = {
  paragraph: (s) => `<p>${s}x</p>`,
  sentence: (s) => `<p>The mayor said so on Monday. ${s} And that was all she said, he said.</p>`,
  quote: (s) => `<p>“It is ${s} late,” said Ann Lee, the mayor.</p>`,
  caption: (s) => `<figure><img src="/a.jpg" alt=""><figcaption>Photo: ${s}x</figcaption></figure>`,
  heading: (s) => `<h2>${s}x</h2>`,
  headline: (s) => `<h1>Harbour ${s}x</h1>`,
  item: (s) => `<ul><li>${s}x</li></ul>`,
  cell: (s) => `<table><tr><th>a</th><th>b</th></tr><tr><td>${s}x</td><td>1</td></tr></table>`,
  preformatted: (s) => `<pre class="byline caption">${s}x</pre>`,
  byline: (s) => `<p class="byline author">By ${s}x</p>`,
  label: (s) => `<div class="related"><a href="/a">Read more ${s}x</a></div>`,
  link: (s) => `<p>It is <a href="/${s}x">there</a> for all to see.</p>`,
  picture: (s) => `<img src="/a.jpg" alt="${s}x" srcset="${s} 1x, b 2x" data-src="${s}x">`,
  names: (s) => `<div class="${s}x" id="${s}x" role="${s}"><p>In a box of some name.</p></div>`,
  style: (s) => `<div style="${s}x"><p>In a box of some style.</p></div>`,
  embed: (s) => `<iframe src="https://a.example/${s}" title="${s}" width="${s}"></iframe>`,
  title: (s, add) => add(`<title>${s}x</title>`),
  description: (s, add) => add(`<meta name="description" content="${s}x">`),
  author: (s, add) => add(`<meta name="author" content="${s}x">`),
  date: (s, add) => add(`<meta property="article:published_time" content="2026 ${s}x">`),
  site: (s, add) => add(`<meta property="og:site_name" content="${s}x">`),
  keywords: (s, add) => add(`<meta name="keywords" content="${s}x">`),
  data: (s, add) => add(`<script type="application/ld+json">${s}{"a":1}${s}</script>`),
  stated: (s, add) =>
    add(
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        ...{ headline: `${s}x`, author: `${s}x`, datePublished: `${s}x`, articleBody: `${s}x` },
        ...{ description: `${s}x`, keywords: `${s}x`, articleSection: `${s}x`, inLanguage: s },
      }).replaceAll('<', '\\\\u003c')}</script>`,
    ),
};

const PROSE = `<p>The council voted on Tuesday to approve the harbour budget, after a long session.</p>
<p>“Work on the pier begins in May,” said Ann Lee, the harbour master. It takes three years.</p>`;

/** The page with a string in a place. */
function pageWith(place, string) {
  let head = '';
  const body = PLACES[place](string, (markup) => {
    head = markup;
    return '';
  });
  return `<html lang="en"><head>${head}</head><body><main><h1>Harbour</h1>${PROSE}${body}${PROSE}</main></body></html>`;
}

/** Runs in the page: how long reading and annotating take, at best. */
async function time(html, tries) {
  const { readArticle, annotateText } = await import('/lib.mjs');
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const start = performance.now();
    const story = readArticle(page, 'https://news.example/a');
    if (story) annotateText(story.text, story.lang);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

await main(async () => {
  const only = process.argv[2];
  const places = Object.keys(PLACES).filter((name) => !only || name === only);
  const { page, close } = await openLibrary();
  try {
    const { slow, slowest } = await tryAll(page, places);
    process.stdout.write(
      `Growth: ${PUMPS.length * places.length} strings in their places, ${slow.length} take more ` +
        `than their time; the slowest took ${slowest.toFixed(0)} ms\n` +
        slow.map((line) => `  ${line}\n`).join(''),
    );
    return slow.length ? 1 : 0;
  } finally {
    await close();
  }
});

async function tryAll(page, places) {
  const slow = [];
  let slowest = 0;
  for (const place of places)
    for (const pump of PUMPS) {
      const of = (length) => pageWith(place, pump.repeat(length / pump.length));
      const first = await page.evaluate(time, of(LENGTH), 1);
      slowest = Math.max(slowest, first);
      if (first < COUNTS) continue;
      // A busy machine's pauses are not in every try.
      const tries = [];
      do {
        const small = Math.min(first, await page.evaluate(time, of(LENGTH), 2));
        tries.push((await page.evaluate(time, of(LENGTH * TIMES), 2)) / small);
      } while (tries.at(-1) > MOST && tries.length < 3);
      const growth = Math.min(...tries);
      if (growth > MOST) slow.push(`${place}, ${JSON.stringify(pump)}: ${growth.toFixed(0)} times`);
    }
  return { slow, slowest };
}
