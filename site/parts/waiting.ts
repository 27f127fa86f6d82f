/** Resolves after so many milliseconds, or sooner, when the device says that it is connected again. */
export function untilOnlineOrAfter(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
    function go(): void {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    }
  });
}
