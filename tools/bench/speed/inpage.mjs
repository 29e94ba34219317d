// What runs inside a measured page. Each function is sent there as text.

/**
 * What Readability, Defuddle and the steps of the reader take on this page, in milliseconds: the
 * first time, as after a click, the middle of later ones and the best. The page's `data-turn`
 * decides who goes first: the script is the same on every page, so that the engine has it ready, as
 * it has the file of an extension that ran before.
 */
export function timeSteps(runs) {
  const turn = Number(document.documentElement.dataset.turn);
  const time = (work) => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  let article = null;
  const works = {
    plain: () => new rivals.Readability(document.cloneNode(true)).parse(),
    defuddle: () => new rivals.Defuddle(document.cloneNode(true)).parse(),
    read: () => {
      article = onRecord.readArticle(document);
    },
  };
  const names = Object.keys(works);
  const steps = {};
  names.forEach((_, i) => {
    const name = names[(i + turn) % names.length];
    const times = Array.from({ length: runs }, () => time(works[name])[0]);
    steps[name] = { cold: times[0], warm: middle(times.slice(1)), best: Math.min(...times) };
  });
  if (article) {
    const times = Array.from({ length: runs }, () => time(() => onRecord.annotate(article))[0]);
    steps.annotate = { cold: times[0], warm: middle(times.slice(1)) };
  }
  return steps;
}

/** Before a click: notes when a story has been painted, and the longest task after that. */
export function watch() {
  const { dataset } = document.documentElement;
  const now = () => performance.timeOrigin + performance.now();
  const beat = (before) =>
    setTimeout(() => {
      const at = now();
      dataset.longest = String(Math.max(at - before, Number(dataset.longest ?? 0)));
      beat(at);
    });
  const isShown = (root) => {
    if (!root.querySelector('.story, .sentence')) return false;
    requestAnimationFrame(() =>
      setTimeout(() => {
        dataset.painted = String(now());
        beat(now());
      }),
    );
    return true;
  };
  new MutationObserver((_, watcher) => {
    const root = document.documentElement.lastElementChild.shadowRoot;
    if (!root) return;
    watcher.disconnect();
    if (isShown(root)) return;
    new MutationObserver((_, inner) => {
      if (isShown(root)) inner.disconnect();
    }).observe(root, { childList: true, subtree: true });
  }).observe(document.documentElement, { childList: true });
}
