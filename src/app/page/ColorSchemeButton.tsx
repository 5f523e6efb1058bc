import { Monitor, Moon, Sun } from 'lucide-react';
import IconButton from '@mui/material/IconButton';
import { useMessages } from '../ui/language/useMessages.ts';
import { setColorSchemeMode, useColorSchemeMode } from '../ui/theme/colorScheme.ts';

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Follows the system until a person chooses; the choice is kept in this browser. */
export function ColorSchemeButton() {
  const { app } = useMessages();
  const mode = useColorSchemeMode();
  const Icon = icons[mode];
  return (
    <IconButton
      aria-label={app.colorScheme[mode]}
      title={app.colorScheme[mode]}
      onClick={() => setColorSchemeMode(next[mode])}
    >
      <Icon size={18} />
    </IconButton>
  );
}
