/** Drawn by hand, 24 by 24, one stroke; always beside words, so never read aloud. */
const paths = {
  check: 'M5 12.5 10 17.5 19.5 7',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  gap: 'M12 4v9.5M12 19v.5',
  info: 'M12 11v6M12 7.2v.2',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  phone:
    'M6.5 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1-1 2-2 2C11 19.5 4.5 13 4.5 5.500c0-1 1-2 2-2Z',
  mail: 'M3.5 6h17v12h-17zM3.5 7l8.5 6.500L20.5 7',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8 3.500V7M16 3.500V7',
  place: 'M12 21s7-6 7-11.500a7 7 0 0 0-14 0C5 15 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.5 3-5.5 6.5-5.500s6.5 2 6.5 5.500M16 11a3 3 0 1 0-1-5.800M17.5 14.700c2.300.6 4 2.400 4 5.300',
  external: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5',
} as const

export type IconName = keyof typeof paths

export function Icon(props: { name: IconName; size?: 'sm' | 'md' }) {
  return (
    <svg
      className={props.size === 'sm' ? 'r-icon r-icon--sm' : 'r-icon'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[props.name]} />
    </svg>
  )
}
