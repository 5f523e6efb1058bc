import Chip from '@mui/material/Chip';
import { Check, Minus } from 'lucide-react';
import { useId, useState } from 'react';
import { useController } from 'react-hook-form';
import {
  chooseImage,
  dropImage,
  type ImageId,
  images,
  imageState,
  offeredImages,
  type OutsideHostsId,
} from '../../../policy/index.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';

const icons = {
  all: <Check size={13} aria-hidden="true" />,
  some: <Minus size={13} aria-hidden="true" />,
  none: undefined,
} as const;

const pressed = { all: true, some: 'mixed', none: false } as const;

/** Images as people think of them: each chooses its bundles, and says what no endpoint serves for it. */
export function ImageChoice() {
  const { form, change } = useBuilder();
  const text = useMessages().fields.images;
  const labelId = useId();
  const helpId = useId();
  const downloads = useController({ control: form.control, name: 'downloads' }).field.value;
  const catalog = useDerived(({ inputs }) => inputs.catalog);
  // What has no bundles cannot be read off them: whoever asks about it is told, and nothing else changes.
  const [asked, setAsked] = useState<readonly ImageId[]>([]);
  const stateOf = (id: ImageId) => (asked.includes(id) ? 'all' : imageState(id, downloads));
  const offered = offeredImages(catalog, downloads);
  const chosen = offered.filter((id) => stateOf(id) === 'all');
  const toggle = (id: ImageId) => {
    const on = stateOf(id) !== 'all';
    if (images[id].bundles.length === 0) {
      setAsked(on ? [...asked, id] : asked.filter((other) => other !== id));
    }
    const now = { downloads, ssmAgent: form.getValues('ssmAgent') };
    const next = on ? chooseImage(id, now) : dropImage(id, now);
    if (next.ssmAgent !== now.ssmAgent || next.downloads.length !== downloads.length) {
      change(next);
    }
  };
  return (
    <div className="images" role="group" aria-labelledby={labelId} aria-describedby={helpId}>
      <span id={labelId} className="field-label">
        {text.label}
      </span>
      <div className="images-names">
        {offered.map((id) => {
          const state = stateOf(id);
          return (
            <Chip
              key={id}
              component="button"
              type="button"
              clickable
              color={state === 'none' ? 'default' : 'primary'}
              aria-pressed={pressed[state]}
              icon={icons[state]}
              label={text.names[id]}
              onClick={() => toggle(id)}
            />
          );
        })}
      </div>
      <div id={helpId} className="field-help">
        {chosen.length === 0 && <p>{text.help}</p>}
        {chosen.map((id) => (
          <NoEndpoint key={id} id={id} />
        ))}
      </div>
    </div>
  );
}

function NoEndpoint({ id }: { readonly id: ImageId }) {
  const text = useMessages().fields.images;
  const { instead } = images[id];
  const outside: readonly OutsideHostsId[] = images[id].outside;
  const hosts = outside.map((host) => text.outside[host]);
  return <p>{text.noEndpoint(text.names[id], hosts, instead)}</p>;
}
