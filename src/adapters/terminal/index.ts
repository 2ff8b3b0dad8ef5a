// Limber in a terminal: one person, one chat. Numbers or words press buttons; pictures are described in words.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Adapter, Receive, SayIn } from '../../core/adapter.ts';
import { SendError } from '../../core/adapter.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { PLATFORM } from './limits.ts';
import { readLine } from './read.ts';
import { ansiStyle, buttonsOf, plainStyle, renderReply } from './render.ts';

export interface TerminalOptions {
  /** Knows the sentences of `terminal.ftl`. */
  readonly say: SayIn;
  readonly clock: Clock;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  /** One line to answer in place of the input, as with `--say`. */
  readonly line: string | undefined;
  /** Called when the input has ended and everything is answered. */
  readonly ended: () => void;
}

export function createTerminal({ say, clock, input, output, line: oneLine, ended }: TerminalOptions): Adapter {
  const talking = input.isTTY === true && oneLine === undefined;
  const style = output.isTTY === true ? ansiStyle : plainStyle;
  let buttons: readonly Button[] = [];
  let numbered = true;
  let working: Promise<void> = Promise.resolve();
  let close = (): void => undefined;

  /** @param before choices above that keep their numbers: what comes by itself never takes them */
  function show(replies: readonly Reply[], before: readonly Button[] = []): void {
    const shown: Button[] = [...before];
    for (const reply of replies) {
      output.write(`\n${renderReply(reply, say(reply.language), style, shown.length + 1)}\n`);
      shown.push(...buttonsOf(reply));
    }
    // A reply without choices leaves those above it on the screen.
    if (shown.length > before.length) {
      buttons = shown;
      numbered = (numbered || before.length === 0) && replies.every(({ typed }) => typed !== 'number');
    }
    output.write('\n');
  }

  async function answer(line: string, receive: Receive): Promise<void> {
    if (line.trim() === '') return;
    show(await receive(readLine(line, buttons, clock(), numbered)));
  }

  return {
    platform: PLATFORM,
    async start(receive) {
      if (oneLine !== undefined) {
        await answer(oneLine, receive);
        ended();
        return;
      }
      if (talking) await answer('/start', receive);
      const lines = createInterface({ input, output, terminal: talking, prompt: '› ' });
      close = () => {
        lines.close();
      };
      lines.on('line', (line) => {
        working = working
          .then(() => answer(line, receive))
          .then(() => {
            if (talking) lines.prompt();
          });
      });
      lines.on('close', () => {
        void working.then(ended);
      });
      if (talking) lines.prompt();
    },
    async stop() {
      close();
      await working;
    },
    send(_chat, reply) {
      if (output.destroyed) return Promise.reject(new SendError('gone', 'the terminal is closed'));
      show([reply], buttons);
      return Promise.resolve();
    },
    publishCommands: () => Promise.resolve(),
  };
}
