// TypeScript, ES modules and bytes for jest, through the bundler the product is built with.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const options = { format: 'cjs', target: 'node20', sourcemap: 'inline', sourcesContent: false };
const loaders = { '.ts': 'ts', '.mjs': 'js', '.bin': 'binary' };
const loaderOf = (file) => loaders[/\.\w+$/.exec(file)?.[0]] ?? 'js';

module.exports = {
  process(source, file) {
    const loader = loaderOf(file);
    // Jest reads files as text.
    const input = loader === 'binary' ? readFileSync(file) : source;
    return transformSync(input, { ...options, loader, sourcefile: file });
  },
  getCacheKey(source, file) {
    return createHash('sha256')
      .update(JSON.stringify([version, options, file, source]))
      .digest('hex');
  },
};
