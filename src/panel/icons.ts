import { CLOSE, drawing } from './drawing';

/** Drawn on a field of 24 by 24, with a line of 1.75. */
const PATHS = {
  close: CLOSE,
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.4a3.5 3.5 0 0 1 0 6.2M18 14.4c2.1.8 3.5 2.9 3.5 5.6',
  quotes: 'M10 7.5C7 8 5 10 5 13.2V17h5v-5H7.4M19 7.5c-3 .5-5 2.5-5 5.7V17h5v-5h-2.6',
  contents: 'M4 6h2M4 12h2M4 18h2M9.5 6H20M9.5 12H20M9.5 18H16',
  removed: 'M4 7h16M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5',
  listen:
    'M4 14v-2a8 8 0 0 1 16 0v2M4 14.5A1.5 1.5 0 0 1 5.5 13H7v7H5.5A1.5 1.5 0 0 1 4 18.5zM20 14.5A1.5 1.5 0 0 0 18.5 13H17v7h1.5a1.5 1.5 0 0 0 1.5-1.5z',
  keep: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M4.5 19.5h15',
  look: 'M3 18l5-12.5L13 18M4.8 14h6.4M15 18l3-7.5 3 7.5M16 15.5h4',
  help: 'M9 9a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.3M12 17.5v.5M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19z',
  next: 'M6 9l6 6 6-6',
  previous: 'M6 15l6-6 6 6',
  forward: 'M9 6l6 6-6 6',
  backward: 'M15 6l-6 6 6 6',
  skip: 'M6 5l6 6 6-6M6 13l6 6 6-6',
  back: 'M11 6l-6 6 6 6M5 12h14',
  play: 'M7 5l12 7-12 7z',
  pause: 'M8 5v14M16 5v14',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  restore: 'M4 9h10a5 5 0 0 1 0 10H9M8 5L4 9l4 4',
} as const;

export type IconName = keyof typeof PATHS;

/** The drawing with this name. */
export const icon = (name: IconName): SVGElement => drawing(PATHS[name]);
