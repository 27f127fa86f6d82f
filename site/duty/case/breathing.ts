import { breathe } from '#site/parts/breathe.ts';

/** How long the page may stand still. Milliseconds. */
const sliceMs = 10;

/** Waits for the page; `isDue` where it has stood still long enough. */
export type Rest = { (): Promise<void>; isDue: () => boolean };

/** Stands aside for the page, which is due whenever there were ten milliseconds of work. */
export function breathing(): Rest {
  let began = performance.now();
  const rest = async () => {
    await breathe();
    began = performance.now();
  };
  return Object.assign(rest, { isDue: () => performance.now() - began >= sliceMs });
}
