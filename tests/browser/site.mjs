// Serves dist/ as a course or documentation site would: at the top, and deep below it.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A path below which the page is served too, to prove that it can be put anywhere. */
const SUB_PATH = '/course/unit-7/billfold/';

/** Starts the server on a port of the system's choice. */
export async function openSite() {
  const files = sirv(DIST);
  const server = createServer((request, response) => {
    // Browsers ask a host for it unasked; that is no fault of the page.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (request.url.startsWith(SUB_PATH)) {
      request.url = request.url.slice(SUB_PATH.length - 1);
    }
    files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    root: `http://127.0.0.1:${port}/`,
    below: `http://127.0.0.1:${port}${SUB_PATH}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
