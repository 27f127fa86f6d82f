import { h, render } from 'preact';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { Duty } from '#site/duty/Duty.tsx';
import { loadDeskWords } from '#site/duty/load-words.ts';
import { lacking } from '#site/parts/lacking.ts';
import { onLeft } from '#site/parts/leaving.ts';
import { Notice } from '#site/parts/Notice.tsx';
import { pinOf } from '#site/parts/pin.ts';

const mount = document.getElementById('island-duty');
const pin = mount && pinOf(mount);
// Before set-up the page's own words stay: they show the way to it.
if (mount && pin) {
  onLeft(() => render(null, mount));
  const { words, members } = await loadDeskWords();
  const missing = lacking();
  if (!missing) await sodiumReady();
  mount.replaceChildren();
  render(missing ? h(Notice, { text: words[missing] }) : h(Duty, { words, members, pin }), mount);
}
