import { page, STORY } from './pages.mjs';

// The pages of a site whose stories open by themselves. One function a page, as in pages.mjs.

const ARTICLE = '<meta property="og:type" content="article">';
const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');

/** A story that says it is one, with a link to the next and one within itself. */
export const story = (name = 'one') =>
  page({
    head: ARTICLE,
    before: `<p><a id="next" href="/story/next">${name}</a> <a href="/section">All stories</a></p>`,
  });

/** A story whose text leads to the next. */
export const leading = () => {
  const { body, headers } = page({ head: ARTICLE });
  return { body: body.replace('a dredger', '<a href="/story/next">a dredger</a>'), headers };
};

/** A story that leads to a page of the site which is none. */
export const leadingAway = () => {
  const { body, headers } = page({ head: ARTICLE });
  return { body: body.replace('a dredger', '<a href="/section">a dredger</a>'), headers };
};

/** What a section of a site looks like: boxes with a headline and a sentence each. */
export const section = () => ({
  body: `<!doctype html><html lang="en"><title>Harbour news</title><link rel="icon" href="data:,"><h1>Harbour</h1>${STORY.map(
    (text, i) => `<div><h3><a href="/story/${i}">Story ${i}</a></h3><p>${text}</p></div>`,
  ).join('')}</html>`,
});

/** A story that arrives when the page has long been there. */
export const late = () => ({
  body: `<!doctype html><html lang="en"><head><title>Late</title>${ARTICLE}<link rel="icon" href="data:,"></head><body>
<template id="all"><article><h1>Island ferry will sail all winter</h1>${paragraphs}</article></template>
<script>setTimeout(() => document.body.append(all.content.cloneNode(true)), 900);</script></body></html>`,
});

const next = STORY.map((text) => `<p>In spring, too: ${text}</p>`).join('');

/**
 * A site that is one page: its section first, a story under an address of its own at a click, and
 * another in its place whenever the test says so.
 */
export const single = () => ({
  body: `<!doctype html><html lang="en"><head><title>One page</title>${ARTICLE}<link rel="icon" href="data:,"></head><body>
<template id="all"><article><h1>Island ferry will sail all winter</h1>${paragraphs}</article></template>
<template id="other"><article><h1>Island ferry in spring</h1>${next}</article></template>
<main id="main"><button id="go">Read</button></main>
<script>
  const show = (name, { content }) => {
    history.pushState({}, '', '/single/' + name);
    setTimeout(() => main.replaceChildren(content.cloneNode(true)), 200);
  };
  go.onclick = () => show('story', all);
  addEventListener('next', () => show('next', other));
</script></body></html>`,
});

const bare = (body) => ({
  body: `<!doctype html><html lang="en"><head><title>Winter ferry</title>${ARTICLE}<link rel="icon" href="data:,"></head><body><h1>Island ferry will sail all winter</h1>${body}</body></html>`,
});

/** A story whose paragraphs are boxes. */
export const boxed = () =>
  bare(`<div>${STORY.map((text) => `<div class="text">${text}</div>`).join('')}</div>`);

/** A story whose paragraphs are parted by breaks. */
export const broken = () => bare(`<div>${STORY.join('<br><br>')}</div>`);

/** A story that goes on with the next as one scrolls, under an address of its own. */
export const endless = () => {
  const { body, headers } = page({
    head: ARTICLE,
    after: `<template id="more"><article><h1>Island ferry in spring</h1>${next}</article></template>
<script>
  addEventListener('scrolled', () => {
    document.body.append(more.content.cloneNode(true));
    history.pushState({}, '', '/endless/next');
  });
</script>`,
  });
  return { body, headers };
};

/** A live blog: an entry comes on top whenever the test says so. */
export const live = () => {
  const entry = (i) =>
    `<section><h3>1${i}:00</h3>${STORY.map((text) => `<p>At 1${i}: ${text}</p>`).join('')}</section>`;
  return {
    body: `<!doctype html><html lang="en"><head><title>Live</title>${ARTICLE}<link rel="icon" href="data:,"></head><body>
<article><h1>The first winter boat, as it happens</h1><div id="entries">${entry(2)}${entry(1)}</div></article>
<script>
  addEventListener('entry', () => {
    const text = document.createElement('p');
    text.textContent = 'The boat has left the harbour with eleven people, two dogs and a piano on board, and nobody was sick.';
    entries.prepend(text);
  });
</script></body></html>`,
  };
};
