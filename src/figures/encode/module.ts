// The renderer's WebAssembly, compiled once for all threads: what V8 has learnt of it in one thread serves the next one,
// which saves a third of the first picture there.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * How much a function may do before V8 compiles it anew, in its own rough measure of bytes executed. At its default of
 * 1.8 million that work takes longer than the first picture gains by it: on one core 1.25 s, so 1.05 s, and pictures
 * after it take the same time either way. Where V8 knows no such flag it goes on as ever.
 */
const TIERING_BUDGET = 40_000_000;

/** @throws Error when the package is not there or does not compile */
export async function compileRenderer(): Promise<WebAssembly.Module> {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  return WebAssembly.compile(await readFile(file));
}
