import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Correspondence, readCorrespondence } from '#shared/team/messages.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { MessagesWords } from '#site/content/en/messages.ts';
import { pageLanguage } from '#site/parts/words.ts';

/** What was said under a thread, read when it is opened and again whenever more has come; null until the words are here. */
export function useCorrespondence(onDuty: OnDuty, threadId: string, frames: number) {
  const [words, setWords] = useState<MessagesWords | null>(null);
  const [read, setRead] = useState<Correspondence | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const look = useCallback(async () => {
    try {
      setRead(await readCorrespondence(onDuty, threadId));
      setFault(null);
    } catch (reason) {
      setFault(reason);
    }
  }, [onDuty, threadId]);
  useEffect(() => void loadWords().then(setWords), []);
  useEffect(() => void look(), [look, frames]);
  return { words, read, fault, look };
}

async function loadWords(): Promise<MessagesWords> {
  const { messages } =
    pageLanguage() === 'cy'
      ? await import('#site/content/cy/messages.ts')
      : await import('#site/content/en/messages.ts');
  return messages;
}
