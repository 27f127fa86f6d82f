import type { FormWords } from '#site/content/en/form.ts';
import { fill } from '#site/parts/words.ts';
import { type Draft, textAt } from './draft.ts';
import type { FormName } from './forms.ts';

type SentWords = FormWords['sent'];

/**
 * What happens next: that it is read, then what depends on what they answered, of the person as of whoever writes about them.
 * @param by when, or nothing (promise.ts): told once, of what comes of it, or of its being read where nobody is answered
 */
export function whatNext(sent: SentWords, form: FormName, draft: Draft, by: string): readonly string[] {
  const next = nextOf(sent, form, draft);
  const answered = next.some((text) => text.includes('{by}'));
  // Where no time is named there is none by which a safe one could be missing.
  const lines = [answered ? fill(sent.read, { by: '' }) : sent.read, ...next].filter(
    (text) => by !== '' || text !== sent.window,
  );
  return lines.map((text) => fill(text, { by }));
}

function nextOf(sent: SentWords, form: FormName, draft: Draft): readonly string[] {
  if (form === 'consultation') return [sent.consultation];
  if (form === 'professional') return [personNext(sent, draft), sent.professional];
  if (form === 'friend') return [personNext(sent, draft), sent.friend, ...writerNext(sent, draft, 'friend.contact')];
  return writerNext(sent, draft, 'contact');
}

/** With a form of their own attached, nobody was asked about the person here. */
function personNext({ person }: SentWords, draft: Draft): string {
  const choice = textAt(draft, 'form') === 'attached' ? '' : textAt(draft, 'person.contact.choice');
  return choice in person ? person[choice as keyof typeof person] : person.attached;
}

function writerNext(sent: SentWords, draft: Draft, at: string): readonly string[] {
  const choice = textAt(draft, `${at}.choice`);
  const method = textAt(draft, `${at}.routes.0.method`);
  if (choice !== 'contact-me') return choice === 'come-back' ? sent.comeBack : sent.none;
  return method in sent.ways ? [...sent.ways[method as keyof typeof sent.ways], sent.window] : sent.none;
}
