import { fromBase64url } from '#shared/bytes/base64url.ts';
import { fingerprintWords } from '#shared/crypto/sheet.ts';
import type { DeskPin } from '#shared/team/sign-in.ts';
import { Heading } from '#site/parts/Heading.tsx';
import type { MembersWords } from './words.ts';

/** The page is pinned to another key than this browser knew: nobody signs in before the words were compared by voice. */
export function Compare({ members, pin, onSame }: { members: MembersWords; pin: DeskPin; onSame: () => void }) {
  const text = members.compare;
  return (
    <section>
      <Heading>{text.heading}</Heading>
      <p class="notice">{text.text}</p>
      <p class="fingerprint" translate={false}>
        {fingerprintWords(fromBase64url(pin.fingerprint)).join(' ')}
      </p>
      <p>{text.no}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onSame}>
          {text.yes}
        </button>
      </div>
    </section>
  );
}
