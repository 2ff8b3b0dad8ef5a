// Sends grammY's calls with Node's own HTTP client: node-fetch, which grammY brings along, takes half as much processor time
// again for every call. Gives grammY the JSON of a response and nothing else.
import { request as plain, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { pipeline, type Readable } from 'node:stream';

/** The part of RequestInit that grammY sets, see createJsonPayload and createFormDataPayload there. */
interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a form with a file in it. */
  readonly body?: string | Readable;
  readonly agent?: Agent;
  readonly signal?: Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'>;
}

const read = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.once('end', () => {
      resolve(Buffer.concat(chunks).toString());
    });
    response.once('error', reject);
  });

function send(call: ClientRequest, body: RequestOptions['body']): void {
  if (typeof body === 'object') pipeline(body, call, () => undefined);
  else call.end(body);
}

/** Notes on an error that the connection was never made, so that nothing can have arrived. */
function watchUnsent(request: ClientRequest, secured: boolean): void {
  let connected = false;
  request.once('socket', (socket) => {
    const note = (): void => void (connected = true);
    if (socket.connecting) socket.once(secured ? 'secureConnect' : 'connect', note);
    else note();
  });
  request.once('error', (error) => {
    if (!connected) Object.assign(error, { unsent: true });
  });
}

/** Rejects with the system's own error; it has a mark, `unsent`, where the call certainly did not arrive. */
function call(
  url: string,
  { body, signal, method, headers, agent }: RequestOptions,
): Promise<{ json: () => Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const length = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {};
    const options = { method, agent, headers: { ...headers, ...length } };
    const secured = url.startsWith('https:');
    const request = (secured ? secure : plain)(url, options);
    watchUnsent(request, secured);
    const abort = (): void => {
      request.destroy(new Error('given up'));
    };
    request.once('response', (response) => {
      resolve({ json: async () => JSON.parse(await read(response)) as unknown });
    });
    request.once('error', reject);
    request.once('close', () => {
      signal?.removeEventListener('abort', abort);
    });
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    send(request, body);
  });
}

/** grammY describes it in the types of node-fetch, which are not installed. */
export const fetchJson = call as never;
