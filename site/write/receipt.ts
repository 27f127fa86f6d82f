import type { FormWords } from '#site/content/en/form.ts';
import { type Draft, textAt } from './draft.ts';
import type { FormName } from './forms.ts';

type SentWords = FormWords['sent'];

/** What happens next, of the person as of whoever writes about them: it depends on what they answered. */
export function whatNext(sent: SentWords, form: FormName, draft: Draft): readonly string[] {
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
  return method in sent.by ? [...sent.by[method as keyof typeof sent.by], sent.window] : sent.none;
}
