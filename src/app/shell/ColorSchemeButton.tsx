import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect } from 'react';
import { useMessages } from '../i18n/useMessages.ts';

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Follows the system until a person chooses; the choice is kept in this browser. */
export function ColorSchemeButton() {
  const { app } = useMessages();
  const { mode = 'system', setMode } = useColorScheme();
  const Icon = icons[mode];
  return (
    <IconButton
      size="small"
      aria-label={app.colorScheme[mode]}
      title={app.colorScheme[mode]}
      onClick={() => setMode(next[mode])}
    >
      <Icon size={18} />
    </IconButton>
  );
}

/** Calls back with the scheme that is shown, now and whenever it changes. */
export function useShownColorScheme(onChange: (scheme: 'light' | 'dark') => void) {
  const { mode, systemMode } = useColorScheme();
  const shown = (mode === 'system' ? systemMode : mode) ?? 'light';
  useEffect(() => onChange(shown), [onChange, shown]);
}
