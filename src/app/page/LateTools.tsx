import { CommandButton } from '../features/commands/CommandButton.tsx';
import type { CommandTargets } from '../features/commands/command.ts';
import { PasteButton } from '../features/paste/PasteButton.tsx';

/** The tools of the header that come after the first screen. */
export default function LateTools({ copy }: { readonly copy: CommandTargets['copy'] }) {
  return (
    <>
      <PasteButton />
      <CommandButton copy={copy} />
    </>
  );
}
