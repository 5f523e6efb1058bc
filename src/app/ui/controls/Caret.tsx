/** The triangle that says that there is a list; the same as MUI's. */
export function Caret() {
  return (
    <svg className="caret" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7 10l5 5 5-5z" />
    </svg>
  );
}
