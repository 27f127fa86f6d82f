import { h, render } from 'preact';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { readInviteLink } from '#shared/team/joining.ts';
import { loadDeskWords } from '#site/duty/load-words.ts';
import { Join } from '#site/join/Join.tsx';
import { lacking } from '#site/parts/lacking.ts';
import { onLeft } from '#site/parts/leaving.ts';
import { Notice } from '#site/parts/Notice.tsx';
import { pinOf } from '#site/parts/pin.ts';

const mount = document.getElementById('island-join');
const pin = mount && pinOf(mount);
if (mount && pin) {
  onLeft(() => render(null, mount));
  const { words, members } = await loadDeskWords();
  const show = (text: string) => {
    mount.replaceChildren();
    render(h(Notice, { text }), mount);
  };
  const missing = lacking();
  const link = readInviteLink(location.hash);
  if (missing) show(words[missing]);
  else if (!link) show(members.join.noLink);
  else if (link.fingerprint !== pin.fingerprint) show(members.join.pin);
  else {
    await sodiumReady();
    mount.replaceChildren();
    render(h(Join, { words, members, pin, link }), mount);
  }
}
