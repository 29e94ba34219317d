// TypeScript, ES modules and CSS for jest, through the bundler the product is built with.
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const options = { format: 'cjs', target: 'node20', sourcemap: 'inline', sourcesContent: false };
const loaders = { '.ts': 'ts', '.mjs': 'js', '.css': 'text' };
const loaderOf = (file) => loaders[/\.\w+$/.exec(file)?.[0]] ?? 'js';

module.exports = {
  process(source, file) {
    return transformSync(source, { ...options, loader: loaderOf(file), sourcefile: file });
  },
  getCacheKey(source, file) {
    return createHash('sha256')
      .update(JSON.stringify([version, options, file, source]))
      .digest('hex');
  },
};
