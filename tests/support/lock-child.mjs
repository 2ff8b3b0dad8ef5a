// Opens a store, says so, and holds it until it is killed or its input ends. Usage: lock-child.mjs <folder>
import { openStore } from '../../dist/store/lowdb/open.js';

try {
  const store = await openStore(process.argv[2]);
  console.log('open');
  process.stdin.on('end', () => void store.close());
  process.stdin.resume();
} catch (error) {
  console.log(error.name === 'StoreError' && error.message.includes('in use') ? 'refused' : `failed ${error.message}`);
}
