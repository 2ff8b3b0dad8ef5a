// Reads the environment once into a typed Config. Nothing else in the program looks at process.env.
import { existsSync } from 'node:fs';
import type { Platform } from '../core/platform.ts';
import { must, type Check } from '../core/util/check.ts';
import type { LogLevel } from '../core/util/log.ts';
import { PLATFORMS } from './platforms.ts';

export interface Config {
  /** The platforms that are set up; none when Limber shall talk in the terminal. */
  readonly platforms: readonly Platform[];
  readonly dataDir: string;
  /** IANA zone for people whose own is not known. */
  readonly defaultZone?: string;
  /** ISO 3166 country for emergency numbers when the person has not told theirs. */
  readonly defaultCountry?: string;
  /** `leaflet` shows the lists of warning signs and asks nothing. */
  readonly triageMode: 'quiz' | 'leaflet';
  readonly logLevel: LogLevel | 'silent';
}

/** The environment cannot be used; the message names every variable that must be corrected. */
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

const TRIAGE_MODES = ['quiz', 'leaflet'] as const;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** The variables that belong to no platform, each with its check. */
const OWN_VARIABLES = {
  DATA_DIR: () => undefined,
  DEFAULT_TIME_ZONE: must(isZone, 'is not an IANA time zone, such as Europe/Paris'),
  DEFAULT_COUNTRY: (value: string) => {
    if (!/^[A-Z]{2}$/.test(value)) return 'must be two capital letters, such as GB';
    return isCountry(value) ? undefined : 'is not a country of ISO 3166 (the United Kingdom is GB)';
  },
  TRIAGE_MODE: must((value) => find(TRIAGE_MODES, value) !== undefined, 'must be quiz or leaflet'),
  LOG_LEVEL: must((value) => find(LOG_LEVELS, value) !== undefined, 'must be debug, info, warn, error or silent'),
} as const satisfies Readonly<Record<string, Check>>;

const find = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((one) => one === value);

/** Adds what a `.env` file in the working folder says; what the environment already holds stays. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** Every environment variable there is. */
export const VARIABLES: readonly string[] = [...PLATFORMS.map(({ variables }) => variables), OWN_VARIABLES].flatMap(
  Object.keys,
);

/** Reads some variables: those that are set and right, and a line for each that is wrong. */
function readVariables<Name extends string>(
  variables: Readonly<Record<Name, Check>>,
  env: Readonly<Record<string, string | undefined>>,
): { readonly values: Readonly<Partial<Record<Name, string>>>; readonly mistakes: readonly string[] } {
  const values: Partial<Record<Name, string>> = {};
  const mistakes: string[] = [];
  for (const name of Object.keys(variables) as Name[]) {
    const value = env[name];
    if (value === undefined || value.trim() === '') continue;
    const mistake = variables[name](value);
    if (mistake === undefined) values[name] = value;
    else mistakes.push(`${name} ${mistake}`);
  }
  return { values, mistakes };
}

/**
 * @param env empty values count as not set
 * @throws ConfigError naming every mistake at once, without the values
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = PLATFORMS.map(({ variables, configure }) => ({ configure, ...readVariables(variables, env) }));
  const { values, mistakes } = readVariables(OWN_VARIABLES, env);
  const all = [...read.flatMap((platform) => platform.mistakes), ...mistakes];
  if (all.length > 0) throw new ConfigError(['The configuration has mistakes:', ...all].join('\n  '));
  const platforms = read.flatMap((platform) => platform.configure(platform.values) ?? []);
  return {
    platforms,
    dataDir: values.DATA_DIR ?? 'data',
    ...(values.DEFAULT_TIME_ZONE === undefined ? {} : { defaultZone: values.DEFAULT_TIME_ZONE }),
    ...(values.DEFAULT_COUNTRY === undefined ? {} : { defaultCountry: values.DEFAULT_COUNTRY }),
    triageMode: find(TRIAGE_MODES, values.TRIAGE_MODE) ?? 'quiz',
    // A terminal chat is for reading: the log would stand between the lines.
    logLevel: find(LOG_LEVELS, values.LOG_LEVEL) ?? (platforms.length > 0 ? 'info' : 'error'),
  };
}
