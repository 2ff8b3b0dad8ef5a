// Stands in for the package node-fetch in the joined program, see bundle.mjs.
export default globalThis.fetch;
