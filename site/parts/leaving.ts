/** Runs when the person leaves, by whichever way: the moment to wipe keys and words and to end what is on its way. */
export function onLeave(wipe: () => void): () => void {
  return hear('sidegate:leave', wipe);
}

/** Runs once nothing can be seen any more: the moment to take down what was drawn, for which a person need not wait. */
export function onLeft(takeDown: () => void): () => void {
  return hear('sidegate:left', takeDown);
}

function hear(event: string, heard: () => void): () => void {
  window.addEventListener(event, heard);
  return () => window.removeEventListener(event, heard);
}
