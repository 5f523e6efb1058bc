import type { ComponentProps } from 'react';
import { Caret } from './Caret.tsx';
import './controls.css';

/** The browser's own select, drawn as the other controls are. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={className === undefined ? 'select' : `select ${className}`}>
      <select {...rest} className="control" />
      <Caret />
    </span>
  );
}
