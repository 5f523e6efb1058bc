import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { EndpointId } from '../../../policy/index.ts';
import { useAccess } from '../../form/access/watchAccess.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useCopy } from '../../ui/Clipboard.tsx';

interface CopyPolicyProps {
  readonly endpoint: EndpointId;
  readonly variant?: 'contained' | 'text';
  readonly children: ReactNode;
}

/** Copies a policy; off while a field that shapes it holds an error. */
export function CopyPolicy({ endpoint, variant = 'contained', children }: CopyPolicyProps) {
  const { policies } = useMessages();
  const { getDerived } = useBuilder();
  const blocked = useDerived((derived) => !isUsable(derived.policies[endpoint]));
  const failing = useFailingBuild(endpoint);
  const copy = useCopy();
  const [copied, setCopied] = useJustNow();
  const { copy: label, subject } = policies[endpoint];
  const copyPolicy = async () => {
    if (await copy(getDerived().policies[endpoint].text, subject)) setCopied();
  };
  return (
    <Button
      variant={failing && variant === 'contained' ? 'outlined' : variant}
      title={failing ? policies.copyFails : undefined}
      disabled={blocked}
      aria-label={label}
      startIcon={copied ? <Check size={15} /> : <Copy size={15} />}
      onClick={() => void copyPolicy()}
    >
      {children}
    </Button>
  );
}

/** Whether a request that the build makes is refused, as far as the engine has answered. */
function useFailingBuild(endpoint: EndpointId): boolean {
  const access = useAccess();
  return (
    access.state === 'answered' &&
    access.rows.some(
      (row) => row.endpoint === endpoint && row.kind === 'build' && row.status === 'notAsWanted',
    )
  );
}

const justNow = 2000;

/** True for a moment after it was set. */
function useJustNow(): readonly [boolean, () => void] {
  const [since, setSince] = useState(0);
  useEffect(() => {
    if (since === 0) return undefined;
    const timer = setTimeout(() => setSince(0), justNow);
    return () => clearTimeout(timer);
  }, [since]);
  return [since > 0, () => setSince((number) => number + 1)];
}
