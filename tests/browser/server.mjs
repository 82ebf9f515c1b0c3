// SPDX-License-Identifier: Apache-2.0
// Serves a folder as any simple host does: on this machine alone, at a port that is free, from the
// root or below a path. Knows nothing of browsers.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

// The file that an address means, or nothing.
async function fileAt(folder, address) {
  const name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  if (!file.startsWith(folder + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

function send(response, status, file) {
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
}

// `under`: "/" or a path such as "/outcomes/". Gives the address of the folder, and close().
export async function serve(folder, under = '/') {
  const root = path.resolve(folder);
  const server = createServer(async (request, response) => {
    const inside = request.url.startsWith(under);
    const file = inside ? await fileAt(root, `/${request.url.slice(under.length)}`) : null;
    if (file) send(response, 200, file);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  return {
    address: `http://127.0.0.1:${server.address().port}${under}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}
