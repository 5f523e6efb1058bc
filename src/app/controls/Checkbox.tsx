import type { ComponentProps } from 'react';
import './controls.css';

/** The browser's own checkbox, in the accent colour. */
export function Checkbox(props: ComponentProps<'input'>) {
  return <input {...props} type="checkbox" className="checkbox" />;
}
