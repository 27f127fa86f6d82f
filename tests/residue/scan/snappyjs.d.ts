declare module 'snappyjs' {
  /** @throws when it is no Snappy block, or says it holds more than `maxLength` bytes */
  export function uncompress(compressed: Uint8Array, maxLength?: number): Uint8Array;
  export function compress(uncompressed: Uint8Array): Uint8Array;
}
