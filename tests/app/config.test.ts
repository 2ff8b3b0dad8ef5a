import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, VARIABLES } from '../../src/app/config.ts';

const TELEGRAM_TOKEN = `123456:${'A'.repeat(35)}`;
const DISCORD_TOKEN = `${'A'.repeat(24)}.${'B'.repeat(6)}.${'C'.repeat(30)}`;

describe('the configuration', () => {
  test('needs nothing: then the terminal talks', () => {
    expect(readConfig({})).toEqual({ platforms: [], dataDir: 'data', triageMode: 'quiz', logLevel: 'error' });
  });

  test('takes empty values as not set, as in a copied .env.example', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: '', LOG_LEVEL: ' ' })).toEqual({
      platforms: [],
      dataDir: 'data',
      triageMode: 'quiz',
      logLevel: 'error',
    });
  });

  test('tells all mistakes together and no value', () => {
    const wrong = {
      TELEGRAM_BOT_TOKEN: 'secret-thing',
      TELEGRAM_PER_SECOND: 'many',
      DISCORD_API_ROOT: 'secret-place',
      DEFAULT_TIME_ZONE: 'Mars/Base',
      DEFAULT_COUNTRY: 'uk',
      LOG_LEVEL: 'loud',
    };
    expect(() => readConfig(wrong)).toThrow(ConfigError);
    try {
      readConfig(wrong);
    } catch (error) {
      const { message } = error as ConfigError;
      for (const name of Object.keys(wrong)) expect(message).toContain(name);
      expect(message).not.toMatch(/secret|many|Mars|uk|loud/);
    }
  });

  test.each(['UK', 'XX', 'gb', 'GBR'])('refuses the country %s, whose emergency number nobody would find', (code) => {
    expect(() => readConfig({ DEFAULT_COUNTRY: code })).toThrow('DEFAULT_COUNTRY');
  });

  test.each(['GB', 'IE', 'US'])('takes the country %s', (code) => {
    expect(readConfig({ DEFAULT_COUNTRY: code }).defaultCountry).toBe(code);
  });

  test('uses each platform whose token is set, and talks more in its log then', () => {
    const telegram = { TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN };
    const names = (env: Readonly<Record<string, string>>): string[] =>
      readConfig(env).platforms.map(({ name }) => name);
    expect(names(telegram)).toEqual(['telegram']);
    expect(names({ ...telegram, DISCORD_BOT_TOKEN: DISCORD_TOKEN })).toEqual(['telegram', 'discord']);
    expect(names({ DISCORD_API_ROOT: 'http://127.0.0.1:1' })).toEqual([]);
    expect(readConfig(telegram).logLevel).toBe('info');
  });

  test('has every variable documented in .env.example, and no other', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)]
      .map((match) => match[1])
      .sort();
    expect(documented).toEqual([...VARIABLES].sort());
  });
});
