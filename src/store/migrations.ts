// How older data becomes today's, one step a version. A step that was released is never changed again.
import { StoreError } from './error.ts';

/** Turns all that a file of one version holds (key to record) into that of the next. Nothing in it is trusted. */
export type Migration = (kept: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Version 1 knew a promise that was taken back by its missing due instant; one that sleeps has none either. */
const markEnded: Migration = (kept) => {
  const mark = (promise: unknown): unknown => {
    if (!isFields(promise) || promise.due !== undefined || !isFields(promise.rule)) return promise;
    return promise.rule.type === 'daily' ? { ...promise, ended: true } : promise;
  };
  return Object.fromEntries(
    Object.entries(kept).map(([key, record]) => {
      const promises = isFields(record) ? record.promises : undefined;
      return [key, isFields(record) && Array.isArray(promises) ? { ...record, promises: promises.map(mark) } : record];
    }),
  );
};

/** The step at index 0 leads from version 1 to version 2, and so on. */
export const MIGRATIONS: readonly Migration[] = [markEnded];

/**
 * Runs the steps a file still needs.
 * @throws StoreError when the file is newer than this program
 */
export function migrate(
  kept: Readonly<Record<string, unknown>>,
  version: number,
  migrations: readonly Migration[],
): Readonly<Record<string, unknown>> {
  const current = migrations.length + 1;
  if (version > current) {
    throw new StoreError(`it was written by a newer Limber (data version ${version}, this one knows ${current})`);
  }
  return migrations.slice(version - 1).reduce((older, step) => step(older), kept);
}
