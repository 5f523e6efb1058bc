import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import './tabList.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  /** The element of its panel. */
  readonly controls: string;
}

interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Where the focus goes from a tab, by key. */
const steps: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowLeft: (place, count) => (place + count - 1) % count,
  ArrowRight: (place, count) => (place + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs, of which arrow keys choose the next one that is shown. */
export function TabList<Id extends string>({ label, tabs, chosen, onChoose }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const shown = tabs.flatMap((tab, place) => {
      const element = list.current?.children[place];
      return element instanceof HTMLElement && element.checkVisibility() ? [{ tab, element }] : [];
    });
    const place = shown.findIndex(({ tab }) => tab.id === chosen);
    const next = shown[step(place, shown.length)];
    next?.element.focus();
    if (next) onChoose(next.tab.id);
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="tab-list" onKeyDown={move}>
      {tabs.map(({ id, label: name, controls }) => (
        <button
          key={id}
          id={tabId(controls)}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === chosen}
          aria-controls={controls}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** The tab of a panel. */
export const tabId = (controls: string) => `${controls}-tab`;
