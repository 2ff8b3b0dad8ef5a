// Refuses message bodies the way Discord does: limits, required and unknown fields, and what components v2 excludes.
import { COMPONENTS_V2, EPHEMERAL } from './world.ts';
import type { Body, Component } from './world.ts';

const ROW = 1;
const BUTTON = 2;
const TEXT = 10;
const GALLERY = 12;
const SEPARATOR = 14;
const CONTAINER = 17;

const FIELDS: Record<number, readonly string[]> = {
  [ROW]: ['components'],
  [BUTTON]: ['style', 'label', 'custom_id', 'url', 'disabled', 'emoji'],
  [TEXT]: ['content'],
  [GALLERY]: ['items'],
  [SEPARATOR]: ['divider', 'spacing'],
  [CONTAINER]: ['components', 'accent_color', 'spoiler'],
};
const TOP = [ROW, TEXT, GALLERY, SEPARATOR, CONTAINER];
const INSIDE: Record<number, readonly number[]> = {
  [ROW]: [BUTTON],
  [CONTAINER]: [ROW, TEXT, GALLERY, SEPARATOR],
};
const BODY_FIELDS = 'content components flags nonce enforce_nonce attachments allowed_mentions tts embeds'.split(' ');
const SUPPRESS_NOTIFICATIONS = 1 << 12;

export interface Checked {
  readonly kind: 'message' | 'callback' | 'webhook' | 'edit';
  /** The message that is edited is already of the v2 kind. */
  readonly v2?: boolean;
  readonly files: readonly string[];
}

const between = (text: unknown, least: number, most: number): boolean =>
  typeof text === 'string' && text.length >= least && text.length <= most;

function buttonProblems(button: Component): string[] {
  const { label, custom_id: id, url, style = 0 } = button;
  const problems = between(label, 1, 80) ? [] : ['label must be between 1 and 80 in length'];
  if (style === 5) {
    if (id !== undefined) problems.push('a link button has no custom id');
    if (!between(url, 1, 512) || !/^(https?|discord):\/\//.test(url ?? '')) problems.push('not a well formed URL');
  } else {
    if (style < 1 || style > 4) problems.push('unknown style');
    if (url !== undefined) problems.push('a button with a url must be a link');
    if (!between(id, 1, 100)) problems.push('custom id must be between 1 and 100 in length');
  }
  return problems;
}

function galleryProblems({ items = [] }: Component, files: readonly string[]): string[] {
  const problems = items.length >= 1 && items.length <= 10 ? [] : ['a gallery holds 1 to 10 items'];
  for (const { media, description } of items) {
    if (description !== undefined && !between(description, 1, 1024)) problems.push('description of 1 to 1024');
    const name = /^attachment:\/\/(.+)$/.exec(media.url)?.[1];
    if (name === undefined ? !/^https?:/.test(media.url) : !files.includes(name)) problems.push('no such attachment');
  }
  return problems;
}

function componentProblems(component: Component, allowed: readonly number[], files: readonly string[]): string[] {
  const { type } = component;
  const fields = FIELDS[type];
  if (fields === undefined || !allowed.includes(type)) return [`component type ${type} is not allowed here`];
  const problems = Object.keys(component)
    .filter((field) => field !== 'type' && field !== 'id' && !fields.includes(field))
    .map((field) => `unknown field ${field}`);
  if (type === BUTTON) problems.push(...buttonProblems(component));
  if (type === TEXT && !between(component.content, 1, 4000)) problems.push('content must be between 1 and 4000');
  if (type === GALLERY) problems.push(...galleryProblems(component, files));
  const inside = INSIDE[type];
  if (inside === undefined) return problems;
  const children = component.components ?? [];
  if (children.length === 0 || children.length > (type === ROW ? 5 : 40)) problems.push('bad number of children');
  return [...problems, ...children.flatMap((child) => componentProblems(child, inside, files))];
}

/** What Discord's own description of its API says of attachments: an id is a text, here the number of a file that comes along. */
function attachmentProblems(attachments: Body['attachments'], files: readonly string[]): string[] {
  if (attachments === undefined) return [];
  const wrong = attachments.flatMap(({ id, filename }: { readonly id: unknown; readonly filename?: unknown }) => [
    ...(typeof id === 'string' && /^(0|[1-9]\d*)$/.test(id) ? [] : ['attachments.id: must be of type string']),
    ...(filename === undefined || between(filename, 1, 1024) ? [] : ['attachments.filename of 1 to 1024']),
    ...(files[Number(id)] === filename ? [] : ['attachments.id: no such file']),
  ]);
  return attachments.length > 10 ? [...wrong, 'more than 10 attachments'] : wrong;
}

/** All components, nested ones too. */
export const flatten = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...flatten(component.components ?? [])]);

/** Lists what Discord would refuse a body for; empty when it would accept it. */
export function problemsOf(body: Body, { kind, v2 = false, files }: Checked): string[] {
  const problems = Object.keys(body)
    .filter((field) => !BODY_FIELDS.includes(field))
    .map((field) => `unknown field ${field}`);
  const flags = body.flags ?? 0;
  const known = COMPONENTS_V2 | (kind === 'message' ? SUPPRESS_NOTIFICATIONS : EPHEMERAL | SUPPRESS_NOTIFICATIONS);
  if ((flags & ~known) !== 0) problems.push('unknown flags');
  if (typeof body.nonce === 'string' && body.nonce.length > 25) problems.push('nonce of more than 25');
  problems.push(...attachmentProblems(body.attachments, files));
  const components = body.components ?? [];
  const all = flatten(components);
  if (v2 || (flags & COMPONENTS_V2) !== 0) {
    if (body.content !== undefined || body.embeds !== undefined) problems.push('no content or embeds with v2');
    if (kind !== 'edit' && components.length === 0) problems.push('empty message');
    problems.push(...components.flatMap((component) => componentProblems(component, TOP, files)));
    if (all.length > 40) problems.push('more than 40 components');
    if (all.reduce((sum, { content = '' }) => sum + content.length, 0) > 4000) problems.push('more than 4000 in all');
  } else {
    if (!between(body.content, 1, 2000)) problems.push('content must be between 1 and 2000');
    if (components.length > 5 || all.some(({ type }) => type > BUTTON)) problems.push('only rows without v2');
    problems.push(...components.flatMap((component) => componentProblems(component, [ROW], files)));
  }
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size !== ids.length) problems.push('COMPONENT_CUSTOM_ID_DUPLICATED');
  return problems;
}
