// The little of WebAssembly that is used here, as the types of Node 20 leave it out.
declare namespace WebAssembly {
  /** Compiled code; threads may share it. */
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module';
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
