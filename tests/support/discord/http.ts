// The HTTP side of the test server: reads a request, looks for a fault, runs the route, answers.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { takeFault } from './faults.ts';
import type { Fault } from './faults.ts';
import { readMultipart } from './multipart.ts';
import type { Received } from './multipart.ts';
import { ROUTES } from './routes.ts';
import type { Result } from './routes.ts';
import { changed } from './world.ts';
import type { Body, World } from './world.ts';

const ROOT = '/api/v10';

async function readBody(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return readMultipart(raw, type);
  return { body: raw.length === 0 ? {} : (JSON.parse(String(raw)) as Body), files: [] };
}

function run(world: World, request: IncomingMessage, body: Body, files: readonly string[], gateway: string): Result {
  const asked = `${request.method ?? ''} ${pathOf(request)}`;
  for (const { on, run: act, open } of ROUTES) {
    const match = on.exec(asked);
    if (!match) continue;
    if (!open && request.headers.authorization !== `Bot ${world.token}`)
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    return act({ world, body, files, args: match.slice(1), gateway });
  }
  return { status: 404, body: { message: '404: Not Found', code: 0 } };
}

const pathOf = ({ url = '' }: IncomingMessage): string => (url.split('?')[0] ?? '').replace(ROOT, '');

function write(response: ServerResponse, { status, body }: Result, headers: Record<string, string> = {}): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function handle(
  world: World,
  faults: Fault[],
  gateway: () => string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { body, files } = await readBody(request);
  const method = request.method ?? '';
  const path = pathOf(request);
  const call = { method, path, body, status: 0 };
  world.calls.push(call);
  const fault = takeFault(faults, `${method} ${path}`);
  if (fault?.drop === 'before') {
    request.socket.destroy();
    return;
  }
  if (fault?.delayMs !== undefined) await pause(fault.delayMs);
  await fault?.hold;
  const refused = fault?.status !== undefined;
  const result = refused ? { status: fault.status, body: fault.body } : run(world, request, body, files, gateway());
  call.status = result.status;
  if (fault?.drop === 'after') request.socket.destroy();
  else write(response, result, fault?.headers);
  changed(world);
}

/** Makes the server; the caller listens and closes. */
export function createHttp(world: World, faults: Fault[], gateway: () => string): Server {
  return createServer((request, response) => {
    handle(world, faults, gateway, request, response).catch((error: unknown) => {
      write(response, { status: 500, body: { code: 0, message: String(error) } });
    });
  });
}
