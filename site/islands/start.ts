import { h, render } from 'preact';
import { call, readAnswer } from '#shared/calls/call.ts';
import { SetUpState } from '#shared/contract/duty.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { lacking } from '#site/parts/lacking.ts';
import { onLeft } from '#site/parts/leaving.ts';
import { Notice } from '#site/parts/Notice.tsx';
import { pageLanguage } from '#site/parts/words.ts';
import { SetUp } from '#site/set-up/SetUp.tsx';

const mount = document.getElementById('island-start');
if (mount) await start(mount);

async function start(mount: HTMLElement): Promise<void> {
  onLeft(() => render(null, mount));
  const { founding: words } =
    pageLanguage() === 'cy'
      ? await import('#site/content/cy/founding.ts')
      : await import('#site/content/en/founding.ts');
  const show = (text: string, link?: { href: string; text: string }) => {
    mount.replaceChildren();
    render(h(Notice, { text, link }), mount);
  };
  const missing = lacking();
  if (missing) return show(words[missing]);
  try {
    const answered = await call({ address: '' }, { method: 'GET', path: '/api/set-up' });
    const { needed } = readAnswer(answered, SetUpState);
    const desk = pageLanguage() === 'cy' ? '/cy/duty/' : '/duty/';
    if (!needed) return show(words.already, { href: desk, text: words.toDesk });
    await sodiumReady();
  } catch {
    return show(words.faults.lost);
  }
  mount.replaceChildren();
  render(h(SetUp, { words, defaultExit: document.documentElement.dataset.exit ?? '' }), mount);
}
