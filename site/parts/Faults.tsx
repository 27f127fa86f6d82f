import { useEffect, useRef } from 'preact/hooks';

/** What is wrong, by the id of the control it is about; an empty id is about the whole page. */
export type Fault = { id: string; text: string };

/** The list of what is wrong, at the top. It takes the focus when it appears, and each entry moves it to its control. */
export function FaultSummary({ heading, faults }: { heading: string; faults: Fault[] }) {
  const summary = useRef<HTMLDivElement>(null);
  // A new list of faults takes the focus again.
  useEffect(() => summary.current?.focus(), [faults]);
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2>{heading}</h2>
      <ul>
        {faults.map(({ id, text }) => (
          <li key={id + text}>
            {id === '' ? (
              text
            ) : (
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function faultOf(faults: Fault[], id: string): string | undefined {
  return faults.find((fault) => fault.id === id)?.text;
}
