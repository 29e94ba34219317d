// Markup meant to run something or to get something past a sanitiser, made anew from a seed.

const SCRIPT = 'alert(1)';

const EVENTS =
  'abort animationend animationstart auxclick beforeinput beforetoggle blur cancel canplay change click close contextmenu copy cut dblclick drag dragstart drop error focus focusin formdata input invalid keydown keyup load loadedmetadata mousedown mouseenter mousemove mouseover mouseup paste pointerdown pointerenter pointermove pointerover pointerrawupdate progress reset scroll scrollend securitypolicyviolation select selectionchange slotchange submit toggle touchstart transitionend wheel'.split(
    ' ',
  );

const CARRIERS = [
  (on) => `<p ${on}>A paragraph that listens, and that is long enough to be kept as one.</p>`,
  (on) =>
    `<p>A picture <img src="/none.png" alt="of nothing" ${on}> in a paragraph of some length.</p>`,
  (on) =>
    `<p>Words with <a href="https://example.org/" ${on}>a link</a> and <em ${on}>stress</em>.</p>`,
  (on) =>
    `<figure ${on}><img src="/none.png" alt="" ${on}><figcaption ${on}>Seen.</figcaption></figure>`,
];

const ADDRESSES = [
  `javascript:${SCRIPT}`,
  `JaVaScRiPt:${SCRIPT}`,
  `\u0001javascript:${SCRIPT}`,
  `java\tscript:${SCRIPT}`,
  `java\nscript:${SCRIPT}`,
  ` javascript:${SCRIPT}`,
  `&#106;avascript&colon;${SCRIPT}`,
  `javascript&#x3A;${SCRIPT}`,
  `data:text/html,<script>${SCRIPT}</script>`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${SCRIPT}'/>`,
  `vbscript:${SCRIPT}`,
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'filesystem:https://example.org/1',
  `view-source:javascript:${SCRIPT}`,
  'chrome://settings/',
  'about:blank',
  'intent://example.org#Intent;end',
  'ftp://example.org/a',
  '//user:secret@example.org/%0d%0ahead',
];

const SINKS = [
  (to) => `<p>This <a href="${to}">leads somewhere</a> it should not, says a long sentence.</p>`,
  (to) => `<p>A <img src="${to}" alt="picture"> of something, in a sentence of some length.</p>`,
  (to) =>
    `<figure><img srcset="${to} 1x, ${to} 2x" alt=""><figcaption>Two sizes.</figcaption></figure>`,
  (to) =>
    `<figure><img data-src="${to}" class="lazy" alt=""><figcaption>Late.</figcaption></figure>`,
  (to) =>
    `<blockquote cite="${to}"><p>Somebody said a thing that was worth a quotation.</p></blockquote>`,
  (to) =>
    `<p>A <svg><a xlink:href="${to}"><text>drawing</text></a></svg> that links, for a while.</p>`,
  (to) =>
    `<video poster="${to}"><source src="${to}"></video><p>After the film came a paragraph.</p>`,
  (to) =>
    `<noscript><img src="${to}" onerror="${SCRIPT}"></noscript><p>Without script there is more.</p>`,
];

const NAMES = {
  html: 'a abbr address article b base bdo blockquote button canvas caption center cite code col dd del details dialog div dl dt em embed fieldset figcaption figure font footer form frame h2 h3 header hr i img input ins kbd label legend li main map mark marquee menu meta meter nav noscript object ol optgroup option output p param picture portal pre progress q rp rt ruby s samp section select slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th time title tr track u ul var video wbr x-made-up'.split(
    ' ',
  ),
  svg: 'svg g path text a use image foreignObject animate set style title desc script'.split(' '),
  math: 'math mi mo mtext annotation-xml mglyph malignmark semantics maction'.split(' '),
};
const EMPTY = new Set('base col embed frame hr img input meta param source track wbr'.split(' '));

const ATTRIBUTES = [
  ...[
    `onclick="${SCRIPT}"`,
    `onerror="${SCRIPT}"`,
    `onload="${SCRIPT}"`,
    `onfocus="${SCRIPT}" tabindex="0"`,
  ],
  ...[
    `href="javascript:${SCRIPT}"`,
    `xlink:href="javascript:${SCRIPT}"`,
    `src="javascript:${SCRIPT}"`,
  ],
  ...[`srcdoc="<script>${SCRIPT}</script>"`, `style="position:fixed;background:url(/leak.png)"`],
  ...[
    'is="x-made-up"',
    'slot="a"',
    'part="a"',
    'name="parentNode"',
    'id="body"',
    'contenteditable',
  ],
  ...[
    `action="javascript:${SCRIPT}"`,
    `formaction="javascript:${SCRIPT}"`,
    'ping="/leak"',
    'autofocus',
  ],
  ...[
    'lang="en&quot; onload=x"',
    'dir="javascript:"',
    'class="close"',
    'role="alert"',
    'usemap="#a"',
  ],
  ...[`title="</title><img src=x onerror=${SCRIPT}>"`, `alt="&quot; onerror=&quot;${SCRIPT}"`],
  ...[
    'colspan="1e9"',
    'width="99999999"',
    'datetime="<b>"',
    'http-equiv="refresh"',
    'shadowrootmode="open"',
  ],
];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Trees of whatever elements and attributes there are, nested as no author would. */
export function* trees(seed, count) {
  const random = randomFrom(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const tree = (depth) => {
    const name = one(NAMES[one(['html', 'html', 'html', 'svg', 'math'])]);
    const attributes = Array.from({ length: Math.floor(random() * 3) }, () => one(ATTRIBUTES));
    const open = `<${[name, ...attributes].join(' ')}>`;
    if (EMPTY.has(name)) return open;
    const inside = Array.from({ length: depth ? 1 + Math.floor(random() * 3) : 0 }, () =>
      tree(depth - 1),
    );
    // Now and then an end is missing, as that is what parsers differ in.
    const end = random() < 0.9 ? `</${name}>` : '';
    return `${open}Some words of the story, ${inside.join(' and ')} and a few more.${end}`;
  };
  for (let i = 0; i < count; i++) yield tree(3);
}

/** All fragments, `count` of them random trees. */
export function* payloads(seed, count) {
  for (const event of EVENTS)
    for (const carrier of CARRIERS) yield carrier(`on${event}="${SCRIPT}"`);
  for (const address of ADDRESSES)
    for (const sink of SINKS) yield sink(address.replaceAll('"', '&quot;'));
  // What would swallow the rest of the page, or leave it, has its place in a page of its own.
  for (const tree of trees(seed, count))
    yield `<div>${tree}</div></textarea></title></style></script></select></template></svg></math>`;
}
