/** A sentence that stands in for an island that can't open here, and where there is one, the way on. */
export function Notice({ text, link }: { text: string; link?: { href: string; text: string } | undefined }) {
  return (
    <div class="notice" role="alert">
      <p>{text}</p>
      {link && (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      )}
    </div>
  );
}
