// The renderer's WebAssembly, compiled once for all threads: what V8 has learnt of it in one thread serves the next one,
// which saves a third of the first picture there.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** @throws Error when the package is not there or does not compile */
export async function compileRenderer(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  return WebAssembly.compile(await readFile(file));
}
