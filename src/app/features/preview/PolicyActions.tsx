import IconButton from '@mui/material/IconButton';
import { Ellipsis } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { EndpointId } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { CopyPolicy } from './CopyPolicy.tsx';

const PolicyMenu = lazyPart(() => import('./PolicyMenu.tsx'));

/** Copy, and a menu of what else can be done with a policy. */
export function PolicyActions({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies } = useMessages();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const more = policies.more(policies[endpoint].label);
  return (
    <div className="policy-actions">
      <CopyPolicy endpoint={endpoint}>{policies.copyShort}</CopyPolicy>
      <IconButton
        aria-label={more}
        title={more}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <Ellipsis size={18} />
      </IconButton>
      {anchor && (
        <Suspense>
          <PolicyMenu endpoint={endpoint} anchor={anchor} onClose={() => setAnchor(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
