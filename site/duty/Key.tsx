/** The key that does the same as a button, on it, for whoever has keys. Assistive technology is told by `aria-keyshortcuts`. */
export function Key({ name }: { name: string }) {
  return (
    <span class="key" aria-hidden="true">
      {name}
    </span>
  );
}
