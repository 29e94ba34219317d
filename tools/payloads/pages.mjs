// The pages payloads stand on, and which of them can share one.
import { HOOKS } from '../../test/browser/inspect.mjs';
import { STORY } from '../../test/browser/pages.mjs';

/** How many payloads share a page, of those that reach no further than their own element. */
export const SHARED = 20;

/** Elements that change the whole page, wherever they stand. */
const FAR = /<\/?(?:script|style|base|meta|link|noscript|frame|frameset|plaintext|xmp|noembed)/i;

/** Whether a payload says nothing that would reach the others on its page. */
export const isTame = ({ html, place }) => place !== 'head' && !FAR.test(html);

/** A page that tells the story around payloads; the story comes first, so that it is whole. */
export function pageOf(payloads) {
  const alone = payloads.length === 1;
  const inHead = payloads[0].place === 'head';
  const markup = alone
    ? payloads[0].html
    : payloads.map(({ html }) => `<div>${html}</div>\n<p>${STORY[0]}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${HOOKS}
<link rel="icon" href="data:,">${inHead ? markup : ''}<title>Winter ferry</title></head><body>
<article><h1>Island ferry will sail all winter</h1>
${STORY.map((text) => `<p>${text}</p>`).join('\n')}
${inHead ? '' : markup}
<p>${STORY[0]}</p></article></body></html>`;
}

/** For each piece of HTML, whether the parser is where it was once it is over; runs in the page. */
export function areContained(pieces) {
  return pieces.map((html) => {
    const page = new DOMParser().parseFromString(
      `<!doctype html><html><head></head><body><article><div>${html}</div><p title="after">After.</p></article></body></html>`,
      'text/html',
    );
    const { head, body } = page;
    const after = body.querySelector('[title="after"]');
    return (
      body.childNodes.length === 1 &&
      body.attributes.length === 0 &&
      head.childNodes.length === 0 &&
      after?.parentNode === body.firstChild &&
      body.firstChild.childNodes.length === 2 &&
      after.childNodes.length === 1 &&
      after.firstChild.nodeType === 3
    );
  });
}

/**
 * Every address the page's pictures name, whether it has loaded them yet or not; among them those
 * that stand in for a picture where no script runs, and are files. Runs in the page.
 */
export function pictureAddresses() {
  const all = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];
  const FILE = /src\s*=\s*["']?([^"'\s>]+\.(?:jpe?g|png|webp|avif))/gi;
  const files = all('noscript').flatMap(({ textContent }) =>
    [...textContent.matchAll(FILE)].map(([, file]) => file),
  );
  const values = all('img, source, amp-img, image').flatMap((el) =>
    Element.prototype.getAttributeNames
      .call(el)
      .map((name) => Element.prototype.getAttribute.call(el, name))
      .flatMap((value) => [value, ...value.split(/[\s,]+/)]),
  );
  const addresses = [...files, ...values].filter((value) => URL.canParse(value, location.href));
  return [...new Set(addresses.map((value) => new URL(value, location.href).href))];
}
