import { page as plain, STORY } from './pages.mjs';

// Pages too large for a careless reader, as one function; what it is given names the kind.

const NAMES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}o`);

const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');

/** Notes when, and for how long, nothing else could run on the page's main thread. */
const WATCH = `<script>
  window.blocks = [];
  const beat = (before) => setTimeout(() => {
    const now = performance.now();
    if (now - before > 200) blocks.push({ end: now, length: now - before });
    beat(now);
  });
  beat(performance.now());
</script>`;

const page = ({ head = '', ...rest }) => plain({ head: WATCH + head, ...rest });

/** Input that takes a careless reader more than linear time. */
export const huge = (kind) => {
  const article = (inside, script = '') => page({ before: inside, after: script });
  switch (kind) {
    case 'srcset':
      return article(`<figure><img srcset="${'a'.repeat(64_000)} b" alt=""></figure>`);
    case 'property':
      return page({ head: `<meta property="${' '.repeat(64_000)}" content="x">` });
    case 'attribute':
      return article(`<img data-x="${'.jpg'.repeat(16_000)} x" alt="">`);
    case 'lists':
      return article(`${'<ul><li>'.repeat(400)}deep${'</li></ul>'.repeat(400)}`);
    case 'deepest':
      return article('', `${'<div>'.repeat(505)}<p>${STORY.join(' ')}</p>${'</div>'.repeat(505)}`);
    case 'parsed':
      return article(`${'<div>'.repeat(3000)}<p>deep</p>${'</div>'.repeat(3000)}`);
    case 'built':
      return article(
        '',
        `<script>let at = document.body;
          for (let i = 0; i < 10000; i++) {
            at = at.appendChild(document.createElement('div'));
            at.style.display = 'contents'; // boxes so deep freeze Chromium without any reader
          }
          at.textContent = 'deep';</script>`,
      );
    case 'cells':
      return article(
        `<table>${`<tr>${'<td>1</td>'.repeat(30)}</tr>`.repeat(390)}</table>`.repeat(3),
      );
    case 'markup':
      return article(`<p>${'<b>a</b> '.repeat(90_000)}</p>`);
    case 'teasers':
      return article('<p><a href="/a">Another story to be read</a></p>'.repeat(19_000));
    case 'data':
      return page({
        head: `<script type="application/ld+json">${' '.repeat(900_000)}{"@graph":${'['.repeat(500_000)}</script>`,
      });
    case 'people':
      return article(
        Array.from({ length: 400 }, (_, i) => {
          const names = Array.from(
            { length: 60 },
            (_, k) => `Ada ${NAMES[i % 26]}${NAMES[k % 26]}${NAMES[(i * k) % 26]}berg`,
          );
          return `<p>${names.join(' said. ')} said.</p>`;
        }).join(''),
      );
    case 'elements':
      return article('<span>word </span>'.repeat(100_000));
    case 'breaks':
      return article('line<br>'.repeat(32_000));
    case 'tables':
      return article('<table><tr><td>1</td><td>2</td></tr></table>'.repeat(8_000));
    case 'bytes':
      return article(`<script type="text/plain">${'0123456789'.repeat(1_000_000)}</script>`);
    case 'novel':
      return article('', `<article>${paragraphs.repeat(800)}</article>`);
    case 'words':
      return article(`<p>${'All work and no play. '.repeat(20)}</p>`.repeat(10_000));
    case 'endless':
      return article(`<p>${'All work and no play. '.repeat(100_000)}</p>`);
  }
  throw new Error(`There is no huge page called ${kind}.`);
};
