import type { Draft } from './answers.ts';
import { Back } from './QuestionPage.tsx';
import { reviewed } from './reviewed.ts';
import { useRoom } from './room.ts';
import type { Question } from './steps.ts';

type Props = {
  draft: Draft;
  stopped: boolean;
  onBack: () => void;
  onChange: (question: Question) => void;
  onSend: () => void;
};

/** Every answer once more, each of which can be changed, before anything is sent. */
export function ReviewPage({ draft, stopped, onBack, onChange, onSend }: Props) {
  const { words } = useRoom();
  return (
    <>
      <Back onBack={onBack} />
      <h1 tabIndex={-1}>{words.review.heading}</h1>
      {stopped && <p class="panel">{words.review.stopped}</p>}
      <dl class="review">
        {reviewed(draft, words).map(({ question, label, texts }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {texts.map((text) => (
                <p key={text} dir="auto">
                  {text}
                </p>
              ))}
            </dd>
            <dd class="change">
              <button type="button" class="as-link" onClick={() => onChange(question)}>
                {words.review.change}
                <span class="visually-hidden"> {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>{words.review.text}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onSend}>
          {words.review.send}
        </button>
      </div>
    </>
  );
}
