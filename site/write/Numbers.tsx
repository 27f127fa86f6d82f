import { type Room, useRoom } from './room.ts';

/** Numbers to ring: the charity's and the nation's. Ringing from here is behind a warning of what a call leaves behind. */
export function Numbers(props: { lines?: Room['lines'] }) {
  const { lines: usual, callWords } = useRoom();
  const lines = props.lines ?? usual;
  return (
    <ul class="lines">
      {lines.map(({ name, about, number, text }) => (
        <li key={number}>
          <h3>{name}</h3>
          <p class="number">{number}</p>
          {about && (
            <p>
              {about}
              {text && (
                <>
                  {' '}
                  {callWords.text}: <span class="nowrap">{text}</span>.
                </>
              )}
            </p>
          )}
          <details class="call">
            <summary>{callWords.ring}</summary>
            <p>{callWords.warning}</p>
            <p>{callWords.afterwards}</p>
            <p>
              <a class="button" href={`tel:${number.replaceAll(/[^0-9+]/g, '')}`} rel="nofollow">
                {callWords.call} {number}
              </a>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
