// Reads the body of a Bot API call: JSON, or multipart with files, whose sizes are kept and whose bytes are not.
import type { IncomingMessage } from 'node:http';
import type { Params, Upload } from './methods.ts';

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function parseMultipart(body: Buffer, boundary: string): Params {
  const params: Record<string, unknown> = {};
  const files = new Map<string, Upload>();
  // Latin-1 keeps one character per byte, so lengths stay true.
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const split = part.indexOf('\r\n\r\n');
    const head = part.slice(0, split);
    const content = part.slice(split + 4, -2);
    const name = /[ ;]name="([^"]*)"/.exec(head)?.[1] ?? '';
    const filename = /filename="?([^";\r]*)/.exec(head)?.[1];
    if (filename !== undefined) files.set(name, { name: filename, size: content.length });
    // A chat id must stay what it is, but so must a text that looks like JSON.
    else {
      const text = Buffer.from(content, 'latin1').toString();
      params[name] = name === 'text' || name === 'caption' ? text : parseValue(text);
    }
  }
  for (const [key, value] of Object.entries(params)) {
    const file = typeof value === 'string' && value.startsWith('attach://') ? files.get(value.slice(9)) : undefined;
    if (file) params[key] = file;
  }
  // The picture of editMessageMedia is named inside its JSON.
  const media = params.media as { media?: unknown } | undefined;
  const inner = typeof media?.media === 'string' ? files.get(media.media.replace('attach://', '')) : undefined;
  if (media && inner) {
    media.media = inner;
    return params;
  }
  for (const [name, file] of files) {
    if (!Object.values(params).includes(file)) params[name] = file;
  }
  return params;
}

export async function readBody(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  if (body.length === 0) return {};
  const boundary = /boundary="?([^";]+)/.exec(request.headers['content-type'] ?? '')?.[1];
  return boundary === undefined ? (JSON.parse(body.toString()) as Params) : parseMultipart(body, boundary);
}
