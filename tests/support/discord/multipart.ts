// Reads the parts of a multipart body: the JSON beside the files, and the files' names.
import type { Body } from './world.ts';

export interface Received {
  readonly body: Body;
  readonly files: readonly string[];
}

/** Reads a body sent with discord.js's kind of multipart: `payload_json` and `files[0]`, `files[1]`, … */
export function readMultipart(raw: Buffer, contentType: string): Received {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? '';
  const files: string[] = [];
  let body: Body = {};
  // Latin-1 keeps every byte a character, so that pictures survive being cut as text.
  for (const part of raw.toString('latin1').split(`--${boundary}`)) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.slice(0, end);
    const file = /filename="([^"]*)"/.exec(head)?.[1];
    if (file !== undefined) files.push(file);
    else if (head.includes('name="payload_json"'))
      body = JSON.parse(Buffer.from(part.slice(end + 4), 'latin1').toString()) as Body;
  }
  return { body, files };
}
