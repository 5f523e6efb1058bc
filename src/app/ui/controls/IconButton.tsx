import type { ComponentProps } from 'react';
import './controls.css';

/** A button that is an icon; it needs an `aria-label`. */
export function IconButton({ className, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? 'icon-button' : `icon-button ${className}`}
    />
  );
}
