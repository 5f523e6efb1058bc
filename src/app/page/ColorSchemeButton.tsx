import { Monitor, Moon, Sun } from 'lucide-react';
import { IconAction } from '../ui/IconAction.tsx';
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
    <IconAction label={app.colorScheme[mode]} onClick={() => setColorSchemeMode(next[mode])}>
      <Icon size={18} />
    </IconAction>
  );
}
