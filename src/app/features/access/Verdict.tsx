import { Ban, Check, X } from 'lucide-react';
import type { Decision } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';

const icons = { allowed: Check, denied: X, explicitlyDenied: Ban } as const;

/** A verdict as sign and word, since colour alone says nothing to many. */
export function Verdict({ verdict }: Pick<Decision, 'verdict'>) {
  const { access } = useMessages();
  const Icon = icons[verdict];
  return (
    <span className={`verdict verdict-${verdict}`}>
      <Icon size={14} aria-hidden="true" />
      {access.verdicts[verdict]}
    </span>
  );
}
