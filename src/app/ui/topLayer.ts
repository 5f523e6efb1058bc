import { createContext } from 'react';

/** Where what lies over everything else belongs: an open dialog, or the page where nothing is given. */
export const TopLayer = createContext<(() => Element | null) | undefined>(undefined);
