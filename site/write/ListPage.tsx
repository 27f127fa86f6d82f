import { Back } from './Back.tsx';
import { Later } from './Later.tsx';
import type { ListProps } from './ListBody.tsx';
import { useRoom } from './room.ts';

/** The page before the review for whoever takes a list. */
export function ListPage({ onBack, ...props }: ListProps & { onBack: () => void }) {
  return (
    <>
      <Back onBack={onBack} />
      <h1 tabIndex={-1}>{useRoom().list.heading}</h1>
      <Later>{({ ListBody }) => <ListBody {...props} />}</Later>
    </>
  );
}
