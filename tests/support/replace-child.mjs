// Replaces a file by so many letters and says how that went. Usage: replace-child.mjs <path> <letters>
import { replaceFile } from '../../dist/files/replace-file.js';

const [path, letters] = process.argv.slice(2);
console.log(
  await replaceFile(path, 'x'.repeat(Number(letters))).then(
    () => 'replaced',
    (error) => error.code,
  ),
);
