import type { ReactNode } from 'react';

/* A 24-unit grid, round ends, two units of line; handsets are solid so that they read at a glance. */

/** A handset lying down, cups below: turned, it is every telephone of the set. */
const handset =
  'M12 8.2c-4.3 0-7.7 1.1-9.4 3-.9 1-.9 2.4-.5 3.6l.3.9c.3.8 1.1 1.2 1.9 1l2.8-.7c.8-.2 1.3-.9 1.3-1.7v-1.5c1.1-.4 2.3-.6 3.6-.6s2.5.2 3.6.6v1.5c0 .8.5 1.5 1.3 1.7l2.8.7c.8.2 1.6-.2 1.9-1l.3-.9c.4-1.2.4-2.6-.5-3.6-1.7-1.9-5.1-3-9.4-3Z';

const solid = (transform?: string): ReactNode => (
  <path d={handset} transform={transform} fill="currentColor" stroke="none" />
);
const upright = solid('translate(-1 1) rotate(-135 12 12) translate(2.4 2.4) scale(.8)');

const icons = {
  talking: solid('rotate(-135 12 12)'),
  'hang-up': solid('translate(0 -.4)'),
  incoming: (
    <>
      {upright}
      <path d="M21 3l-6 6M15 4.2V9h4.8" />
    </>
  ),
  outgoing: (
    <>
      {upright}
      <path d="M15 9l6-6M16.2 3H21v4.8" />
    </>
  ),
  missed: (
    <>
      {solid('translate(0 4)')}
      <path d="M6.5 4l5 4.5L18 3M18 7.4V3h-4.4" />
    </>
  ),
  colleague: (
    <>
      <circle cx="10" cy="8" r="4" />
      <path d="M3 20c.6-3.8 3.3-6 7-6 1.2 0 2.3.2 3.2.6M15 19l2.3 2.2L21.5 17" />
    </>
  ),
  transfer: <path d="M4 17v-2a5 5 0 0 1 5-5h10M14.5 5.5 19 10l-4.5 4.5" />,
  parked: (
    <>
      <rect x="3.5" y="3.5" width="17" height="17" rx="4" />
      <path d="M9.5 17V7.5h3.2a3 3 0 0 1 0 6H9.5" />
    </>
  ),
  busy: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M5.8 18.2 18.2 5.8" />
    </>
  ),
  voicemail: (
    <>
      <circle cx="6.5" cy="12" r="3.8" />
      <circle cx="17.5" cy="12" r="3.8" />
      <path d="M6.5 15.8h11" />
    </>
  ),
  back: <path d="M20 17v-2a5 5 0 0 0-5-5H5M9.5 5.5 5 10l4.5 4.5" />,
  shrink: <path d="M20 4l-6.5 6.5M13.5 5.5v5h5M4 20l6.5-6.5M10.5 18.5v-5h-5" />,
  copy: (
    <>
      <rect x="8.5" y="8.5" width="12" height="12" rx="2.5" />
      <path d="M15.5 5.5v-.3A1.7 1.7 0 0 0 13.8 3.5H5.2A1.7 1.7 0 0 0 3.5 5.2v8.6a1.7 1.7 0 0 0 1.7 1.7h.3" />
    </>
  ),
  check: <path d="M4.5 12.5l5 5 10-11" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  hide: <path d="M5.5 9l6.5 6.5L18.5 9" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2.5" />
      <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4 21 19.5H3Z" />
      <path d="M12 10v4.3M12 17v.1" />
    </>
  ),
  failed: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7.5v5.2M12 16.3v.1" />
    </>
  ),
  passed: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.3l2.8 2.8L16.2 9.5" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11.3v5.2M12 7.7v.1" />
    </>
  ),
  waiting: <circle cx="12" cy="12" r="8.5" strokeDasharray="1.5 4.4" />,
  skipped: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8" />
    </>
  ),
  running: <path d="M12 3.5a8.5 8.5 0 1 1-8.5 8.5" />,
  add: <path d="M12 5v14M5 12h14" />,
  remove: <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.9 12.5h9.2L17.5 7M10.3 11v5M13.7 11v5" />,
  reveal: (
    <>
      <path d="M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6Z" />
      <circle cx="12" cy="12" r="2.7" />
    </>
  ),
  conceal: (
    <>
      <path d="M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6Z" />
      <path d="M4.5 20 19.5 4" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3l7.5 2.7v5.6c0 4.4-3 7.9-7.5 9.7-4.5-1.8-7.5-5.3-7.5-9.7V5.7Z" />
      <path d="M8.8 12l2.3 2.3 4.3-4.6" />
    </>
  ),
  link: (
    <>
      <path d="M10.2 13.8a4 4 0 0 0 5.7 0l3.4-3.4a4 4 0 0 0-5.7-5.7l-1.2 1.2" />
      <path d="M13.8 10.2a4 4 0 0 0-5.7 0l-3.4 3.4a4 4 0 0 0 5.7 5.7l1.2-1.2" />
    </>
  ),
  recent: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.3l3.5 2" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.6-4 3.5-6.3 7.5-6.3s6.9 2.3 7.5 6.3" />
    </>
  ),
  server: (
    <>
      <rect x="3.5" y="4" width="17" height="7" rx="2" />
      <rect x="3.5" y="13" width="17" height="7" rx="2" />
      <path d="M7.5 7.5v.1M7.5 16.5v.1M12 7.5h5M12 16.5h5" />
    </>
  ),
  quiet: <path d="M19.5 14.6A8 8 0 1 1 9.4 4.5a6.4 6.4 0 0 0 10.1 10.1Z" />,
  edit: <path d="M4 20l1-4.5L16.2 4.3a1.6 1.6 0 0 1 2.3 0l1.2 1.2a1.6 1.6 0 0 1 0 2.3L8.5 19 4 20Z" />,
  language: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3.5 9.5h17M3.5 14.5h17M12 3c-5 5.4-5 12.6 0 18M12 3c5 5.4 5 12.6 0 18" />
    </>
  ),
  phone: (
    <>
      <rect x="3" y="4" width="6" height="16" rx="2" />
      <path d="M9 6h9.5A2.5 2.5 0 0 1 21 8.5v9a2.5 2.5 0 0 1-2.5 2.5H9M13 10h4M13 13.5v.1M17 13.5v.1M13 16.7v.1M17 16.7v.1" />
    </>
  ),
  diagnostics: <path d="M3 12.5h4l2.5-7 4.5 13 2.5-6H21" />,
  folder: (
    <path d="M3.5 6.5A1.5 1.5 0 0 1 5 5h4l2 2.5h8A1.5 1.5 0 0 1 20.5 9v8.5A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5Z" />
  ),
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2.2" />
      <circle cx="9" cy="17" r="2.2" />
    </>
  ),
  keypad: (
    <path d="M6 5v.1M12 5v.1M18 5v.1M6 11v.1M12 11v.1M18 11v.1M6 17v.1M12 17v.1M18 17v.1" strokeWidth="3.4" />
  ),
  note: (
    <>
      <path d="M5 4.5h14v10l-5 5H5Z" />
      <path d="M8.5 9h7M8.5 13h4" />
    </>
  ),
  erase: (
    <>
      <path d="M9 5.5h11.5v13H9L3.5 12Z" />
      <path d="M11.5 9.5l5 5M16.5 9.5l-5 5" />
    </>
  ),
  export: <path d="M12 4v11M7.5 11 12 15.5 16.5 11M4.5 19.5h15" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5 20.5 20.5" />
    </>
  ),
  plug: (
    <path
      transform="translate(12 1) scale(1.4)"
      d="M-2 5V3a2 2 0 0 1 4 0v2zM-2 6h4v2h-4zM-2 9h4v1h1.5a.5.5 0 0 1 .5.5v4a1.5 1.5 0 0 1-1.5 1.5h-5a1.5 1.5 0 0 1-1.5-1.5v-4a.5.5 0 0 1 .5-.5H-2z"
      fill="currentColor"
      stroke="none"
    />
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof icons;

/** A picture that goes along with words and is silent for screen readers. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    className="icon"
    data-icon={name}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {icons[name]}
  </svg>
);
