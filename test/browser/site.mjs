// The pages the browser tests open, on a small server of this machine.
import path from 'node:path';
import { folder, serve } from '../../tools/serve.mjs';
import * as pages from './pages.mjs';
import * as sitePages from './pages-sites.mjs';
import * as sizePages from './pages-sizes.mjs';

const PAGES = new Map(Object.entries({ ...pages, ...sitePages, ...sizePages }));
const SAMPLE = path.resolve('test/sample');

/**
 * Serves the sample story at `/` and every page of the modules above at `/<name>`; what follows in
 * the address, as in `/clobbered/form/parentNode`, is handed to the page.
 */
export function serveSite() {
  const sample = folder(SAMPLE);
  return serve(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const [name, ...details] = pathname.slice(1).split('/').map(decodeURIComponent);
    const page = PAGES.get(name);
    if (!page) return sample(request, response);
    const { body, type = 'text/html; charset=utf-8', headers = {}, rest } = page(...details);
    response.writeHead(200, { 'content-type': type, ...headers });
    if (rest) response.write(body);
    else response.end(body);
    // What comes late: the page loads for as long as it takes.
    if (rest) setTimeout(() => response.end(rest.body), rest.after);
    return true;
  });
}
