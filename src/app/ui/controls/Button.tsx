import type { ComponentProps, ReactNode } from 'react';
import './controls.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'contained' | 'outlined' | 'text';
  readonly startIcon?: ReactNode;
}

/** A button of the first screen: looks as MUI's does, and is there before MUI. */
export function Button({ variant = 'text', startIcon, className, children, ...rest }: ButtonProps) {
  const classes = ['button', `button-${variant}`, className].filter(Boolean).join(' ');
  return (
    <button type="button" {...rest} className={classes}>
      {startIcon}
      {children}
    </button>
  );
}
