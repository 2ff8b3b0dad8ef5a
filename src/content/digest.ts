// What a text of the content is known by.
import { hash } from 'node:crypto';

export const digest = (text: string): string => hash('sha256', text, 'base64url');
