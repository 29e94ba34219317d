import { payloads } from './generator.mjs';
import { HOOKS } from './inspect.mjs';

// One function a page. Each gives a body, and where it matters a type and headers.

/** The story most pages tell, so that whatever stands around it the reader must show the same. */
export const STORY = [
  'The ferry to Saltmarsh Island will sail through the winter for the first time in nine years, the harbour board said on Monday, ending a dispute that had divided the town since spring.',
  '“Nobody should have to plan a birth around a timetable,” said Wilhelmina Drost, who chairs the board. “The boat will be there, and so will a nurse.”',
  'The board found the money by selling a dredger that had not left its berth since 2019. Islanders had gathered 1,140 signatures, which is nine more than the island has residents.',
  'Drost said she had counted them twice. She thanked the lighthouse keeper, Anselm Okoro, for carrying the sheets from door to door in the rain.',
  '“I only knocked,” he said. “They were all waiting behind the door with a pen in their hands, and most of them had soup on.”',
  'The first winter boat leaves on Nov. 2 at seven in the morning, and the board will report on the cost of the service at the end of January.',
];

/** Where the random trees of hostile markup start; `SEED=7 npm run test:browser` tries others. */
export const SEED = Number(process.env.SEED ?? 20261125);
export const FRAGMENTS = [...payloads(SEED, Number(process.env.TREES ?? 300))];

/** How many fragments share a page: one page each would take minutes. */
export const SHARED = 20;

const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('\n');

/** A page with the story between whatever else it is made of. */
export const page = ({
  head = '',
  before = '',
  after = '',
  html = 'lang="en"',
  headers = {},
} = {}) => ({
  body: `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Winter ferry</title>
<link rel="icon" href="data:,">${head}</head><body>${before}
<article><h1>Island ferry will sail all winter</h1>
${paragraphs}
</article>${after}</body></html>`,
  headers,
});

export const plain = () => page();

/** A story of half a million letters. */
export const long = () => page({ after: `<article>${paragraphs.repeat(400)}</article>` });

/** Far down, with a field in use, words selected and music on: all of that must survive. */
export const lively = (style = '') =>
  page({
    head: `<style>${style}</style>`,
    before: '<button id="play">Play</button><audio id="music" src="/silence" loop></audio>',
    after: `<div style="height:3000px"></div><input id="field" value="half a thought">
      <p id="words">Some words that somebody selected.</p><div style="height:2000px"></div>
      <script>play.onclick = () => music.play();</script>`,
  });

/** Half a minute of nothing, as sound. */
export const silence = () => {
  const rate = 8000;
  const data = Buffer.alloc(30 * rate, 128);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return { body: Buffer.concat([header, data]), type: 'audio/wav' };
};

/** Notes where every paragraph of the panel stands when it appears and when quotes are marked. */
export const watched = () =>
  page({
    after: `<script>
      window.seen = [];
      const places = (root) => [...root.querySelectorAll('.body > *')].map((el) => {
        const { top, left, height } = el.getBoundingClientRect();
        return [el.textContent, Math.round(top), Math.round(left), Math.round(height)];
      });
      new MutationObserver((_, watcher) => {
        const root = document.documentElement.lastElementChild.shadowRoot;
        if (!root) return;
        watcher.disconnect();
        new MutationObserver(() => {
          const marked = root.querySelector('.quote') !== null;
          if (root.querySelector('.body') && seen.length === (marked ? 1 : 0))
            seen.push(places(root));
        }).observe(root, { childList: true, subtree: true });
      }).observe(document.documentElement, { childList: true });
    </script>`,
  });

export const strict = () =>
  page({
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'none'; font-src 'none'; form-action 'none'; base-uri 'none'",
    },
  });

export const trusted = () =>
  page({
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });

export const sandboxed = () => page({ headers: { 'content-security-policy': 'sandbox' } });

/** A sign-up box of the page's own, in the top layer and above everything by number. */
export const modal = () =>
  page({
    after: `<dialog id="theirs">Subscribe!</dialog>
      <div style="position:fixed;inset:0;z-index:2147483647;background:#fff">Subscribe!</div>
      <script>theirs.showModal();</script>`,
  });

/** Does something to every host that appears, as often as it appears. */
export const jealous = (deed) =>
  page({
    after: `<dialog id="theirs">Subscribe!</dialog><script>
      const deeds = {
        removes: (el) => el.remove(),
        moves: (el) => document.body.prepend(el),
        covers: () => setTimeout(() => { theirs.close(); theirs.showModal(); }, 50),
        rewrites: () => { document.open(); document.write('<title>New</title><p>Written anew.</p>'); document.close(); },
        inerts: (el) => { el.inert = true; document.documentElement.inert = true; },
        hides: () => document.documentElement.style.setProperty('display', 'none', 'important'),
        restyles: (el) => {
          el.hidden = true;
          el.style.cssText = 'display:none!important;opacity:0!important;transform:scale(0)!important;zoom:.01!important';
          document.documentElement.style.cssText = 'opacity:0!important;filter:blur(9px)!important;visibility:hidden!important;clip-path:inset(50%)!important;zoom:.5!important';
        },
        smothers: () => {
          for (const type of ['toggle', 'beforetoggle', 'focusin', 'focusout', 'focus', 'blur', 'fullscreenchange'])
            addEventListener(type, (event) => event.stopImmediatePropagation(), true);
          setInterval(() => { theirs.close(); theirs.showModal(); times++; }, 400);
        },
        popsUp: () => {
          theirs.popover = 'manual';
          for (const type of ['toggle', 'beforetoggle', 'focusin'])
            addEventListener(type, (event) => event.stopImmediatePropagation(), true);
          theirs.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none';
          setTimeout(() => theirs.showPopover(), 300);
        },
        replaces: (el) => document.documentElement.replaceWith(document.documentElement.cloneNode(true)),
      };
      window.times = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const el of addedNodes)
            if (el.shadowRoot && times++ < 50) deeds[${JSON.stringify(deed)}](el);
      }).observe(document.documentElement, { childList: true });
    </script>`,
  });

/** Rules that would hide, shift or blind anything the page does not know. */
export const styled = () =>
  page({
    head: `<style>
      html > div, :root > :not(head, body) { display: none !important; opacity: 0 !important;
        visibility: hidden !important; transform: translateX(-9999px) !important;
        filter: blur(20px) !important; pointer-events: none !important; width: 0 !important;
        clip-path: inset(50%) !important; animation: spin 1s infinite !important;
        font-size: 1px !important; color: #fff !important; zoom: .1 !important; }
      @keyframes spin { to { rotate: 1turn; } }
    </style>`,
  });

/** A page that wears a constructed sheet of its own. */
export const dressed = () =>
  page({
    after: `<script>
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('h1 { color: rgb(1, 2, 3); }');
      document.adoptedStyleSheets = [sheet];
    </script>`,
  });

/** Elements of the page's own that call back whenever one is made, also from a copy. */
export const customElements = () =>
  page({
    before: '<x-story><p>Before the story.</p></x-story>',
    after: `<x-story>After it.</x-story><script>
      window.calls = 0;
      window.customElements.define('x-story', class extends HTMLElement {
        constructor() { super(); calls++; }
        connectedCallback() { calls++; }
      });
      calls = 0;
    </script>`,
  });

/** What the reader might use, made useless in the page's own world. */
export const poisoned = () =>
  page({
    head: `<script>
      const spoil = () => { throw new Error('spoiled'); };
      for (const owner of [Array, String, Map, Set, Node, Element, Document, HTMLDialogElement])
        for (const name of Object.getOwnPropertyNames(owner.prototype))
          if (['map', 'filter', 'slice', 'replace', 'split', 'get', 'has', 'cloneNode', 'append',
            'querySelectorAll', 'getAttribute', 'createElement', 'createElementNS', 'showModal',
            'closest', 'matches', 'attachShadow'].includes(name))
            Object.defineProperty(owner.prototype, name, { value: spoil });
      JSON.parse = JSON.stringify = spoil;
      globalThis.DOMParser = globalThis.MutationObserver = spoil;
    </script>`,
  });

/** An element whose name stands in the way of a property of its form or of the document. */
export const clobbered = (carrier, name) =>
  page({
    before:
      carrier === 'form'
        ? `<form><input name="${name}"><p>A form above the story.</p></form>`
        : `<img name="${name}" alt="" src="data:,">`,
  });

/**
 * The story in a form with a field for every property a form has, on a page with a picture for
 * every property a document has.
 */
export const nameless = () =>
  page({
    before: '<form id="around"></form>',
    after: `<script>
      const names = (object) => {
        const found = new Set();
        for (let at = object; at; at = Object.getPrototypeOf(at))
          for (const name of Object.getOwnPropertyNames(at)) found.add(name);
        return [...found];
      };
      const form = document.getElementById('around');
      const article = document.querySelector('article');
      form.append(...article.querySelectorAll('p'));
      article.append(form);
      const [ofForm, ofDocument] = [names(form), names(document)];
      const make = (element, name) => {
        const el = Document.prototype.createElement.call(document, element);
        Element.prototype.setAttribute.call(el, 'name', name);
        Element.prototype.setAttribute.call(el, 'hidden', '');
        return el;
      };
      Element.prototype.append.call(form, ...ofForm.map((name) => make('input', name)));
      const root = Object.getOwnPropertyDescriptor(Document.prototype, 'body').get.call(document);
      Element.prototype.append.call(root, ...ofDocument.map((name) => make('img', name)));
    </script>`,
  });

/** Changes its story without loading a page, as single-page sites do. */
export const changing = () =>
  page({
    after: `<script>
      addEventListener('next-story', () => {
        history.pushState({}, '', '/changing/next');
        document.title = 'The second story';
        document.querySelector('h1').textContent = 'The second story';
        for (const el of document.querySelectorAll('article p')) el.textContent = 'Second story: ' + el.textContent;
      });
    </script>`,
  });

/** Its end comes late, as from a slow server: the page is still loading when it is clicked. */
export const slow = (after) => {
  const { body } = page();
  const half = body.indexOf('<p>The board found');
  return { body: body.slice(0, half), rest: { body: body.slice(half), after: Number(after) } };
};

/** Its script brings the story long after the page has loaded. */
export const awaited = () => ({
  body: `<!doctype html><html lang="en"><head><title>Winter ferry</title><link rel="icon" href="data:,"></head>
<body><div id="place">Please wait.</div><script>
  addEventListener('story-comes', () => {
    place.innerHTML = ${JSON.stringify(`<article><h1>Island ferry will sail all winter</h1>${paragraphs}</article>`)};
  });
</script></body></html>`,
});

/** Writes itself anew once it has loaded, and never says that it is done. */
export const unending = () =>
  page({
    after: `<script>
      addEventListener('load', () => setTimeout(() => {
        const html = document.documentElement.outerHTML.replace(/<script[^]*</script>/, '');
        document.open();
        document.write(html.replace('</body></html>', ''));
      }, 50));
    </script>`,
  });

/** Says that its addresses lead from elsewhere. */
export const based = () => {
  const { body, headers } = page({ head: '<base href="/elsewhere/">' });
  return { body: body.replace('a dredger', '<a href="dredger">a dredger</a>'), headers };
};

/** The story stands in a frame of the same site, under a headline and beside a frame of none. */
export const framed = () => ({
  body: `<!doctype html><html lang="en"><head><title>Winter ferry</title><link rel="icon" href="data:,"></head>
<body><h1>Island ferry will sail all winter</h1><p>Menu</p>
<iframe src="/plain" title="Story"></iframe><iframe sandbox src="/plain" title="Closed"></iframe></body></html>`,
});

/** The story stands in an open shadow root. */
export const shadowed = () => ({
  body: `<!doctype html><html lang="en"><head><title>Winter ferry</title><link rel="icon" href="data:,"></head>
<body><news-story><template shadowrootmode="open"><article><h1>Island ferry will sail all winter</h1>
${paragraphs}</article></template><p>Not shown.</p></news-story></body></html>`,
});

export const frame = () => page({ after: '<iframe src="/empty" title="Something else"></iframe>' });

/** The story, then a number of hostile fragments. */
export const hostile = (number) => {
  const start = Number(number) * SHARED;
  const { body } = page({ head: HOOKS });
  const fragments = FRAGMENTS.slice(start, start + SHARED).join('\n');
  return { body: body.replace('</article>', () => `${fragments}</article>`) };
};

/** A story about markup, with markup in a quotation, in a name and in its headline. */
export const quoted = () => {
  const { body } = page({ head: HOOKS });
  return {
    body: body
      .replaceAll('Wilhelmina Drost', 'Wilhelmina &lt;script&gt;alert(1)&lt;/script&gt; Drost')
      .replace('“I only knocked,”', '“I only wrote &lt;img src=x onerror=alert(1)&gt; on it,”')
      .replace('<h1>', '<h1>&lt;img src=x onerror=alert(1)&gt; '),
  };
};

export const empty = () => ({
  body: '<!doctype html><title>Nothing</title><link rel="icon" href="data:,"><p>Hi.</p>',
});

export const text = () => ({ body: STORY.join('\n\n'), type: 'text/plain; charset=utf-8' });

export const xml = () => ({
  body: '<?xml version="1.0"?><list><item>One</item><item>Two</item></list>',
  type: 'application/xml',
});

export const svg = () => ({
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>',
  type: 'image/svg+xml',
});

export const xhtml = () => ({
  body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Winter ferry</title></head>
<body><article><h1>Island ferry will sail all winter</h1>${paragraphs}</article></body></html>`,
  type: 'application/xhtml+xml',
});

export const image = () => ({
  body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  type: 'image/gif',
});

/** One empty page, in the fewest words a viewer accepts. */
export const pdf = () => ({
  body: `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
  type: 'application/pdf',
});

export const frameset = () => ({
  body: '<!doctype html><title>Frames</title><link rel="icon" href="data:,"><frameset cols="50%,50%"><frame src="/plain"><frame src="/empty"></frameset>',
});
