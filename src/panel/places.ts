/** Places in the story that one goes to, each once: a quote or a mention may be in pieces. */
export function placesIn(story: HTMLElement, selector: string): HTMLElement[] {
  const seen = new Set<string>();
  return [...story.querySelectorAll<HTMLElement>(selector)].filter(({ dataset }) => {
    const id = dataset.quote ?? dataset.mention;
    if (id === undefined) return true;
    return !seen.has(id) && seen.add(id);
  });
}

/** Index of the first place below the middle of the window, or of the last one above it. */
export function nearest(places: readonly HTMLElement[], direction: 1 | -1): number {
  const tops = places.map((place) => place.getBoundingClientRect().top);
  const found =
    direction === 1
      ? tops.findIndex((top) => top > innerHeight * 0.45)
      : tops.findLastIndex((top) => top < innerHeight * 0.3);
  return found >= 0 ? found : direction === 1 ? 0 : places.length - 1;
}
