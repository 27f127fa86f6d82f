import { Refusal } from '#api/refusal.ts';

/**
 * A request's whole body, of at most `most` bytes. More than that is neither read nor kept.
 * @throws {Refusal} 'too-large', or 'bad-request' where the rest never came
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const told = request.headers.get('content-length');
  if (told !== null && Number(told) > most) throw new Refusal('too-large');
  try {
    // With a length told, Node's parser lets no more through than that.
    return told === null ? await readUpTo(request, most) : new Uint8Array(await request.arrayBuffer());
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal('bad-request', undefined, { cause });
  }
}

async function readUpTo({ body }: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws {Refusal} 'too-large' where a body came along that nobody asked for */
export function insistOnNoBody({ headers }: Request): void {
  if (Number(headers.get('content-length') ?? 0) > 0 || headers.has('transfer-encoding'))
    throw new Refusal('too-large');
}
