import { useMessages } from '../language/useMessages.ts';
import { TryAgain } from './TryAgain.tsx';

/** Stands where a part's code did not arrive. */
export function PartMissing() {
  const { app } = useMessages();
  return (
    <p role="alert" className="field-error">
      {app.partMissing} <TryAgain />
    </p>
  );
}
