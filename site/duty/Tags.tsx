/** Short facts in a row. */
export function Tags({ tags }: { tags: string[] }) {
  return (
    <p class="tags">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
        </span>
      ))}
    </p>
  );
}
