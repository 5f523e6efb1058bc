import type { ComponentProps } from 'react';
import './controls.css';

/** The browser's own checkbox, under a drawn one. */
export function Checkbox(props: ComponentProps<'input'>) {
  return (
    <span className="checkbox">
      <input {...props} type="checkbox" />
    </span>
  );
}
