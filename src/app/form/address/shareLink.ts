import { leftOut } from '../../../formats/index.ts';
import type { Words } from '../../../words/words.ts';
import type { Builder } from '../builder/createBuilder.ts';
import type { Workbench } from '../workbench.ts';
import { linkAddress } from './addressBar.ts';

interface Sharing {
  readonly builder: Builder;
  readonly workbench: Workbench;
  readonly copy: (text: string, what: string) => Promise<boolean>;
  readonly messages: Words['page'];
}

/** Copies the link; where it lacks an imported policy, says so first and offers what does not. */
export function shareLink(sharing: Sharing): void {
  if (leftOut(sharing.builder.getDerived().imported).length === 0) copyLink(sharing);
  else sharing.workbench.set({ sharing: true });
}

export function copyLink({ builder, workbench, copy, messages }: Sharing): void {
  void copy(linkAddress(builder, workbench.get().view), messages.clipboard.link);
}
