import { create } from './page';

/** Elements the panel is made of. None has a hyphen: a page's custom element would run its code. */
type Name =
  | 'a'
  | 'article'
  | 'aside'
  | 'b'
  | 'bdi'
  | 'blockquote'
  | 'button'
  | 'cite'
  | 'code'
  | 'dd'
  | 'details'
  | 'dialog'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'header'
  | 'hr'
  | 'i'
  | 'img'
  | 'kbd'
  | 'li'
  | 'mark'
  | 'nav'
  | 'ol'
  | 'p'
  | 'pre'
  | 'section'
  | 'small'
  | 'span'
  | 'strong'
  | 'sub'
  | 'summary'
  | 'sup'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'time'
  | 'tr'
  | 'ul';

/** Attributes the panel sets. Handlers, `style`, `srcdoc` and `is` cannot be said. */
type AttributeName =
  | 'alt'
  | 'class'
  | 'cite'
  | 'colspan'
  | 'datetime'
  | 'decoding'
  | 'dir'
  | 'disabled'
  | 'height'
  | 'hidden'
  | 'href'
  | 'id'
  | 'lang'
  | 'loading'
  | 'referrerpolicy'
  | 'rel'
  | 'role'
  | 'rowspan'
  | 'scope'
  | 'src'
  | 'start'
  | 'tabindex'
  | 'target'
  | 'title'
  | 'type'
  | 'width'
  | `aria-${string}`
  | `data-${string}`;

export type Attributes = { readonly [A in AttributeName]?: string | number | boolean | null };
export type Child = Node | string | null | undefined | false;

const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  href: ['http:', 'https:', 'mailto:'],
  src: ['http:', 'https:'],
};

/** True for an address that leads to a page or a mailbox, and runs nothing. */
export function isSafe(attribute: 'href' | 'src', value: string): boolean {
  return URL.canParse(value) && (SCHEMES[attribute]?.includes(new URL(value).protocol) ?? false);
}

/**
 * An element with these attributes and children; a string becomes a text node, never markup.
 *
 * `false`, `null` and `undefined` are left out. An unsafe `href` or `src` is left out as well.
 */
export function el<N extends Name>(
  name: N,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[N] {
  const element = create(document, name) as HTMLElementTagNameMap[N];
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    const text = value === true ? '' : String(value);
    if ((attribute === 'href' || attribute === 'src') && !isSafe(attribute, text)) continue;
    element.setAttribute(attribute, text);
  }
  if (name === 'a') {
    element.setAttribute('rel', 'noopener noreferrer');
    element.setAttribute('referrerpolicy', 'no-referrer');
  }
  element.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}
