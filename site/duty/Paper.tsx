import type { ComponentChildren } from 'preact';
import { usePrinting } from './printing.ts';
import type { DeskWords } from './words.ts';

/** What may be printed: on paper nothing of the class `private` is shown unless it was asked for, and paper says so. */
export function Paper({ words, children }: { words: DeskWords; children: ComponentChildren }) {
  const { withNames, printWithNames } = usePrinting();
  return (
    <div class={withNames ? 'paper paper--with-names' : 'paper'}>
      <p class="paper-only">{words.print.hidden}</p>
      {children}
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={printWithNames}>
          {words.print.withNames}
        </button>
      </div>
    </div>
  );
}
