import type { problems as da } from '../da/problems.ts'
import type { Shape } from '../shape.ts'

export const problems = {
  unreachable: 'Det finns ingen kontakt just nu. Det du har skrivit är kvar. Försök igen om en stund.',
  unexpected:
    'Det gick inte att spara. Det du har skrivit är kvar. Försök igen, eller ring oss om det inte hjälper.',
  'not-signed-in':
    'Du har blivit utloggad eftersom det har gått lång tid. Det du har skrivit är kvar. Logga in i ett nytt fönster och tryck sedan igen här.',
  'not-allowed': 'Det här kan du inte göra i din roll. Fråga er sekreterare.',
  'not-found': 'Det du söker finns inte kvar här.',
  'version-conflict':
    'Någon annan har ändrat det här under tiden. Din text är kvar. Se den senaste i ett nytt fönster. Tryck igen om det är din som ska gälla.',
  'key-used': 'Det är redan sparat en gång. Öppna sidan på nytt innan du ändrar mer.',
  invalid: 'Det är något du behöver titta på innan vi kan spara.',
  'identity-number':
    'Det ser ut som ett personnummer. Ta bort det innan du sparar. Resten av din text är kvar.',
  'too-many': 'Det gick lite fort. Vänta ett ögonblick och försök sedan igen.',
} as const satisfies Shape<typeof da>
