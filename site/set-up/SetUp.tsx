import { useEffect, useState } from 'preact/hooks';
import { CallLost, CallRefused, call, readAnswer } from '#shared/calls/call.ts';
import { SetUpState } from '#shared/contract/duty.ts';
import { Statements } from '#shared/contract/statements.ts';
import { fingerprintWords, sheetWords, suggestPassphrase } from '#shared/crypto/sheet.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { type Founded, type Founding, foundCharity } from '#shared/team/founding.ts';
import { stretchInWorker } from '#site/duty/stretch.ts';
import { draw } from '#site/parts/draw.ts';
import type { Fault } from '#site/parts/Faults.tsx';
import { onLeave } from '#site/parts/leaving.ts';
import { fill } from '#site/parts/words.ts';
import type { Answers, FoundingWords } from './answers.ts';
import { Done } from './Done.tsx';
import { Questions } from './Questions.tsx';
import { Sheet } from './Sheet.tsx';
import { SheetCheck } from './SheetCheck.tsx';

type Stage = 'questions' | 'sheet' | 'check' | 'done';
const line = { address: '' };

/** Set-up from the first question to a site with the charity's key in it. All keys are made here, in this browser. */
export function SetUp({ words, defaultExit }: { words: FoundingWords; defaultExit: string }) {
  const [stage, setStage] = useState<Stage>('questions');
  const [answers, setAnswers] = useState<Answers>(() => emptyAnswers(defaultExit));
  const [secret] = useState(() => sodium.randombytes_buf(32));
  const [founded, setFounded] = useState<Founded | null>(null);
  const [foundedFor, setFoundedFor] = useState('');
  const [faults, setFaults] = useState<Fault[]>([]);
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => onLeave(() => sodium.memzero(secret)), [secret]);

  const makeKeys = async (founding: Founding) => {
    if (working) return;
    setWorking(true);
    setFaults([]);
    const asked = JSON.stringify(founding);
    try {
      await call(line, { method: 'POST', path: '/api/set-up/code', json: { code: answers.code } });
      // A second try with another code alone keeps the keys, and so the sheet that may be on paper already.
      if (!founded || asked !== foundedFor) {
        setFounded(await foundCharity(founding, secret, stretchInWorker, now()));
        setFoundedFor(asked);
      }
      setStage('sheet');
    } catch (fault) {
      const wrongCode = fault instanceof CallRefused && fault.problem.code === 'wrong-code';
      setFaults([wrongCode ? { id: 'code', text: words.faults.code } : { id: '', text: troubleOf(fault, words) }]);
    } finally {
      setWorking(false);
    }
  };

  const finish = () => {
    sodium.memzero(secret);
    setAnswers(emptyAnswers(''));
    setStage('done');
  };

  const store = async () => {
    if (working || !founded) return;
    setWorking(true);
    setTrouble(null);
    try {
      await call(line, { method: 'POST', path: '/api/set-up', json: { ...founded.request, code: answers.code } });
      finish();
    } catch (fault) {
      if (fault instanceof CallRefused && fault.problem.code === 'wrong-code') {
        setFaults([{ id: 'code', text: words.faults.code }]);
        setStage('questions');
      } else if (await isStored(founded)) finish();
      else setTrouble(troubleOf(fault, words));
    } finally {
      setWorking(false);
    }
  };

  if (stage === 'done') return <Done words={words.done} signInName={founded?.request.manager.signInName ?? ''} />;
  if (stage === 'questions' || !founded) {
    const props = { words, answers, faults, working, onAnswers: setAnswers, onFaults: setFaults, onDone: makeKeys };
    return <Questions {...props} />;
  }
  const sheet = sheetWords(secret);
  if (stage === 'sheet') {
    const shown = { charityName: answers.name.trim(), sheet, fingerprint: fingerprintWords(founded.fingerprint) };
    return <Sheet words={words.sheet} {...shown} onDone={() => setStage('check')} />;
  }
  return (
    <SheetCheck
      words={words}
      sheet={sheet}
      working={working}
      trouble={trouble}
      onBack={() => setStage('sheet')}
      onDone={store}
    />
  );
}

/** True where the server holds just this charity: the answer to an earlier try was lost, not the set-up. */
async function isStored({ request }: Founded): Promise<boolean> {
  try {
    const state = readAnswer(await call(line, { method: 'GET', path: '/api/set-up' }), SetUpState);
    if (state.needed) return false;
    const statements = readAnswer(await call(line, { method: 'GET', path: '/api/statements' }), Statements);
    return statements.charityKey === request.statements.charityKey;
  } catch {
    return false;
  }
}

function troubleOf(fault: unknown, { faults, already }: FoundingWords): string {
  if (fault instanceof CallLost) return faults.lost;
  if (fault instanceof CallRefused && fault.problem.code === 'already-set-up') return already;
  return fill(faults.other, { title: fault instanceof Error ? fault.message : '' });
}

function emptyAnswers(exitUrl: string): Answers {
  const passphrase = suggestPassphrase(draw);
  return { code: '', name: '', nation: '', phone: '', exitUrl, displayName: '', signInName: '', passphrase };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
