import type { trouble as da } from '../da/trouble.ts'
import type { Shape } from '../shape.ts'

export const trouble = {
  title: 'Sidan gick inte att visa',
  body: 'Det du redan har sparat finns kvar. Försök igen om en stund.',
  again: 'Försök igen',
  home: 'Till startsidan',
  missingTitle: 'Sidan finns inte här',
  missingBody:
    'Den kan ha flyttats, eller så är adressen skriven lite annorlunda. Du kan också behöva logga in för att se den.',
  signIn: 'Logga in',
} as const satisfies Shape<typeof da>
