import { Download } from 'lucide-react';
import type { EndpointId } from '../../../policy/index.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { downloadText } from '../../lib/download.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import IconButton from '@mui/material/IconButton';
import { useMessages } from '../../ui/language/useMessages.ts';
import { CopyPolicy } from './CopyPolicy.tsx';

/** Copy and download; off while a field that shapes this policy holds an error. */
export function PolicyActions({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies, clipboard } = useMessages();
  const { getDerived } = useBuilder();
  const blocked = useDerived((derived) => !isUsable(derived.policies[endpoint]));
  const announce = useAnnounce();
  const { download } = policies[endpoint];
  const downloadPolicy = () => {
    const policy = getDerived().policies[endpoint];
    downloadText(policy.fileName, policy.text);
    announce(clipboard.downloaded(policy.fileName));
  };
  return (
    <div className="policy-actions">
      <CopyPolicy endpoint={endpoint}>{policies.copyShort}</CopyPolicy>
      <IconButton
        disabled={blocked}
        aria-label={download}
        title={download}
        onClick={downloadPolicy}
      >
        <Download size={16} />
      </IconButton>
    </div>
  );
}
