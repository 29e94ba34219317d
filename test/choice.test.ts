/** @jest-environment jsdom */
import type { Box } from '../src/article';
import { readAtOnce } from '../src/read/at-once';

const STORY = `<p>The council voted on Tuesday to approve the harbour budget, after a long session.</p>
  <p>Work on the northern pier begins in May and is expected to take three years, they said.</p>
  <p>The money comes from the town, the island and a fund for old harbours, in equal parts.</p>`;
const TITLE = 'Harbour budget passes after long night';

/** The texts of the story that is found on a page, by kind. */
function found(body: string): string[] {
  const html = `<html lang="en"><head><title>${TITLE}</title></head><body>${body}</body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = readAtOnce(page, 'https://news.example/town', {});
  if (typeof article === 'string') throw new Error(article);
  return article.blocks.map(({ kind, text, marks }) => `${[kind, ...marks].join(' ')}: ${text}`);
}
const isInTeaser = (box: Box): boolean =>
  box.teaser || (box.parent !== null && isInTeaser(box.parent));
const told = (body: string) => found(body).join('\n');

describe('what stands above the headline', () => {
  const NEWS = Array.from(
    { length: 9 },
    (_, i) =>
      `<li>The ferry to the island left pier ${i} too late again, and nobody wants to say why it did.</li>`,
  ).join('');

  test('is not the story, however long', () => {
    const body = `<div><ul>${NEWS}</ul><div><h1>${TITLE}</h1>${STORY}</div></div>`;
    expect(told(body)).toContain('The council voted');
    expect(told(body)).not.toContain('ferry');
  });

  test('stays where it is short: a picture, a standfirst', () => {
    const above =
      '<img src="/pier.jpg" width="600"><p>Three payers, three years and one vote that decided it all.</p>';
    const body = `<article>${above}<h1>${TITLE}</h1>${STORY}</article>`;
    expect(found(body).slice(0, 2)).toEqual([
      'figure: ',
      'paragraph: Three payers, three years and one vote that decided it all.',
    ]);
  });

  test('stays where only a subhead is like the headline', () => {
    const body = `<div>${STORY}${STORY.replaceAll('.', '!')}<h2>Budget passes harbour</h2>
      <p>The first report on the cost of the cranes is due before the summer, said the office.</p></div>`;
    expect(told(body)).toContain('The council voted');
  });
});

describe('the subtitle', () => {
  test('is a heading right under the headline, beside the story', () => {
    const subtitle = 'Three payers and three years for a pier that nobody wanted to pay for';
    const body = `<article><h1>${TITLE}</h1><h2>${subtitle}</h2><p>4 March</p><div>${STORY}</div></article>`;
    expect(found(body)[0]).toBe(`heading standfirst: ${subtitle}`);
  });

  test('shown in the head and over the story is told once', () => {
    const subtitle = 'Three payers and three years for a pier that nobody wanted to pay for.';
    const html = `<html><head><meta name="description" content="${subtitle}"></head><body>
      <header><h1>${TITLE}</h1><p>${subtitle}</p></header><article><p>${subtitle}</p>${STORY}</article></body></html>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const article = readAtOnce(page, 'https://news.example/town', {});
    const texts = typeof article === 'string' ? [] : article.blocks.map(({ text }) => text);
    expect(texts.filter((text) => text === subtitle)).toHaveLength(1);
  });

  test('is no short heading and none of another box', () => {
    const body = `<article><h1>${TITLE}</h1><h2>In this part of the town</h2>
      <div><h2>What the neighbours read today about their own piers and cranes</h2></div>
      <div>${STORY}</div></article>`;
    expect(told(body)).not.toMatch(/this part|neighbours/);
  });
});

describe('a dateline', () => {
  test('set before the first paragraph’s element is joined to it', () => {
    const [first] = found(`<article><h1>${TITLE}</h1><b>TERN BAY, Halden —</b> ${STORY}</article>`);
    expect(first).toMatch(/^paragraph: TERN BAY, Halden — The council voted/);
  });

  test('keeps the marks of both where they were', () => {
    const html = `<html lang="en"><body><article><h1>${TITLE}</h1><b>Tern Bay.</b>
      <p>The <em>council</em> voted on Tuesday to approve the budget of the harbour, they said.</p>
      ${STORY}</article></body></html>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const article = readAtOnce(page, 'https://news.example/town', {});
    if (typeof article === 'string') throw new Error(article);
    const { text, inlines } = article.blocks[0] ?? { text: '', inlines: [] };
    expect(inlines.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'strong Tern Bay.',
      'emphasis council',
    ]);
  });

  test('is no label and no line in its own paragraph', () => {
    const lines = found(`<article><h1>${TITLE}</h1><p>Tern Bay.</p>${STORY}</article>`);
    expect(lines[0]).toBe('paragraph: Tern Bay.');
    expect(told(`<article><h1>${TITLE}</h1>Listen${STORY}</article>`)).not.toContain('Listen The');
  });
});

describe('one of several teasers', () => {
  const box = (i: number, more = '') =>
    `<div class="card"><a href="/${i}">The ferry is late again</a>${more}</div>`;

  test('is no box that holds the headline', () => {
    const body = `<div>${box(1, `<h1>${TITLE}</h1><p class="lead">Three payers, three years and one vote.</p>`)}
      ${box(2)}${box(3)}<article>${STORY}</article></div>`;
    expect(told(body)).toContain('Three payers');
  });

  test('is no box with a list of what is said of it', () => {
    const compared = (i: number, list: string) =>
      `<div class="card"><p><a href="/${i}">The boat of the harbour</a></p>${list}</div>`;
    const teasers = (list: string) => {
      const body = `<article>${STORY}${[1, 2, 3].map((i) => compared(i, list)).join('')}${STORY}</article>`;
      const page = new DOMParser().parseFromString(`<h1>${TITLE}</h1>${body}`, 'text/html');
      const article = readAtOnce(page, 'https://news.example/town', {});
      return typeof article !== 'string' && [...article.boxes.values()].some(isInTeaser);
    };
    expect(teasers('<p>It sails.</p>')).toBe(true);
    expect(teasers('<ul><li>Good: a horse</li><li>Bad: no mast</li></ul>')).toBe(false);
  });
});

describe('a story without sentences', () => {
  const CALENDAR = Array.from(
    { length: 12 },
    (_, i) => `<p>Race ${i}: ${i + 3} May at pier ${i} of Tern Bay – short course</p>`,
  ).join('');

  test('is found beside a sidebar that has some', () => {
    const sidebar = `<aside><p>Look at this picture to see how the boats of the harbour stand after the race.</p>
      <p>We talk about the boats each Friday at six, and the keeper of the lighthouse is our guest.</p></aside>`;
    const body = `<ul><li><a href="/a">Boats of the harbour</a></li></ul><h1>${TITLE}</h1><div>${CALENDAR}</div>${sidebar}`;
    expect(told(body)).toContain('Race 11');
    expect(told(body)).not.toMatch(/picture|Friday|Boats/);
  });

  test('is no list of links beside a sidebar', () => {
    const links = Array.from(
      { length: 12 },
      (_, i) => `<p><a href="/${i}">Race ${i} at pier ${i}</a></p>`,
    );
    const body = `<h1>${TITLE}</h1><div>${links.join('')}</div><aside>${STORY}</aside>`;
    expect(told(body)).toContain('The council voted');
  });
});

describe('a story that only structured data has', () => {
  const BODY = Array.from(
    { length: 8 },
    (_, i) =>
      `The ferry to pier ${i} runs again, and the council of the town is glad of it at last.`,
  );
  const readPage = (body: string, articleBody: string) => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody });
    const html = `<html><head><script type="application/ld+json">${data}</script></head><body>${body}</body></html>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    return readAtOnce(page, 'https://news.example/town', {});
  };

  test('comes from there, paragraph by paragraph, and says so', () => {
    const article = readPage('<div id="app"></div>', BODY.join('\n'));
    expect(article).toMatchObject({ from: 'data', title: TITLE });
    expect(typeof article !== 'string' && article.blocks.map(({ text }) => text)).toEqual(BODY);
  });

  test('may be markup, and stays text', () => {
    const article = readPage('', BODY.map((text) => `<p><b>${text}</b> &lt;i&gt;</p>`).join(''));
    expect(typeof article !== 'string' && article.blocks.map(({ text }) => text)).toEqual(BODY);
  });

  test('wins over a notice on the page, not over the beginning of the story', () => {
    const notice =
      '<p>We use cookies to keep the ferry on time. Choose which ones you like, or all of them, and go on reading what we wrote about the pier and the harbour of the town.</p>';
    expect(readPage(notice, BODY.join('\n'))).toMatchObject({ from: 'data' });
    const beginning = BODY.slice(0, 2)
      .map((text) => `<p>${text}</p>`)
      .join('');
    expect(readPage(beginning, BODY.join('\n'))).toMatchObject({ from: 'page' });
  });

  test('is no story where it is short', () => {
    expect(readPage('<div id="app"></div>', BODY[0] ?? '')).toBe('noArticle');
  });
});
