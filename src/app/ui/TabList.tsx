import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';

interface TabProps<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  /** The element of its panel. */
  readonly controls: string;
}

interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabProps<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/**
 * Tabs, of which arrow keys choose the next one. MUI's way to have the focus choose would do so as a pointer goes down,
 * too, which nobody could take back; and what is chosen can be pressed, since on a phone its panel may be hidden.
 */
export function TabList<Id extends string>({ label, tabs, chosen, onChoose }: TabListProps<Id>) {
  return (
    <Tabs aria-label={label} value={chosen}>
      {tabs.map(({ id, label: name, controls }) => (
        <Tab
          key={id}
          id={tabId(controls)}
          value={id}
          label={name}
          data-tab={id}
          aria-controls={controls}
          onClick={() => onChoose(id)}
          onFocus={({ currentTarget }) => {
            if (id !== chosen && currentTarget.matches(':focus-visible')) onChoose(id);
          }}
        />
      ))}
    </Tabs>
  );
}

/** The tab of a panel. */
export const tabId = (controls: string) => `${controls}-tab`;
