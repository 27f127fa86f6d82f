/** A whole number from 0 to below `below`, each equally likely, from the browser's generator. */
export function draw(below: number): number {
  const most = Math.floor(2 ** 32 / below) * below;
  const word = new Uint32Array(1);
  do crypto.getRandomValues(word);
  while ((word[0] ?? 0) >= most);
  return (word[0] ?? 0) % below;
}

/** `count` different numbers from 0 to below `below`, in order. */
export function drawSome(count: number, below: number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(draw(below));
  return [...drawn].sort((one, other) => one - other);
}
