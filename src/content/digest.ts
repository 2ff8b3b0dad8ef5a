// What a text of the content is known by.
import { hash } from 'node:crypto';

/** 43 characters. */
export const digest = (text: string | Uint8Array): string => hash('sha256', text, 'base64url');
