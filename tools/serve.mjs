// A small local server, with nothing but what Node brings.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves on a free port of this machine: `{ url, requests, close }`.
 *
 * `answer(request, response)` says true when it has taken a request; `requests` lists their paths.
 */
export async function serve(answer) {
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url);
    if (!(await answer(request, response))) response.writeHead(404).end('Not here.');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with the files of a folder; `index.html` stands for the folder itself. */
export function folder(root) {
  return async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
    const file = path.join(root, path.normalize(name));
    const found = file.startsWith(path.resolve(root)) ? await stat(file).catch(() => null) : null;
    if (!found?.isFile()) return false;
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
    return true;
  };
}
