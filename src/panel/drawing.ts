const SVG = 'http://www.w3.org/2000/svg';

/** The path of a cross: with the story comes one button, and it closes. */
export const CLOSE = 'M6 6l12 12M18 6L6 18';

/**
 * A drawing of this project by its path, on a field of 24 by 24; says nothing to a screen reader,
 * its button does.
 */
export function drawing(d: string): SVGElement {
  const create = (element: 'svg' | 'path') =>
    Document.prototype.createElementNS.call(document, SVG, element) as SVGElement;
  const svg = create('svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = create('path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}
