import sodium from 'libsodium-wrappers';

export { sodium };

/** Resolves once libsodium's WebAssembly runs; rejects where the browser has WebAssembly switched off. */
export function sodiumReady(): Promise<void> {
  return sodium.ready;
}
