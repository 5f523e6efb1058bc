import type { ComponentProps } from 'react';
import './controls.css';

/** For codes, names and IDs, in which no browser should correct or complete anything. */
const asTyped = { spellCheck: false, autoComplete: 'off', autoCapitalize: 'none' } as const;

interface Invalid {
  readonly invalid?: boolean;
}

/** One line of text. */
export function TextInput({ invalid = false, ...rest }: ComponentProps<'input'> & Invalid) {
  return <input {...asTyped} {...rest} aria-invalid={invalid} className="control code" />;
}

/** Entries, one a line; grows with them where the browser can. */
export function EntriesInput({
  invalid = false,
  className,
  ...rest
}: ComponentProps<'textarea'> & Invalid) {
  const classes = ['control', 'code', 'entries', className].filter(Boolean).join(' ');
  return <textarea rows={2} {...asTyped} {...rest} aria-invalid={invalid} className={classes} />;
}
