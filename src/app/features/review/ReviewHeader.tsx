import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { endpointIds, imageBuilderActionsOrigin } from '../../../policy/index.ts';
import { type Derived, isUsable } from '../../form/builder/derive.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useLanguage, useWords } from '../../ui/language/useWords.ts';
import { fingerprint } from '../../form/sheet/fingerprint.ts';

interface ReviewHeaderProps {
  readonly derived: Derived;
  /** Further ways out, beside the one to paper. */
  readonly children: ReactNode;
}

/** What two people compare before they sign, and the way to paper. */
export function ReviewHeader({ derived, children }: ReviewHeaderProps) {
  const { sheet: text } = useWords('review', englishReview);
  const { policies, footer } = useMessages();
  const language = useLanguage();
  const [opened] = useState(() => new Date());
  return (
    <div className="review-header">
      <dl className="fingerprints" tabIndex={-1}>
        {endpointIds.map((endpoint) => (
          <div key={endpoint}>
            <dt>{text.fingerprint(policies[endpoint].short)}</dt>
            <dd>
              {isUsable(derived.policies[endpoint]) ? (
                <Fingerprint text={derived.policies[endpoint].text} />
              ) : (
                text.noFingerprint
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="review-actions">
        <Button
          variant="outlined"
          className="review-print"
          startIcon={<Printer size={15} />}
          onClick={() => print()}
        >
          {text.print}
        </Button>
        {children}
      </div>
      <p className="print-only">
        {opened.toLocaleDateString(language, { dateStyle: 'long' })} ·{' '}
        {footer.actions(imageBuilderActionsOrigin.updated)} ·{' '}
        {footer.bucketNames(derived.inputs.catalog)}
        <br />
        {location.href}
      </p>
    </div>
  );
}

const Fingerprint = ({ text }: { readonly text: string }) => (
  <code>{useFingerprint(text) ?? '…'}</code>
);

/** The beginning of a text's SHA-256, in hexadecimal; nothing where the page is served without HTTPS. */
function useFingerprint(text: string): string | undefined {
  const [digested, setDigested] = useState<{ readonly text: string; readonly hex: string }>();
  useEffect(() => {
    let wanted = true;
    const digest = async () => {
      const hex = await fingerprint(text);
      if (wanted && hex !== undefined) setDigested({ text, hex });
    };
    void digest();
    return () => {
      wanted = false;
    };
  }, [text]);
  return digested?.text === text ? digested.hex : undefined;
}
