import type { Draft } from './answers.ts';
import { Numbers } from './Numbers.tsx';
import { useRoom } from './room.ts';

/** The receipt. Nothing of what was typed is left but how they may be reached, which decides what is said here. */
export function SentPage({ method }: Pick<Draft, 'method'>) {
  const { words, paths } = useRoom();
  const { sent } = words;
  const next = method === '' || method === 'none' ? sent.none : [...sent[method], sent.window];
  return (
    <>
      <h1 tabIndex={-1}>{sent.heading}</h1>
      <h2>{sent.next}</h2>
      <ul>
        {[sent.read, ...next].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
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
