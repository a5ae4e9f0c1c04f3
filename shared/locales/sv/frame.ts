import type { frame as da } from '../da/frame.ts'
import type { Shape } from '../shape.ts'

export const frame = {
  home: 'Startsida',
  myPage: 'Min sida',
  hearings: 'Remisser',
  region: 'Kommunerna',
  search: 'Sök',
  settings: 'Inställningar',
  me: 'Du',
  signIn: 'Logga in',
} as const satisfies Shape<typeof da>
