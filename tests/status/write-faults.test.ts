import { expect, it } from 'vitest';
import { NotWrittenError } from '../../src/core/not-written.ts';
import type { LogFields } from '../../src/core/util/log.ts';
import { createWriteFaults } from '../../src/status/write-faults.ts';

const MINUTE = 60_000;

it('the cause of writes that fail is told at once and then once a minute at most, with their number', () => {
  const lines: [string, LogFields | undefined][] = [];
  let now = 0;
  const faults = createWriteFaults(
    (_level, event, fields) => lines.push([event, fields]),
    () => now,
  );
  for (let second = 0; second < 150; second += 1) {
    now = second * 1_000;
    faults.failed(new NotWrittenError('full', 'ENOSPC'));
  }
  expect(lines).toEqual([
    ['data not written', { kind: 'records', code: 'ENOSPC', count: 1 }],
    ['data not written', { kind: 'records', code: 'ENOSPC', count: 60 }],
    ['data not written', { kind: 'records', code: 'ENOSPC', count: 60 }],
  ]);
  expect(faults.now()).toEqual({ since: 0, count: 150, code: 'ENOSPC' });
  faults.written();
  faults.written();
  expect(lines.slice(3)).toEqual([['data is written again', { kind: 'records', count: 150 }]]);
  expect(faults.now()).toBeUndefined();
  now += MINUTE;
  faults.failed(new NotWrittenError('read-only', 'EROFS'));
  expect(lines.at(-1)).toEqual(['data not written', { kind: 'records', code: 'EROFS', count: 30 }]);
});
