import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { join, sameBytes } from '#shared/bytes/encode.ts';
import {
  buckets,
  fourBytes,
  frameHeader,
  readFourBytes,
  streamIdSize,
  writeFrameHeader,
} from '#shared/contract/stream.ts';
import { wipe } from '#shared/crypto/keys.ts';
import { padded, unpadded } from '#shared/crypto/padding.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';

/** The last sequence that a writer has seen of each of the thread's other streams, by stream id in base64url. */
export type Seen = ReadonlyMap<string, number>;

/** Streams that a frame tells of, the newest: an old one that was seen once has been told of before. */
const mostSeen = 12;
const seenSize = streamIdSize + 4;

/** What a frame says besides its text, which no one else may read. `ends` is the stream's last frame. */
export type Frame = { body: Uint8Array; seen: Seen; ends: boolean };

type State = ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_pull>;

/** A stream as its writer goes on with it. */
export class OutStream {
  readonly #id: Uint8Array;
  readonly #start: Uint8Array;
  readonly #first: Uint8Array;
  readonly #state: State;
  #next = 0;
  #ended = false;

  /** @param first what the first box carries before all else: signature, and a member's roster */
  constructor(id: Uint8Array, start: Uint8Array, first: Uint8Array, state: State) {
    this.#id = id;
    this.#start = start;
    this.#first = first;
    this.#state = state;
  }

  get id(): string {
    return toBase64url(this.#id);
  }

  /**
   * The next frame to be sent; before the first one stands the stream's start.
   * @throws {RangeError} where the body does not fit, or after the end
   */
  push({ body, seen, ends }: Frame): Uint8Array {
    if (this.#ended) throw new RangeError('the stream has ended');
    const header = writeFrameHeader({ streamId: this.#id, sequence: this.#next });
    const first = this.#next === 0;
    const plaintext = join(...(first ? [this.#first] : []), writeSeen(seen), body);
    const whole = padToBucket(plaintext);
    const tag = ends
      ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
      : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    const box = sodium.crypto_secretstream_xchacha20poly1305_push(this.#state, whole, header, tag);
    wipe(plaintext, whole);
    this.#next += 1;
    this.#ended = ends;
    return first ? join(this.#start, header, box) : join(header, box);
  }
}

/** A stream as somebody else reads it: each frame once, in order, none left out, none after the end. */
export class InStream {
  readonly #id: Uint8Array;
  readonly #state: State;
  readonly #first: { size: number; holds: (first: Uint8Array) => boolean };
  #next = 0;
  #ended = false;

  constructor(id: Uint8Array, state: State, first: { size: number; holds: (first: Uint8Array) => boolean }) {
    this.#id = id;
    this.#state = state;
    this.#first = first;
  }

  /** The sequence that comes next; so many were read. */
  get next(): number {
    return this.#next;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Reads a frame. A refused one leaves the stream as it was, so that the right frame still can be read.
   * @param frame without the start
   * @throws {Refused} 'mismatch' for another stream's or out of its turn, 'box' for a changed one, 'signature' where the
   * stream is not from whom it should be, after which nothing of it is read
   */
  pull(frame: Uint8Array): Frame {
    const header = writeFrameHeader({ streamId: this.#id, sequence: this.#next });
    if (this.#ended || !sameBytes(frame.subarray(0, frameHeader), header)) throw new Refused('mismatch');
    const pulled = pull(this.#state, frame.subarray(frameHeader), header);
    const content = unpadded(pulled.message);
    const own = this.#next === 0 ? this.#first.size : 0;
    if (this.#next === 0 && !this.#first.holds(content.subarray(0, own))) {
      this.#ended = true;
      throw new Refused('signature');
    }
    this.#next += 1;
    this.#ended = pulled.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return { ...readSeen(content.subarray(own)), ends: this.#ended };
  }
}

function pull(state: State, box: Uint8Array, header: Uint8Array): { message: Uint8Array; tag: number } {
  const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, box, header);
  if (!pulled) throw new Refused('box');
  return pulled;
}

function padToBucket(content: Uint8Array): Uint8Array {
  const bucket = buckets.find((bytes) => content.length < bytes);
  if (!bucket) throw new RangeError('the frame does not fit');
  return padded(content, bucket);
}

function writeSeen(seen: Seen): Uint8Array {
  const newest = [...seen].slice(-mostSeen);
  const told = newest.map(([id, sequence]) => join(fromBase64url(id), fourBytes(sequence)));
  return join(Uint8Array.of(newest.length), ...told);
}

function readSeen(content: Uint8Array): { seen: Seen; body: Uint8Array } {
  const count = content[0] ?? 0;
  const bodyAt = 1 + count * seenSize;
  if (content.length < bodyAt) throw new Refused('shape');
  const seen = Array.from({ length: count }, (_, at): [string, number] => {
    const from = 1 + at * seenSize;
    return [toBase64url(content.subarray(from, from + streamIdSize)), readFourBytes(content, from + streamIdSize)];
  });
  return { seen: new Map(seen), body: content.slice(bodyAt) };
}
