import type { AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useAnchor } from './useAnchor.ts';

/** For codes, names and IDs, in which no browser should correct or complete anything. */
export const asTyped = { spellCheck: false, autoComplete: 'off', autoCapitalize: 'none' } as const;

/** One line of text. */
export function CodeInput({ className = '', slotProps, ...rest }: OutlinedInputProps) {
  return (
    <OutlinedInput
      {...rest}
      className={`code ${className}`}
      slotProps={{ ...slotProps, input: { ...asTyped, ...slotProps?.input } }}
    />
  );
}

/**
 * Entries, one a line; grows with them where the browser can. MUI's own, which grows by script, writes style
 * attributes, and the content security policy has none.
 */
export function EntriesInput({ className = '', ...rest }: OutlinedInputProps) {
  return (
    <CodeInput
      rows={2}
      {...rest}
      className={`entries ${className}`}
      inputComponent="textarea"
      slotProps={{ input: { type: undefined } }}
    />
  );
}

interface ListedInputProps extends OutlinedInputProps {
  readonly list: AutocompleteRenderInputParams['slotProps'];
}

/** One line of text, with a list of what it can say. */
export function ListedInput({ list: { input, htmlInput }, ...rest }: ListedInputProps) {
  const anchor = useAnchor(input.ref);
  return (
    <CodeInput
      {...input}
      {...rest}
      ref={anchor}
      className={input.className}
      slotProps={{ input: { ...htmlInput, ...asTyped } }}
    />
  );
}
