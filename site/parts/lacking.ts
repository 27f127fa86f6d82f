/** What a browser must have before anything is typed: a context in which it may encrypt, and WebAssembly. */
export function lacking(): 'insecure' | 'noWebAssembly' | null {
  if (!window.isSecureContext) return 'insecure';
  return typeof WebAssembly === 'object' ? null : 'noWebAssembly';
}
