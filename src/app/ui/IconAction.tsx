import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { type ComponentProps, useContext } from 'react';
import { TopLayer } from './topLayer.ts';
import { useAnchor } from './useAnchor.ts';

interface IconActionProps extends IconButtonProps {
  /** The button's name. */
  readonly label: string;
  /** What its tooltip says, where that is more than the name. */
  readonly hint?: string;
}

/** A button that is an icon; whoever points at it, or comes to it by keys, reads what it does. */
export function IconAction({ label, hint, ...rest }: IconActionProps) {
  const container = useContext(TopLayer);
  return (
    <Tooltip
      title={hint ?? label}
      describeChild={hint !== undefined}
      slotProps={{ popper: { container } }}
    >
      <AnchorButton aria-label={label} {...rest} />
    </Tooltip>
  );
}

function AnchorButton({ ref, ...rest }: ComponentProps<typeof IconButton>) {
  return <IconButton ref={useAnchor(ref)} {...rest} />;
}
