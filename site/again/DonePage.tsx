import { Heading } from '#site/parts/Heading.tsx';
import { useRoom } from './room.ts';

/** The end, and whom to ring. */
export function DonePage({ told }: { told: string }) {
  const { words, lines } = useRoom();
  return (
    <>
      <Heading>{told}</Heading>
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
