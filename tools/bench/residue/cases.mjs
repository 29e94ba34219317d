// Which widget is put where, in which story, in which markup.
import { MARKUPS, PLACES, placesOf } from './page.mjs';

const WAYS = ['named', 'hashed', 'bare'];
const NAMES = Object.keys(MARKUPS);

/** `{title}` and the like in a widget stand for the story's own. */
function fill(value, story) {
  if (typeof value === 'string')
    return value.replace(/\{(title|byline|published|site)\}/g, (_, key) => story[key]);
  if (Array.isArray(value)) return value.map((item) => fill(item, story));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, story)]));
}

/** Every case: the stories alone, every widget at every place, then pages full of widgets. */
export function* cases(stories, widgets) {
  for (const story of stories)
    for (const markup of NAMES)
      yield { story, markup, widget: null, way: 'named', place: null, placed: [] };
  yield* single(stories, widgets);
  yield* crowded(stories, widgets);
}

function* single(stories, widgets) {
  let turn = 0;
  for (const template of widgets) {
    const own = stories.filter(({ lang }) => lang === template.lang);
    if (!own.length) throw new Error(`${template.name}: no story in "${template.lang}"`);
    for (const way of WAYS) {
      // Bare lines have no picture, and a caption without its picture is another matter.
      if (template.keeps && way === 'bare') continue;
      for (const place of placesOf(template)) {
        // Two pages for every case, so that markups and stories take turns.
        for (let i = 0; i < 2; i++) {
          const story = own[(turn + Math.floor(turn / PLACES.length) + i) % own.length];
          const markup = NAMES[(turn * 5 + i * 3) % NAMES.length];
          const widget = fill(template, story);
          yield { story, markup, widget, way, place, placed: [{ widget, way, place }] };
        }
        turn++;
      }
    }
  }
}

/** Pages as they are: a different widget at every place, each page in one way. */
function* crowded(stories, widgets) {
  let turn = 0;
  for (const story of stories)
    for (const markup of NAMES)
      for (const way of WAYS) {
        const usable = widgets.filter(
          ({ lang, keeps, hard }) => lang === story.lang && !keeps && !hard.includes(way),
        );
        const used = new Set();
        const placed = PLACES.flatMap((place) => {
          const fitting = usable.filter(
            (widget) => !used.has(widget) && placesOf(widget).includes(place),
          );
          const widget = fitting[(turn++ * 7) % fitting.length];
          used.add(widget);
          return widget ? [{ widget: fill(widget, story), way, place }] : [];
        });
        const all = (key) => placed.flatMap(({ widget }) => widget[key]);
        const widget = {
          class: 'crowded',
          name: placed.map((item) => item.widget.name).join(', '),
          hard: [],
          units: all('units'),
          icons: all('icons'),
          pictures: all('pictures'),
        };
        yield { story, markup, widget, way, place: 'everywhere', placed };
      }
}
