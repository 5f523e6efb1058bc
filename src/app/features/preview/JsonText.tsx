const strings = /("(?:[^"\\]|\\.)*")(?=(\s*:)?)/;

/** JSON in the colours that the editor gives it (preview.css); what is no string is punctuation. */
export function JsonText({ text }: { readonly text: string }) {
  // The text between two strings, a string, and the colon after it if it is a key: again and again.
  const parts = text.split(strings);
  return parts.map((part, index) => {
    if (index % 3 === 0) return part;
    if (index % 3 === 2) return null;
    const kind = parts[index + 1] === undefined ? 'json-value' : 'json-key';
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a text have no other names
      <span key={index} className={kind}>
        {part}
      </span>
    );
  });
}
