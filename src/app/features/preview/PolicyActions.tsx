import { Check, Copy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { EndpointId } from '../../../policy/index.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useCopy } from '../../ui/Clipboard.tsx';
import { downloadText } from '../../lib/download.ts';

/** Copy and download; off while a field that shapes this policy holds an error. */
export function PolicyActions({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies, clipboard } = useMessages();
  const { getDerived } = useBuilder();
  const blocked = useDerived((derived) => !isUsable(derived.policies[endpoint]));
  const copy = useCopy();
  const announce = useAnnounce();
  const [copied, setCopied] = useJustNow();
  const text = policies[endpoint];
  const copyPolicy = async () => {
    if (await copy(getDerived().policies[endpoint].text, text.subject)) setCopied();
  };
  const downloadPolicy = () => {
    const policy = getDerived().policies[endpoint];
    downloadText(policy.fileName, policy.text);
    announce(clipboard.downloaded(policy.fileName));
  };
  return (
    <div className="policy-actions">
      <Button
        variant="contained"
        disabled={blocked}
        aria-label={text.copy}
        startIcon={copied ? <Check size={15} /> : <Copy size={15} />}
        onClick={() => void copyPolicy()}
      >
        {policies.copyShort}
      </Button>
      <Button
        variant="outlined"
        disabled={blocked}
        aria-label={text.download}
        title={text.download}
        startIcon={<Download size={15} />}
        onClick={downloadPolicy}
      >
        <span className="policy-download">{policies.downloadShort}</span>
      </Button>
    </div>
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
