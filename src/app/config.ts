// Reads the environment once into a typed Config. Nothing else in the program looks at process.env.
import { existsSync } from 'node:fs';
import type { LogLevel } from '../core/util/log.ts';

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

/** Whether two capitals name a country; `UK` and other old names are put into their new form by Intl, and refused. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return true;
  // Made only when asked: the names of all countries take ten megabytes.
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return new Intl.Locale(`und-${code}`).region === code && names.of(code) !== undefined;
}

/** What is wrong with a value; undefined when nothing is. */
type Look = (value: string) => string | undefined;

const must =
  (test: (value: string) => boolean, otherwise: string): Look =>
  (value) =>
    test(value) ? undefined : otherwise;

const isAddress = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const address = must(isAddress, 'must be an http or https address');

const TRIAGE_MODES = ['quiz', 'leaflet'] as const;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Every variable there is, with what it must look like. */
const VARIABLES = {
  TELEGRAM_BOT_TOKEN: must(
    (value) => /^\d+:[A-Za-z0-9_-]{30,}$/.test(value),
    'does not look like a token from @BotFather (digits, a colon, letters)',
  ),
  TELEGRAM_API_ROOT: address,
  DISCORD_BOT_TOKEN: must(
    (value) => /^[\w-]{20,}\.[\w-]{6,}\.[\w-]{20,}$/.test(value),
    'does not look like a bot token (three parts joined by dots)',
  ),
  DISCORD_API_ROOT: address,
  DATA_DIR: () => undefined,
  DEFAULT_TIME_ZONE: must(isZone, 'is no IANA time zone, such as Europe/Paris'),
  DEFAULT_COUNTRY: (value: string) => {
    if (!/^[A-Z]{2}$/.test(value)) return 'must be two capital letters, such as GB';
    return isCountry(value) ? undefined : 'is no country of ISO 3166 (the United Kingdom is GB)';
  },
  TRIAGE_MODE: must((value) => find(TRIAGE_MODES, value) !== undefined, 'must be quiz or leaflet'),
  LOG_LEVEL: must((value) => find(LOG_LEVELS, value) !== undefined, 'must be debug, info, warn, error or silent'),
} as const satisfies Readonly<Record<string, Look>>;

const find = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((one) => one === value);

/** Adds what a `.env` file in the working folder says; what the environment already holds stays. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/**
 * @param env empty values count as not set
 * @throws ConfigError naming every mistake at once, without the values
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const data: Partial<Record<keyof typeof VARIABLES, string>> = {};
  const mistakes: string[] = [];
  for (const name of Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]) {
    const value = env[name];
    if (value === undefined || value.trim() === '') continue;
    const mistake = VARIABLES[name](value);
    if (mistake === undefined) data[name] = value;
    else mistakes.push(`${name} ${mistake}`);
  }
  if (mistakes.length > 0) throw new ConfigError(['The configuration has mistakes:', ...mistakes].join('\n  '));
  const platform = (token: string | undefined, apiRoot: string | undefined) =>
    token === undefined
      ? undefined
      : { token, ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, '') }) };
  const telegram = platform(data.TELEGRAM_BOT_TOKEN, data.TELEGRAM_API_ROOT);
  const discord = platform(data.DISCORD_BOT_TOKEN, data.DISCORD_API_ROOT);
  return {
    ...(telegram ? { telegram } : {}),
    ...(discord ? { discord } : {}),
    dataDir: data.DATA_DIR ?? 'data',
    ...(data.DEFAULT_TIME_ZONE === undefined ? {} : { defaultZone: data.DEFAULT_TIME_ZONE }),
    ...(data.DEFAULT_COUNTRY === undefined ? {} : { defaultCountry: data.DEFAULT_COUNTRY }),
    triageMode: find(TRIAGE_MODES, data.TRIAGE_MODE) ?? 'quiz',
    // A terminal chat is for reading: the log would stand between the lines.
    logLevel: find(LOG_LEVELS, data.LOG_LEVEL) ?? (telegram || discord ? 'info' : 'error'),
  };
}
