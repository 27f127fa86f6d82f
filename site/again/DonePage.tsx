import { Heading } from '#site/parts/Heading.tsx';
import type { Told } from './memory.ts';
import { useRoom } from './room.ts';

/** The end, and whom to ring. */
export function DonePage({ told }: { told: Told }) {
  const { words, lines } = useRoom();
  return (
    <>
      <Heading>{told.heading}</Heading>
      <p>{told.text}</p>
      <h3>{words.instead}</h3>
      <ul>
        {lines.map(({ name, number }) => (
          <li key={number}>
            {name}: <span class="nowrap">{number}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
