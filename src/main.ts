// The program: reads the configuration, runs until a signal or the end of the input, stops cleanly.
import './schedule/host-zone.ts';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp } from './app/app.ts';
import { loadEnvFile, readConfig } from './app/config.ts';
import { systemClock } from './core/time/clock.ts';
import { errorFields } from './core/util/log.ts';
import { openLog } from './app/open-log.ts';

/** Errors whose message was written for the operator and holds no secret. */
const CLEAR = new Set(['ConfigError', 'ContentError', 'StoreError', 'NotWrittenError', 'StartError']);
/** Milliseconds a stop may take before the process ends anyway: polling Telegram politely to its end takes up to 3 s. */
const STOP_MS = 10_000;

function complain(error: unknown): void {
  if (error instanceof Error && CLEAR.has(error.name)) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error('Limber knows one option: --say "a message", which prints the answer and ends.');
  } else {
    const { error: name, stack } = errorFields(error);
    console.error(`Limber stopped by a bug: ${name ?? 'unknown'}\n${stack ?? ''}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { say: { type: 'string' } } });
  loadEnvFile();
  const config = readConfig();
  const log = openLog(config.logLevel);

  let stopping: Promise<void> | undefined;
  let code = 0;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      const late = setTimeout(() => process.exit(1), STOP_MS);
      await app.stop();
      clearTimeout(late);
      process.exit(code);
    })();
    return stopping;
  };
  const fail = (error: unknown): void => {
    complain(error);
    code = 1;
    void stop();
  };

  const app = await createApp({
    config,
    log,
    clock: systemClock,
    content: fileURLToPath(new URL('../content', import.meta.url)),
    drawing: new URL('figures/worker.js', import.meta.url),
    checked: fileURLToPath(new URL('content.bin', import.meta.url)),
    ...(values.say === undefined ? {} : { say: values.say }),
    ended: () => void stop(),
    fatal: fail,
  });
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  process.on('unhandledRejection', (error) => {
    log('error', 'unhandled rejection', errorFields(error));
  });
  try {
    await app.start();
  } catch (error) {
    fail(error);
  }
}

main().catch((error: unknown) => {
  complain(error);
  process.exit(1);
});
