import { useEffect, useState } from 'preact/hooks';
import { Back } from './Back.tsx';
import { Later } from './Later.tsx';
import type { ReviewProps } from './ReviewBody.tsx';
import { useRoom } from './room.ts';

type Props = ReviewProps & { stopped: boolean; onBack: () => void };

/**
 * The last page before sending. What stands on it comes with the code that seals, without which nothing can be sent; it is
 * drawn after the heading, so that a slow device is not held up by both at once.
 */
export function ReviewPage({ stopped, onBack, ...props }: Props) {
  const { review } = useRoom().words;
  const [begun, setBegun] = useState(false);
  useEffect(() => setBegun(true), []);
  return (
    <>
      <Back onBack={onBack} />
      <h1 tabIndex={-1}>{review.heading}</h1>
      {stopped && <p class="panel">{review.stopped}</p>}
      {begun && <Later>{({ ReviewBody }) => <ReviewBody {...props} />}</Later>}
    </>
  );
}
