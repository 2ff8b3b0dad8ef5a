// Reads the environment once into a typed Config. Nothing else in the program looks at process.env.
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { LogLevel } from './log.ts';

export interface Config {
  readonly telegram?: { readonly token: string; readonly apiRoot?: string };
  readonly discord?: { readonly token: string; readonly apiRoot?: string };
  readonly dataDir: string;
  /** IANA zone for people whose own is not known. */
  readonly defaultZone?: string;
  /** ISO 3166 country for emergency numbers when the person has not told theirs. */
  readonly defaultCountry?: string;
  /** `leaflet` shows the lists of warning signs and asks nothing. */
  readonly triageMode: 'quiz' | 'leaflet';
  readonly logLevel: LogLevel | 'silent';
}

/** The environment cannot be used; the message names every variable that must be mended. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether two capitals name a country; `UK` and other old names are put into their new form by Intl, and refused. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return true;
  return new Intl.Locale(`und-${code}`).region === code && regions.of(code) !== undefined;
}

const address = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));

const environment = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]{30,}$/, 'does not look like a token from @BotFather (digits, a colon, letters)')
    .optional(),
  TELEGRAM_API_ROOT: address.optional(),
  DISCORD_BOT_TOKEN: z
    .string()
    .regex(/^[\w-]{20,}\.[\w-]{6,}\.[\w-]{20,}$/, 'does not look like a bot token (three parts joined by dots)')
    .optional(),
  DISCORD_API_ROOT: address.optional(),
  DATA_DIR: z.string().default('data'),
  DEFAULT_TIME_ZONE: z.string().refine(isZone, 'is no IANA time zone, such as Europe/Paris').optional(),
  DEFAULT_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters, such as GB')
    .refine(isCountry, 'is no country of ISO 3166 (the United Kingdom is GB)')
    .optional(),
  TRIAGE_MODE: z.enum(['quiz', 'leaflet'], 'must be quiz or leaflet').default('quiz'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .optional(),
});

/** Adds what a `.env` file in the working folder says; what the environment already holds stays. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/**
 * @param env empty values count as not set
 * @throws ConfigError naming every mistake at once, without the values
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = environment.safeParse(given);
  if (!read.success) {
    const mistakes = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError(['The configuration has mistakes:', ...mistakes].join('\n  '));
  }
  const { data } = read;
  const platform = (token: string | undefined, apiRoot: string | undefined) =>
    token === undefined ? undefined : { token, ...(apiRoot === undefined ? {} : { apiRoot }) };
  const telegram = platform(data.TELEGRAM_BOT_TOKEN, data.TELEGRAM_API_ROOT);
  const discord = platform(data.DISCORD_BOT_TOKEN, data.DISCORD_API_ROOT);
  return {
    ...(telegram ? { telegram } : {}),
    ...(discord ? { discord } : {}),
    dataDir: data.DATA_DIR,
    ...(data.DEFAULT_TIME_ZONE === undefined ? {} : { defaultZone: data.DEFAULT_TIME_ZONE }),
    ...(data.DEFAULT_COUNTRY === undefined ? {} : { defaultCountry: data.DEFAULT_COUNTRY }),
    triageMode: data.TRIAGE_MODE,
    // A terminal chat is for reading: the log would stand between the lines.
    logLevel: data.LOG_LEVEL ?? (telegram || discord ? 'info' : 'error'),
  };
}
