// Builds the extension for both browsers, the same with an open shadow root for tests, and the
// library. Plain steps, read top to bottom.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { gatherLists, hashedPhrases } from './tools/lists.mjs';
import { writeTypes } from './tools/types.mjs';

const { version, dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const source = JSON.parse(await readFile('manifest.json', 'utf8'));

/** Readability writes HTML as a string in two places; ours parses it without running anything. */
const safeReadability = {
  name: 'safe-readability',
  setup(builder) {
    builder.onLoad({ filter: /@mozilla[\\/]readability[\\/]Readability\.js$/ }, async (file) => {
      let sinks = 0;
      const contents = (await readFile(file.path, 'utf8')).replace(
        /(page|tmp)\.innerHTML = (pageCacheHtml|noscript\.innerHTML);/g,
        (_, target, html) => {
          sinks++;
          return `${target}.replaceChildren(...new DOMParser().parseFromString(${html}, 'text/html').body.childNodes);`;
        },
      );
      if (sinks !== 2 || /\.(inner|outer)HTML\s*=[^=]/.test(contents))
        throw new Error(`safe-readability: expected 2 sinks, replaced ${sinks}`);
      return { contents, loader: 'js' };
    });
  },
};

const browsers = ['chrome120', 'firefox140'];

const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.bin': 'binary' },
  plugins: [safeReadability, hashedPhrases],
};

/** One manifest for both: each browser refuses or warns about the other's background key. */
function manifestFor(target) {
  const manifest = { ...structuredClone(source), version };
  if (target === 'chrome') {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  } else delete manifest.background.service_worker;
  return manifest;
}

/** Both folders, which differ in nothing but their manifests. */
async function buildExtension(root, { openShadow }) {
  const out = path.join(root, 'chrome');
  await mkdir(out, { recursive: true });
  const bundle = async (entry, file, plugins = common.plugins) => {
    const { outputFiles } = await build({
      ...common,
      entryPoints: [entry],
      write: false,
      format: 'esm',
      target: browsers,
      // Both have had them for years; the bundler takes no chances with new alphabets.
      supported: { 'regexp-unicode-property-escapes': true },
      minify: true,
      define: { OPEN_SHADOW: String(openShadow) },
      plugins,
    });
    // An injected file's value is that of its last expression: what the entry exports.
    const script = outputFiles[0].text.replace(/export\s*{([\w$]+) as \w+};?\s*$/, 'return $1');
    // One part in forty less than by the bundler alone.
    const compress = { passes: 2, expression: true };
    const { code } = await minify(`(() => {${script}})()`, { ecma: 2020, compress });
    await writeFile(path.join(out, file), `${code}\n`);
  };
  const { lists, givenLists } = await gatherLists();
  await bundle('src/background.ts', 'background.js');
  await bundle('src/content.ts', 'content.js', [givenLists]);
  await writeFile(path.join(out, 'words.json'), JSON.stringify(lists));
  await build({
    entryPoints: {
      panel: 'src/panel/styles/first.css',
      parts: 'src/panel/styles/later.css',
      options: 'src/options/options.css',
    },
    outdir: out,
    bundle: true,
    minify: true,
    target: browsers,
    logLevel: 'warning',
  });
  await bundle('src/parts-open.ts', 'parts.js');
  await bundle('src/annotate-open.ts', 'annotate.js');
  await bundle('src/witness-open.ts', 'witness.js');
  await cp('src/annotate/names/model.bin', path.join(out, 'names.bin'));
  await cp('src/annotate/judges.json', path.join(out, 'judges.json'));
  await bundle('src/always.ts', 'always.js');
  for (const wish of ['quietly', 'open', 'again', 'selection'])
    await bundle(`src/wishes/${wish}.ts`, `${wish}.js`);
  await bundle('src/options/options.ts', 'options.js');
  await cp('src/options/options.html', path.join(out, 'options.html'));
  for (const locale of await readdir('src/_locales')) {
    const messages = JSON.parse(await readFile(`src/_locales/${locale}/messages.json`, 'utf8'));
    await mkdir(path.join(out, '_locales', locale), { recursive: true });
    await writeFile(path.join(out, '_locales', locale, 'messages.json'), JSON.stringify(messages));
  }
  await cp('icons', path.join(out, 'icons'), {
    recursive: true,
    filter: (file) => !file.endsWith('.svg'),
  });
  // A page of the extension's own, from which tests try what its rights allow.
  if (openShadow) await writeFile(path.join(out, 'blank.html'), '<!doctype html><title>Blank');
  for (const file of ['LICENSE', 'NOTICES.md']) await cp(file, path.join(out, file));
  await cp(out, path.join(root, 'firefox'), { recursive: true });
  for (const target of ['chrome', 'firefox'])
    await writeFile(
      path.join(root, target, 'manifest.json'),
      `${JSON.stringify(manifestFor(target), null, 2)}\n`,
    );
}

await rm('dist', { recursive: true, force: true });
await buildExtension('dist', { openShadow: false });
await buildExtension('dist/test', { openShadow: true });
// Chromium's question for a site cannot be answered by a test, so this one has been answered.
await cp('dist/test/chrome', 'dist/test/chrome-allowed', { recursive: true });
await writeFile(
  'dist/test/chrome-allowed/manifest.json',
  JSON.stringify({ ...manifestFor('chrome'), host_permissions: ['*://localhost/*'] }),
);

const library = { ...common, entryPoints: ['src/library.ts'], target: 'es2022' };
await build({ ...library, outfile: 'dist/lib/on-record.mjs', format: 'esm' });
// For Node the same with a DOM from npm, and the command, which starts without either.
const forNode = {
  ...common,
  outdir: 'dist/lib',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: Object.keys(dependencies),
  define: { VERSION: JSON.stringify(version) },
};
await build({ ...forNode, entryPoints: { cli: 'src/node/cli.ts' } });
await build({
  ...forNode,
  entryPoints: { node: 'src/library.ts', worker: 'src/node/worker.ts' },
  inject: ['src/node/interfaces.ts'],
  splitting: true,
});
await writeTypes('dist/lib');
// The same for pages whose policy forbids imports, which is how the tools look into any page.
await build({
  ...library,
  outfile: 'dist/test/library.js',
  format: 'iife',
  globalName: 'onRecord',
});
