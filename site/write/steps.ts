import type { Draft } from './answers.ts';
import type { Field } from './fields.ts';

/** The questions and the answers that each asks for. One question is one page. */
export const fieldsOf = {
  name: ['name'],
  age: ['age'],
  area: ['area'],
  method: ['method'],
  reach: ['number', 'address', 'onlyMe'],
  safe: ['safe'],
  never: ['never'],
  messages: ['voicemail', 'text'],
  introduction: ['introduction'],
  story: ['story'],
} as const satisfies Record<string, readonly Field[]>;
export type Question = keyof typeof fieldsOf;

/** Where the form begins, and where it is said what the browser's own Back does. */
export const firstQuestion: Question = 'name';

export type Step = 'before' | Question | 'young' | 'review' | 'sending' | 'failed' | 'sent';

const forRoutes = new Set<Question>(['reach', 'safe', 'never']);
const forCalls = new Set<Question>(['messages', 'introduction']);

export function isQuestion(step: Step): step is Question {
  return step in fieldsOf;
}

/** The questions that this draft is asked, in their order. */
export function questionsFor({ method }: Pick<Draft, 'method'>): Question[] {
  return (Object.keys(fieldsOf) as Question[]).filter((question) => {
    if (forCalls.has(question)) return method === 'call' || method === '';
    return !forRoutes.has(question) || method !== 'none';
  });
}

/** The page after a question that was answered. */
export function stepAfter(question: Question, draft: Draft): Step {
  if (question === 'age' && draft.age === 'under-16') return 'young';
  const asked = questionsFor(draft);
  return asked[asked.indexOf(question) + 1] ?? 'review';
}

/** Where the page's own Back leads. */
export function stepBefore(step: Step, draft: Draft): Step {
  if (step === 'young') return 'age';
  if (step === 'failed') return 'review';
  const asked = questionsFor(draft);
  if (!isQuestion(step)) return asked.at(-1) ?? 'before';
  return asked[asked.indexOf(step) - 1] ?? 'before';
}
