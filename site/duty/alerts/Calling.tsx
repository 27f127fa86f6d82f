import { useState } from 'preact/hooks';
import type { AlertsWords } from '#site/content/en/alerts.ts';
import { calling, mayShow } from './calling.ts';

/** Whether this desk calls by a sound or a notice while it is open. */
export function Calling({ text: { here } }: { text: AlertsWords }) {
  const [chosen, setChosen] = useState({ ...calling });
  const [told, setTold] = useState('');
  const choose = (change: Partial<typeof calling>) => {
    Object.assign(calling, change);
    setChosen({ ...calling });
  };
  const chooseNotice = async (notice: boolean) => {
    const may = !notice || (await mayShow());
    setTold(may ? '' : here.barred);
    choose({ notice: notice && may });
  };
  return (
    <fieldset>
      <legend>{here.legend}</legend>
      <p class="hint">{here.hint}</p>
      <label class="choice">
        <input
          type="checkbox"
          autocomplete="off"
          checked={chosen.sound}
          onChange={({ currentTarget: { checked } }) => choose({ sound: checked })}
        />
        <span>{here.sound}</span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          autocomplete="off"
          checked={chosen.notice}
          onChange={({ currentTarget: { checked } }) => void chooseNotice(checked)}
        />
        <span>{here.notice}</span>
      </label>
      <p role="status">{told}</p>
    </fieldset>
  );
}
