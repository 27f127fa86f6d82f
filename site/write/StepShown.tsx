import type { ComponentType } from 'preact';
import { breathe } from '#site/parts/breathe.ts';
import { AskedPage } from './AskedPage.tsx';
import type { Aids } from './faults.ts';
import { type FormName, formOf } from './forms.ts';
import { type Act, canSend, type Journey, pageOf } from './journey.ts';
import { Later } from './Later.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { wantsList } from './referring.ts';
import { StopPage } from './StopPage.tsx';

type Props = {
  journey: Journey;
  aids: Aids;
  act: (act: Act) => void;
  before: ComponentType<{ onBegin: (form: FormName) => void }>;
  /** True while sending has to wait. */
  troubled: boolean;
  onDraw: () => void;
  onStop: () => void;
};

/** The page where somebody is. */
export function StepShown({ journey, aids, act, before: Before, troubled, onDraw, onStop }: Props) {
  const { step, draft, faults } = journey;
  const form = formOf(journey);
  const page = pageOf(journey);
  const back = () => act({ act: 'back' });
  if (page) {
    return (
      <AskedPage
        key={page.name}
        {...{ form, page, draft, faults, canSend: canSend(journey, aids) }}
        answer={(answers) => act({ act: 'answer', answers })}
        onBack={back}
        onNext={() => act({ act: 'next' })}
        // After the press: a slow device draws in a task of its own.
        onReview={() => void breathe().then(() => act({ act: 'review' }))}
      />
    );
  }
  switch (step.is) {
    case 'stop':
      return <StopPage stop={step.stop} onBack={back} onAsk={() => act({ act: 'begin', form: 'askFor' })} />;
    case 'review':
      return (
        <ReviewPage
          {...{ form, draft, onDraw }}
          list={wantsList(form, draft) ? { drawn: journey.list } : null}
          stopped={journey.stopped}
          onBack={back}
          onChange={(changed) => act({ act: 'change', page: changed })}
          onSend={() => act({ act: 'send' })}
        />
      );
    case 'sending':
      return <Later>{({ SendingPage }) => <SendingPage {...{ troubled, onStop }} />}</Later>;
    case 'failed':
      return <Later>{({ FailedPage }) => <FailedPage onAgain={() => act({ act: 'send' })} onAnswers={back} />}</Later>;
    case 'sent':
      return <Later>{({ SentPage }) => <SentPage {...{ ...journey, ...step }} />}</Later>;
    default:
      return <Before onBegin={(form) => act({ act: 'begin', form })} />;
  }
}
