import { readerIn } from '../test/browser/reader.mjs';
import { serveSite } from '../test/browser/site.mjs';
import { launchChromium } from './browsers/chromium.mjs';
import { launchFirefox } from './browsers/firefox.mjs';

const site = await serveSite();

for (const launch of [
  () => launchChromium({ extension: 'dist/test/chrome' }),
  () => launchFirefox({ extension: 'dist/test/firefox' }),
]) {
  const b = await launch();
  const r = readerIn(b);
  for (const kind of ['built', 'words']) {
    try {
      let t = Date.now();
      await b.open(`${site.url}/huge/${kind}`);
      console.log(b.name, kind, 'open', Date.now() - t);
      t = Date.now();
      await b.evaluate(() => document.elementFromPoint(10, 10)?.localName);
      console.log('probe', Date.now() - t);
      t = Date.now();
      const lib = await import('node:fs').then((f) =>
        f.readFileSync('dist/test/library.js', 'utf8'),
      );
      console.log(
        await b.runScript(
          lib,
          `(() => { const t=performance.now(); const a = onRecord.readArticle(document); const t2=performance.now(); const n=a&&onRecord.annotate(a); return {read:t2-t, ann: performance.now()-t2, len:a?.text.length, blocks:a?.blocks.length} })()`,
        ),
        Date.now() - t,
      );
      t = Date.now();
      await b.clickButton();
      console.log('click', Date.now() - t);
      const s = await r.until(({ story, sentence }) => story || sentence, 'x', 20000);
      console.log('answer', Date.now() - t, s.sentence, s.story?.length);
    } catch (e) {
      console.log(String(e).slice(0, 300));
    }
  }
  await b.close();
}
await site.close();
