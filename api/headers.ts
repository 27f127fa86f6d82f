/** The hashes of the inline scripts and styles of a built site (site/building). */
export type InlineHashes = { script: string[]; style: string[] };

/** Sent with every response there is, errors included. No cookie, no cache, no referrer, no history where Brave heeds it. */
export function headersFor({ script, style }: InlineHashes): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': policy(script, style),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'request-otr': '1',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
  };
}

function policy(script: string[], style: string[]): string {
  const quoted = (hashes: string[]) => hashes.map((hash) => `'${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${quoted(script)}`,
    `style-src 'self' ${quoted(style)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    // What the desk shows of a file, in a frame without scripts and without an origin. It inherits this very policy.
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sidegate sidegate-pages',
  ]
    .map((part) => part.trim())
    .join('; ');
}
