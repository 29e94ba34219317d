// What has to hold in the open panel, whatever the page was made of.
import { readFile } from 'node:fs/promises';

/**
 * Runs first on a hostile page: notes everything that runs, and in which phase it did.
 *
 * Opening the reader moves the focus, and the page's own handlers may answer to that. They see
 * \`window.event\`; handlers inside a shadow root, as the panel is, do not.
 */
export const HOOKS = `<script>
  window.phase = 'page';
  window.fired = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    Object.defineProperty(window, name, {
      value: (what) => { fired.push((window.event ? 'page' : phase) + ': ' + name + '(' + what + ')'); },
    });
  addEventListener('on-record-phase', ({ detail }) => { phase = detail; });
</script>`;

/**
 * Looks at every element of the panel, sends every kind of event to it and clicks its links.
 *
 * Runs in the page; gives what must not be there, in words. `events` are names such as `load`.
 */
export function inspect(events) {
  const HTML = 'http://www.w3.org/1999/xhtml';
  const SVG = 'http://www.w3.org/2000/svg';
  const list = (text) => new Set(text.split(' '));
  const ELEMENTS = list(
    'a article aside b bdi blockquote button cite code dd details dialog div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input kbd label legend fieldset li mark nav ol option output p pre section select small span strong sub summary sup table tbody td th time tr ul',
  );
  const ATTRIBUTES = list(
    'alt class cite colspan datetime decoding dir disabled height hidden href id lang loading open referrerpolicy rel role rowspan scope src start tabindex target title type width checked for max min name selected step value',
  );
  const DRAWING = list('viewBox aria-hidden class d');
  // What only the page's words and pictures go into holds no control and no style of its own.
  const NOT_IN_STORY = list('input select option label legend fieldset output dialog');
  const ADDRESSES = {
    href: ['http:', 'https:', 'mailto:'],
    src: ['http:', 'https:'],
    cite: ['http:', 'https:'],
  };

  const faults = [];
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get;
  const root = [...Document.prototype.querySelectorAll.call(document, '*')]
    .map((el) => rootOf.call(el))
    .find((root) => root?.querySelector('dialog.panel'));
  if (!root) return ['no panel'];
  const all = [...root.querySelectorAll('*')];
  for (const el of all) {
    const inStory = el.closest('.story') !== null;
    const name = el.localName;
    const at = `<${name}>${inStory ? ' in the story' : ''}`;
    const drawn = el.namespaceURI === SVG && ['svg', 'path'].includes(name);
    if (!drawn && (el.namespaceURI !== HTML || !ELEMENTS.has(name))) faults.push(`element ${at}`);
    if (inStory && NOT_IN_STORY.has(name)) faults.push(`element ${at}`);
    for (const { name: attribute, value } of el.attributes) {
      const plain = /^(aria|data)-[a-z-]+$/.test(attribute);
      const own = attribute === 'style' && !inStory;
      if (!(drawn ? DRAWING : ATTRIBUTES).has(attribute) && !plain && !own)
        faults.push(`${attribute}="${value.slice(0, 60)}" on ${at}`);
      const schemes = ADDRESSES[attribute];
      if (schemes && !(attribute === 'href' && /^#[\w-]+$/.test(value))) {
        let scheme = 'none';
        try {
          scheme = new URL(value, 'none:').protocol;
        } catch {}
        if (!schemes.includes(scheme)) faults.push(`${attribute}="${value.slice(0, 60)}" on ${at}`);
      }
    }
  }
  // Links lead away from the page under test, so they are only followed where they run something.
  root.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link && /^(https?|mailto):/.test(link.href)) event.preventDefault();
  });
  for (const el of root.querySelectorAll('.story *')) {
    for (const name of events) el.dispatchEvent(new Event(name, { cancelable: true }));
    if (el.localName === 'a')
      el.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  return faults;
}

/** Says to the page's hooks which phase it is; runs in the page. */
export function enter(phase) {
  dispatchEvent(new CustomEvent('on-record-phase', { detail: phase }));
}

/** Every event an element can be given a handler for. */
export function eventNames() {
  const names = new Set();
  for (const owner of [HTMLElement.prototype, Document.prototype, Window.prototype, window])
    for (const name of Object.getOwnPropertyNames(owner))
      if (/^on[a-z]+$/.test(name)) names.add(name.slice(2));
  return [...names];
}

/** DOMPurify's source, made to wait for a window that no name of the page stands in the way of. */
export async function readPurify() {
  const source = await readFile('node_modules/dompurify/dist/purify.min.js', 'utf8');
  return `((window) => {${source}\n})();`;
}

/** What DOMPurify would take out of the story; an expression for `runScript`. */
export const PURIFY = `(() => {
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get;
  const root = [...Document.prototype.querySelectorAll.call(document, '*')]
    .map((el) => rootOf.call(el))
    .find((root) => root?.querySelector('dialog.panel'));
  const frame = Document.prototype.createElement.call(document, 'iframe');
  Element.prototype.append.call(root.host.parentNode, frame);
  const purify = DOMPurify(frame.contentWindow);
  purify.sanitize(root.querySelector('.story').outerHTML, {
    ADD_ATTR: ['target', 'referrerpolicy', 'decoding'],
  });
  Element.prototype.remove.call(frame);
  return purify.removed.map(({ element, attribute, from }) =>
    element ? element.outerHTML.slice(0, 100) : attribute.name + ' on ' + from.localName);
})()`;
