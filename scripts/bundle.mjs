// Joins the compiled program and its packages into a few files, dist/limber.js first: loading some six hundred small
// modules one by one took most of a start. What only some starts need (an SDK, the parsers) stays in files of its own.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

rmSync('dist/chunks', { recursive: true, force: true });
const bundle = await rolldown({
  input: { limber: 'dist/main.js' },
  platform: 'node',
  // grammY's own fetch: ours is given to it, and from Node 21 on loading this one prints a warning at every start.
  resolve: { alias: { 'node-fetch': fileURLToPath(new URL('fetch.mjs', import.meta.url)) } },
  // Packages that a package can do without are asked for at run time, and so is what is only there on some systems.
  onwarn: () => undefined,
});
await bundle.write({
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
});
await bundle.close();
