import { CommandButton } from '../commands/CommandButton.tsx';
import type { CommandTargets } from '../commands/command.ts';
import { PasteButton } from '../paste/PasteButton.tsx';

/** The tools of the header that come after the first screen. */
export default function LateTools({ copy }: { readonly copy: CommandTargets['copy'] }) {
  return (
    <>
      <PasteButton />
      <CommandButton copy={copy} />
    </>
  );
}
