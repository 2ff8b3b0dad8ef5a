// Makes an empty clone ready: installs the locked packages and compiles src/ when something is missing or older than
// its source, and parses content/ ahead of the start. Prints to standard error only, so that piped answers stay clean.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Limber needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
process.chdir(new URL('..', import.meta.url).pathname);

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const installed = 'node_modules/.package-lock.json';
if (changed(installed) < changed('package-lock.json')) {
  console.error('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  const now = new Date();
  utimesSync(installed, now, now);
}

const sources = readdirSync('src', { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => changed(`src/${name}`));
const newest = Math.max(changed('tsconfig.json'), changed(installed), ...sources);
const stamp = 'dist/.built';
if ((changed(stamp) < newest && existsSync('node_modules/typescript')) || process.argv.includes('--build')) {
  console.error('Building …');
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
  run(process.execPath, ['scripts/bundle.mjs']);
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, '');
}

const content = readdirSync('content', { recursive: true })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => changed(`content/${name}`));
if (changed('dist/content.bin') < Math.max(changed(stamp), ...content)) {
  // Where it cannot be written, or has mistakes, the start reads and checks the content itself and takes half a second
  // longer.
  spawnSync(process.execPath, ['dist/cli/content.js', 'prepare'], { stdio: 'ignore' });
}
