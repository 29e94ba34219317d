/** @jest-environment jsdom */
import type { Block, PageArticle } from '../src/article';
import { readAtOnce } from '../src/read/at-once';

const PROSE = `<p>The council voted on Tuesday to approve the harbour budget, after a long session.</p>
  <p>Work on the northern pier begins in May and is expected to take three years, they said.</p>`;
const URL_ = 'https://news.example/town/harbour';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const story = (html: string, head = '') =>
  parse(`<html lang="en"><head><title>Harbour budget passes</title>${head}</head>
    <body><main>${PROSE}${html}${PROSE}</main></body></html>`);

function readBlocks(page: Document): PageArticle {
  const article = readAtOnce(page, URL_, {});
  if (typeof article === 'string') throw new Error(article);
  return article;
}
/** What the fragment became, without the prose around it. */
const become = (html: string): Block[] => readBlocks(story(html)).blocks.slice(2, -2);
const lines = (html: string) => become(html).map(({ kind, text }) => `${kind}: ${text}`);

describe('blocks', () => {
  test('white space collapses, and inline markup keeps its place', () => {
    const [block] = become('<p>  The <b>mayor</b>\n said <a href="/x">no</a>. </p>');
    expect(block?.text).toBe('The mayor said no.');
    expect(block?.inlines).toEqual([
      { kind: 'strong', start: 4, end: 9 },
      { kind: 'link', start: 15, end: 17, href: 'https://news.example/x' },
    ]);
  });

  test('lists keep their depth and order', () => {
    const items = become('<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>');
    expect(items).toMatchObject([
      { kind: 'item', text: 'One', depth: 0, ordered: true },
      { kind: 'item', text: 'Inner', depth: 1, ordered: false },
      { kind: 'item', text: 'Two', depth: 0, ordered: true },
    ]);
  });

  test('a heading above level 2 is the headline’s alone', () => {
    expect(become('<h1>Piers</h1><h3>Cranes</h3><p>Two.</p>')).toMatchObject([
      { kind: 'heading', level: 2 },
      { kind: 'heading', level: 3 },
      { kind: 'paragraph' },
    ]);
  });

  test('a table of data is one block, a layout in a table is not', () => {
    expect(
      become(
        '<table><tr><th>Pier</th><th>Cost</th></tr><tr><td>North</td><td>11</td></tr></table>',
      ),
    ).toMatchObject([
      {
        kind: 'table',
        text: 'Pier Cost North 11',
        rows: [
          [{ text: 'Pier', header: true }, {}],
          [{}, { text: '11' }],
        ],
      },
    ]);
    expect(
      lines('<table><tr><td><p>One side.</p><p>And more.</p><p>Ends.</p></td></tr></table>'),
    ).toHaveLength(3);
  });

  test('lines parted by br are paragraphs; preformatted text keeps its lines', () => {
    expect(lines('<div>One line.<br><br>Another line.</div>')).toEqual([
      'paragraph: One line.',
      'paragraph: Another line.',
    ]);
    expect(become('<pre>a\n  b</pre>')[0]?.text).toBe('a\n  b');
  });

  test('bare text between blocks is a paragraph', () => {
    expect(lines('<div>Before.<div>Inside.</div>After.</div>')).toEqual([
      'paragraph: Before.',
      'paragraph: Inside.',
      'paragraph: After.',
    ]);
  });

  test('an open shadow root is read in place of what it hides', () => {
    const page = story('<div id="host"><p>Not shown.</p></div>');
    const root = page.querySelector('#host')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(page.createElement('p'), { textContent: 'Shown in the shadow.' }));
    const texts = readBlocks(page).blocks.map(({ text }) => text);
    expect(texts).toContain('Shown in the shadow.');
    expect(texts).not.toContain('Not shown.');
  });
});

describe('pictures', () => {
  const pictures = (html: string) =>
    become(html).flatMap((block) =>
      block.kind === 'figure' ? block.images.map(({ src }) => src) : [],
    );

  test.each([
    ['<img src="/a.jpg">', 'https://news.example/a.jpg'],
    [
      '<img src="data:image/gif;base64,R0lGOD" data-src="/lazy.jpg">',
      'https://news.example/lazy.jpg',
    ],
    ['<img src="/placeholder.png" data-original="/real.jpg">', 'https://news.example/real.jpg'],
    ['<img srcset="/s.jpg 400w, /m.jpg 1200w, /l.jpg 4000w">', 'https://news.example/m.jpg'],
    ['<picture><source srcset="/p.webp 800w"><img></picture>', 'https://news.example/p.webp'],
    ['<noscript><img src="/n.jpg"></noscript>', 'https://news.example/n.jpg'],
  ])('%s', (html, src) => expect(pictures(`<figure>${html}</figure>`)).toEqual([src]));

  test('counters, icons, avatars and doubles are none of the story', () => {
    expect(pictures('<img src="/c.gif" width="1" height="1">')).toEqual([]);
    expect(pictures('<span class="author-avatar"><img src="/me.jpg"></span>')).toEqual([]);
    expect(
      pictures('<img src="/pier-2024.jpg?w=100"><p>Text.</p><img src="/pier-2024.jpg?w=900">'),
    ).toHaveLength(1);
    expect(pictures('<img src="javascript:alert(1)">')).toEqual([]);
  });

  test('a caption gives up its credit, named twice or not', () => {
    const figure = (caption: string) =>
      become(`<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`)[0];
    expect(
      figure(
        'The pier. (AP Photo/Ann Lee) (Ann Lee, Copyright 2024 The Post. All rights reserved.)',
      ),
    ).toMatchObject({
      text: 'The pier.',
      credit: 'AP Photo/Ann Lee',
    });
    expect(figure('The pier in May. Photo: Ann Lee')).toMatchObject({
      text: 'The pier in May.',
      credit: 'Ann Lee',
    });
    expect(figure('The pier (built 1911)')).toMatchObject({
      text: 'The pier (built 1911)',
      credit: null,
    });
    const twice = become(
      `<figure><img src="/a.jpg"><figcaption>The pier in May. (Ann Lee / Bay News)</figcaption>
       <div class="photo-credit">(Ann Lee / Bay News)</div></figure>`,
    );
    expect(twice[0]).toMatchObject({ text: 'The pier in May.', credit: '(Ann Lee / Bay News)' });
  });
});

describe('the page’s own words', () => {
  const ld = (data: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  test('structured data is asked first, meta tags then, entities are decoded once', () => {
    const head = `${ld({
      '@graph': [
        { '@type': 'WebSite', name: 'Post' },
        {
          '@type': 'NewsArticle',
          headline: 'Piers &amp; cranes',
          author: [{ name: 'Ann Lee' }, { name: 'Bo Berg' }],
          datePublished: '2024-05-03T10:00:00Z',
        },
      ],
    })}<meta property="og:site_name" content="Harbour &amp;amp; Post">`;
    expect(readBlocks(story('', head))).toMatchObject({
      title: 'Piers & cranes',
      authors: ['Ann Lee', 'Bo Berg'],
      byline: 'Ann Lee, Bo Berg',
      published: '2024-05-03T10:00:00Z',
      siteName: 'Harbour & Post',
      lang: 'en',
    });
  });

  test('broken structured data is forgiven, hopeless data ignored', () => {
    const broken = `<script type="application/ld+json">/*<![CDATA[*/ {"@type":"NewsArticle",
      "headline":"Two\nlines",} /*]]>*/</script><script type="application/ld+json">{{{</script>`;
    expect(readBlocks(story('', broken)).title).toBe('Two lines');
  });

  test('a language that is none is not taken over', () => {
    const page = story('');
    page.documentElement.lang = '"\');alert(1)//';
    expect(readBlocks(page).lang).toBeNull();
  });

  test('the headline shown on the page wins over the title with the site’s name', () => {
    const page = parse(
      `<title>Harbour budget passes | The Post</title><h1>Harbour budget passes</h1>${PROSE}`,
    );
    expect(readBlocks(page).title).toBe('Harbour budget passes');
  });
});

describe('a page with a base', () => {
  const based = (head: string, body = '') => {
    const { blocks } = readBlocks(
      story(
        `<p>See <a href="x">this</a> now.</p><img src="a.jpg" width="600" height="400" alt="A pier">${body}`,
        head,
      ),
    );
    return blocks.flatMap((block) => [
      ...('inlines' in block
        ? block.inlines.flatMap((it) => (it.kind === 'link' ? it.href : []))
        : []),
      ...(block.kind === 'figure' ? block.images.map(({ src }) => src) : []),
    ]);
  };
  const OWN = ['https://news.example/town/x', 'https://news.example/town/a.jpg'];

  test.each([
    ['of its own site', '<base href="/archive/">', 'https://news.example/archive/'],
    ['elsewhere', '<base href="https://cdn.example/s/page">', 'https://cdn.example/s/'],
    ['twice: the first counts', '<base href="/a/"><base href="/b/">', 'https://news.example/a/'],
    ['after one for windows', '<base target="_top"><base href="/b/">', 'https://news.example/b/'],
    ['with a name before it', '<base href="https://me:pw@cdn.example/">', 'https://cdn.example/'],
  ])('%s has its links and pictures there', (_, head, base) => {
    expect(based(head)).toEqual([`${base}x`, `${base}a.jpg`]);
  });

  test.each([
    'javascript:alert(1)//',
    'data:text/html,x',
    'blob:https://news.example/x',
    'file:///etc/',
    'https://',
    '',
  ])('that says "%s" is as without', (href) => {
    expect(based(`<base href="${href}">`)).toEqual(OWN);
  });

  test('is not what a form’s field makes of it', () => {
    const field = '<form name="baseURI"><input name="href" value="javascript:x"></form>';
    expect(based('', `${field}<img name="querySelectorAll">`)).toEqual(OWN);
    expect(based('<base href="/b/">', field)[0]).toBe('https://news.example/b/x');
  });

  test('still has the address it was asked for by', () => {
    expect(readBlocks(story('', '<base href="https://cdn.example/">')).url).toBe(URL_);
  });
});

describe('hostile pages', () => {
  test('reading leaves the page as it was', () => {
    const page = story(
      '<form><input name="parentNode"></form><img name="createElement"><div hidden>x</div>',
    );
    const before = page.documentElement.outerHTML;
    readBlocks(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('links lead to http, https and mailto only', () => {
    const links = (html: string) => become(html).flatMap(({ inlines }) => inlines);
    expect(
      links('<p><a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a></p>'),
    ).toEqual([]);
    expect(links('<p>Write <a href="mailto:a@b.example">us</a></p>')).toHaveLength(1);
  });

  test('a link shows where it leads, without a name that looks like another site', () => {
    const [block] = become('<p>Pay <a href="https://bank.example:1@evil.example/">here</a></p>');
    expect(block?.inlines).toMatchObject([{ href: 'https://evil.example/' }]);
  });

  test('elements and entities may have names that every object answers to', () => {
    const page = story('<p>Some <constructor>more</constructor> words.</p>');
    const own = page.querySelectorAll('p')[1] as Element;
    own.append(page.createElementNS('http://www.w3.org/1999/xhtml', '__proto__'));
    page.title = 'Harbour &valueOf; budget &toString; passes &hasOwn; at last, after years';
    const { title, blocks } = readBlocks(page);
    expect(title).toBe(page.title);
    expect(blocks[2]).toMatchObject({ text: 'Some more words.', inlines: [] });
  });

  test('a picture for pages without scripts is one; what counts visitors is not asked for', () => {
    const srcs = (html: string) => {
      const page = story('<div id="here"></div>');
      // In a page with scripting, what stands in a `noscript` is one text.
      page.querySelector('#here')?.append(page.createElement('noscript'));
      (page.querySelector('noscript') as Element).textContent = html;
      return readBlocks(page).blocks.flatMap((block) =>
        block.kind === 'figure' ? block.images.map(({ src }) => src) : [],
      );
    };
    expect(srcs('<img src="/pier.jpg?w=800">')).toEqual(['https://news.example/pier.jpg?w=800']);
    expect(srcs('<img src="/i/77" alt="The pier">')).toEqual(['https://news.example/i/77']);
    expect(srcs('<img src="https://stats.example/hit?id=77" alt="">')).toEqual([]);
    expect(srcs('<img src="https://stats.example/b.gif">')).toEqual([]);
  });

  test('what a picture shows is told in its own direction', () => {
    const [block] = become('<figure><img src="/a.jpg" alt="The \u202epier\u2066"></figure>');
    expect(block).toMatchObject({ images: [{ alt: 'The pier' }] });
  });

  test.each([
    ['lines', 'A line of it.<br>'.repeat(6_000)],
    ['markup in a line', `<p>${'<b>a</b> '.repeat(21_000)}</p>`],
    ['letters', `<p>${'All work and no play. '.repeat(100_000)}</p>`],
    ['pieces', `<section>${'<p>Of the next page.</p>'.repeat(21_000)}</section>`],
    ['depth', `${'<div>'.repeat(390)}${'<p>Deep.</p>'.repeat(3_000)}${'</div>'.repeat(390)}`],
  ])('a page with too much of this is refused as a whole: %s', (_, html) => {
    expect(readAtOnce(story(html), URL_, {})).toBe('tooLarge');
  });

  test('structured data of any size and shape is read in one go', () => {
    const data = (json: string) => story('', `<script type="application/ld+json">${json}</script>`);
    const names = Array.from({ length: 100_000 }, (_, i) => `Ann Lee the ${i}.`);
    const flood = JSON.stringify({
      '@type': 'NewsArticle',
      author: names,
      headline: 'A '.repeat(9e5),
    });
    expect(readBlocks(data(flood)).authors.length).toBeLessThanOrEqual(40);
    expect(readBlocks(data(flood)).title.length).toBeLessThan(1000);
    readBlocks(data(' '.repeat(1_900_000)));
    readBlocks(data(`${'['.repeat(900_000)}{"a":1}${']'.repeat(900_000)}`));
    readBlocks(data(`${'{"@graph":'.repeat(100_000)}1${'}'.repeat(100_000)}`));
  });

  test('a caption of brackets without end is one caption', () => {
    const caption = `Photo: Ann Lee ${')'.repeat(300_000)}x`;
    const figure = `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`;
    expect(become(figure).map(({ kind }) => kind)).toEqual(['figure']);
  });

  test('scripts, styles, templates and drawings have no text', () => {
    expect(
      become(
        '<script>x</script><style>y</style><template>z</template><svg><title>Icon</title><text>t</text></svg>',
      ),
    ).toEqual([]);
  });

  test('directions and invisible signs cannot turn the text around', () => {
    expect(become('<p>user\u202Egpj.exe\u2066 and zero\u200Bwidth</p>')[0]?.text).toBe(
      'usergpj.exe and zerowidth',
    );
  });

  test('nesting deeper than any parser allows is read all the same', () => {
    const page = story('');
    let at: Element = page.querySelector('main') as Element;
    for (let i = 0; i < 3000; i++) at = at.appendChild(page.createElement('div'));
    at.textContent = 'At the bottom of three thousand boxes there is one more sentence.';
    expect(readBlocks(page).blocks.at(-1)?.text).toMatch(/^At the bottom/);
  });

  test('a page without a story says so', () => {
    expect(readAtOnce(parse('<p>Nothing here.</p>'), URL_, {})).toBe('noArticle');
    expect(readAtOnce(parse(''), URL_, {})).toBe('noArticle');
  });
});

describe('authors', () => {
  const authors = (html: string, head = '') =>
    readBlocks(
      parse(`<html><head><title>Harbour budget passes at last</title>${head}</head><body><main>
        <h1>Harbour budget passes at last</h1>${html}<article>${PROSE}</article></main></body></html>`),
    ).authors;

  test('where the head is silent or names the site, the byline on the page is read', () => {
    expect(authors('<p class="byline">By Ann Lee and Bo Berg | May 3, 2024</p>')).toEqual([
      'Ann Lee',
      'Bo Berg',
    ]);
    const head =
      '<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">';
    expect(authors('<p class="meta">Fr 3.5.24 | Von Anna Leeb</p>', head)).toEqual(['Anna Leeb']);
  });

  test('addresses, handles and names of fields are no authors', () => {
    for (const said of ['a.lee@post.example', 'https://post.example/ann', 'authors', '@annlee'])
      expect(authors('', `<meta name="author" content="${said}">`)).toEqual([]);
  });
});

describe('choosing the story', () => {
  const LONG = PROSE.repeat(3);
  const texts = (page: Document) => readBlocks(page).blocks.map(({ text }) => text);

  test('the next story, loaded below the first, is not part of it', () => {
    const page = parse(`<title>Harbour budget passes at last</title><main>
      <article><h1>Harbour budget passes at last</h1>${LONG}</article>
      <article><h1>Bakery moves to the quay</h1><p>The bakery moves in spring, its owner said on Monday, and it will sell bread from a boat until then.</p></article></main>`);
    expect(texts(page).join(' ')).not.toContain('bakery moves');
  });

  test('several boxes that hold the paragraphs one by one are one story', () => {
    const wrapped = LONG.replaceAll('<p>', '<div class="part"><p>').replaceAll(
      '</p>',
      '</p></div>',
    );
    expect(texts(parse(`<main><h1>Harbour budget passes</h1>${wrapped}</main>`))).toHaveLength(6);
  });

  test('a consent dialog longer than the story does not win', () => {
    const consent =
      '<p>We and our partners store information on a device, and read it, to show you advertising that fits.</p>'.repeat(
        9,
      );
    const page = parse(
      `<div class="cookie-consent">${consent}</div><main><h1>Harbour budget passes</h1>${LONG}</main>`,
    );
    const markup = { consent: ['cookie', 'consent'] };
    const article = readAtOnce(page, URL_, markup);
    expect(typeof article === 'string' ? article : article.blocks[0]?.text).toMatch(/^The council/);
  });

  test('what leads around the site is no part of the story, however the page is built', () => {
    const links = '<a href="/">Town</a> <a href="/sea">Sea</a>, says the harbour office. '.repeat(
      9,
    );
    const page = parse(`<h1>Harbour budget passes</h1><nav>${links}</nav>${LONG}
      <footer><p>${links}</p></footer>`);
    expect(texts(page)).toHaveLength(6);
  });

  test('a page that forgot to end its menu or its footer has its story in there', () => {
    for (const name of ['nav', 'footer']) {
      const links = '<a href="/">Town</a>'.repeat(9);
      const page = parse(`<${name}>${links}<h1>Harbour budget passes</h1><div>${LONG}</div>`);
      expect(texts(page).at(-1)).toMatch(/^Work on the northern pier/);
    }
  });

  test('a footer with few links may end the story', () => {
    const page = parse(`<h1>Harbour budget passes</h1><div>${LONG}<footer>
      <p>Correction: An earlier version of this story named the wrong pier, as a reader told us.</p>
      </footer></div>`);
    const article = readBlocks(page);
    expect(article.blocks.at(-1)?.text).toMatch(/^Correction/);
  });

  test('the standfirst above the story is part of it, and marked', () => {
    const page =
      parse(`<title>Harbour budget passes at last</title><main><header><h1>Harbour budget passes at last</h1>
      <div class="standfirst">What eleven million buy the town, and what they do not.</div></header>
      <div class="body">${LONG}</div></main>`);
    expect(readBlocks(page).blocks[0]).toMatchObject({ marks: ['standfirst'] });
  });

  test('a short text alone in a box with a picture is its caption', () => {
    expect(
      become('<div class="q7"><img src="/pier-in-may.jpg"><p>The pier in May</p></div>'),
    ).toMatchObject([{ kind: 'figure', text: 'The pier in May' }]);
  });

  test('a post quoted from a platform is one embed that leads to it', () => {
    const post = `<blockquote class="twitter-tweet"><p>It passed!</p>— Ann Lee
      <a href="https://social.example/ann/1">May 3</a></blockquote>`;
    expect(become(post)).toMatchObject([
      { kind: 'embed', href: 'https://social.example/ann/1', provider: 'social.example' },
    ]);
  });

  test('words that only style sets apart do not run together', () => {
    expect(lines('<div><span>Share this</span><a href="/f">Facebook</a></div>')).toEqual([
      'paragraph: Share this Facebook',
    ]);
    expect(lines('<div><span>T</span>he pier.</div>')).toEqual(['paragraph: The pier.']);
  });
});
