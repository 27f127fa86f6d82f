/** Runs when the person leaves, by whichever way: the moment to wipe keys and words. */
export function onLeave(wipe: () => void): () => void {
  window.addEventListener('sidegate:leave', wipe);
  return () => window.removeEventListener('sidegate:leave', wipe);
}

/** What a browser must have before anything is typed: a context in which it may encrypt, and WebAssembly. */
export function lacking(): 'insecure' | 'noWebAssembly' | null {
  if (!window.isSecureContext) return 'insecure';
  return typeof WebAssembly === 'object' ? null : 'noWebAssembly';
}
