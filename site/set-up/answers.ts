import { CharityProfile } from '#shared/contract/charity.ts';
import { DisplayName, SignInName } from '#shared/contract/members.ts';
import { isSearchEngine } from '#shared/contract/search-engines.ts';
import type { Founding } from '#shared/team/founding.ts';
import type { founding } from '#site/content/en/founding.ts';
import type { Words } from '#site/content/languages.ts';
import type { Fault } from '#site/parts/Faults.tsx';

export type FoundingWords = Words<typeof founding>;

/** What is typed, as it is typed. */
export type Answers = {
  code: string;
  name: string;
  nation: string;
  phone: string;
  exitUrl: string;
  displayName: string;
  signInName: string;
  passphrase: string;
};

export const leastPassphrase = 16;

/** The answers as set-up takes them, or what is wrong with which. Ids of faults are the answers' names. */
export function readAnswers(answers: Answers, words: FoundingWords['faults']): Founding | Fault[] {
  const { shape } = CharityProfile;
  const name = shape.name.safeParse(answers.name);
  const nation = shape.nation.safeParse(answers.nation);
  const phone = shape.phone.safeParse(answers.phone);
  const exitUrl = shape.exitUrl.safeParse(answers.exitUrl);
  const displayName = DisplayName.safeParse(answers.displayName);
  const signInName = SignInName.safeParse(answers.signInName);
  const passphrase = answers.passphrase.trim();
  const faults: Fault[] = [];
  if (answers.code.trim() === '') faults.push({ id: 'code', text: words.codeEmpty });
  if (!name.success) faults.push({ id: 'name', text: words.name });
  if (!nation.success) faults.push({ id: 'nation', text: words.nation });
  if (!phone.success) faults.push({ id: 'phone', text: words.phone });
  if (!exitUrl.success || isOwnSite(exitUrl.data)) faults.push({ id: 'exitUrl', text: words.exit });
  else if (isSearchEngine(exitUrl.data)) faults.push({ id: 'exitUrl', text: words.search });
  if (!displayName.success) faults.push({ id: 'displayName', text: words.displayName });
  if (!signInName.success) faults.push({ id: 'signInName', text: words.signInName });
  if (passphrase.length < leastPassphrase) faults.push({ id: 'passphrase', text: words.passphrase });
  if (!name.success || !nation.success || !phone.success || !exitUrl.success) return faults;
  if (!displayName.success || !signInName.success || faults.length > 0) return faults;
  return {
    profile: { name: name.data, nation: nation.data, phone: phone.data, exitUrl: exitUrl.data },
    manager: { displayName: displayName.data, signInName: signInName.data, passphrase },
  };
}

/** Leaving must not lead back here. */
function isOwnSite(address: string): boolean {
  return new URL(address).hostname === location.hostname;
}
