/** Tipring's mark: the plug of a telephone switchboard, whose two contacts are called tip and ring. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    <rect className="mark-ground" width="64" height="64" rx="15" />
    <g transform="rotate(45 32 32)">
      <path
        className="mark-plug"
        d="M32 4c3.300 0 5 2.500 5 5.200 0 1.800-.9 3.200-1.800 4.300L37 16v4H27v-4l1.800-2.500C27.900 12.400 27 11 27 9.200 27 6.500 28.700 4 32 4ZM27 30h10v6H27ZM26 36h12a3 3 0 0 1 3 3v17a4 4 0 0 1-4 4H27a4 4 0 0 1-4-4V39a3 3 0 0 1 3-3Z"
      />
      <rect className="mark-ring" x="27" y="22" width="10" height="6" />
    </g>
  </svg>
);
