import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/app/config.ts';

const TOKEN = `123456:${'A'.repeat(35)}`;

describe('the configuration', () => {
  test('needs nothing: then the terminal talks', () => {
    expect(readConfig({})).toEqual({ dataDir: 'data', triageMode: 'quiz', logLevel: 'error' });
  });

  test('takes empty values as not set, as in a copied .env.example', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: '', LOG_LEVEL: ' ' })).toEqual({
      dataDir: 'data',
      triageMode: 'quiz',
      logLevel: 'error',
    });
  });

  test('tells all mistakes together and no value', () => {
    const wrong = {
      TELEGRAM_BOT_TOKEN: 'secret-thing',
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
      expect(message).not.toContain('secret-thing');
    }
  });

  test.each(['UK', 'XX', 'gb', 'GBR'])('refuses the country %s, whose emergency number nobody would find', (code) => {
    expect(() => readConfig({ DEFAULT_COUNTRY: code })).toThrow('DEFAULT_COUNTRY');
  });

  test.each(['GB', 'IE', 'US'])('takes the country %s', (code) => {
    expect(readConfig({ DEFAULT_COUNTRY: code }).defaultCountry).toBe(code);
  });

  test('removes the slash at the end of an address: the SDKs do not take it', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:1/' }).telegram?.apiRoot).toBe(
      'http://127.0.0.1:1',
    );
  });

  test('has every variable documented in .env.example, and no other', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)]
      .map((match) => match[1])
      .sort();
    const read = [...readFileSync('src/app/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)]
      .map((match) => match[1])
      .sort();
    expect(documented).toEqual(read);
  });
});
