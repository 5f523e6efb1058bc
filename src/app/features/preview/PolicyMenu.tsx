import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { flushSync } from 'react-dom';
import { type EndpointId, endpointType } from '../../../policy/index.ts';
import { review } from '../../../words/en/review.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { openView, useWorkbench, type View } from '../../form/workbench.ts';
import { downloadText } from '../../lib/download.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useCopy } from '../../ui/Clipboard.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { Instant } from '../../ui/theme/Instant.tsx';
import { InstantMenu } from '../../ui/theme/InstantMenu.tsx';

interface PolicyMenuProps {
  readonly endpoint: EndpointId;
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What else can be done with a policy; what hands it over is off while a field that shapes it holds an error. */
export default function PolicyMenu({ endpoint, anchor, onClose }: PolicyMenuProps) {
  const { policies, clipboard } = useMessages();
  const { menu: text } = useWords('review', review);
  const { getDerived } = useBuilder();
  const workbench = useWorkbench();
  const blocked = useDerived((derived) => !isUsable(derived.policies[endpoint]));
  const imported = useDerived((derived) => derived.imported[endpoint] !== undefined);
  const type = useDerived(({ inputs }) => endpointType(endpoint, inputs));
  const announce = useAnnounce();
  const copy = useCopy();
  const { label, subject, download } = policies[endpoint];
  // MUI gives the focus back to a menu's button only where the menu itself stays.
  const close = () => {
    flushSync(onClose);
    anchor.focus();
  };
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  const downloadPolicy = () => {
    const { fileName, text } = getDerived().policies[endpoint];
    downloadText(fileName, text);
    announce(clipboard.downloaded(fileName));
  };
  const copyCompact = () =>
    void copy(
      JSON.stringify(getDerived().policies[endpoint].document),
      text.compactSubject(subject),
    );
  const open = (view: View) => choose(() => openView(workbench, view));
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={close}
      // Within a landmark, and outside the card, which would cut it off.
      container={() => anchor.closest('main')}
      disableScrollLock
      slots={{ transition: InstantMenu }}
      slotProps={{
        list: { 'aria-label': policies.more(label), dense: true },
        backdrop: { slots: { transition: Instant } },
      }}
    >
      <MenuItem disabled={blocked} onClick={choose(downloadPolicy)}>
        {download}
      </MenuItem>
      <MenuItem disabled={blocked} onClick={choose(copyCompact)}>
        {text.copyCompact}
      </MenuItem>
      <MenuItem onClick={open('deploy')}>{text.howToPaste}</MenuItem>
      {!imported && (
        <MenuItem onClick={open('import')}>
          <ListItemText
            className="policy-menu-note"
            primary={text.importPresent}
            secondary={endpoint === 's3' && text.shared[type]}
          />
        </MenuItem>
      )}
    </Menu>
  );
}
