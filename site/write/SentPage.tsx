import { useState } from 'preact/hooks';
import type { Draft } from './draft.ts';
import { FilesOnTheWay } from './files/FilesOnTheWay.tsx';
import type { Carried } from './files/packing.ts';
import type { FormName } from './forms.ts';
import { Numbers } from './Numbers.tsx';
import { byWhen } from './promise.ts';
import { whatNext } from './receipt.ts';
import { useRoom } from './room.ts';

type Props = { form: FormName; taken: boolean; draft: Draft; listed: boolean; carried: Carried | null };

/**
 * The receipt. Nothing of what was typed is left but how they wanted to go on, which decides what is said here. A member
 * who took it down for somebody sees their files on the way, and nothing besides.
 */
export function SentPage({ taken, carried, ...kept }: Props) {
  const { words, files } = useRoom();
  return (
    <>
      <h1 tabIndex={-1}>{words.sent.heading}</h1>
      {carried && files && <FilesOnTheWay words={files} {...carried} />}
      {!taken && <Next {...kept} />}
    </>
  );
}

function Next({ form, draft, listed }: Pick<Props, 'form' | 'draft' | 'listed'>) {
  const { words, paths, promises } = useRoom();
  const { sent } = words;
  const [by] = useState(() => byWhen(promises, form, words, Math.floor(Date.now() / 1000)));
  return (
    <>
      <h2>{sent.next}</h2>
      <ul>
        {whatNext(sent, form, draft, by).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {listed && (
        <p class="panel">
          {form === 'professional' ? sent.told : sent.list} <a href={paths.again}>{sent.listLink}</a>
        </p>
      )}
      <h2>{sent.meanwhile}</h2>
      <p class="panel">
        {sent.danger} <a href={paths.now}>{sent.dangerLink}</a>
      </p>
      <p>{sent.leaving}</p>
      <div class="actions">
        <a class="button" href={paths.exit} rel="noreferrer noopener nofollow" data-leave>
          {sent.leave}
        </a>
      </div>
      <h2>{sent.talk}</h2>
      <Numbers />
    </>
  );
}
