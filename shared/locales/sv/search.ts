import type { search as da } from '../da/search.ts'
import type { Shape } from '../shape.ts'

export const search = {
  title: 'Sök',
  label: 'Vad letar du efter?',
  hint: 'Ett namn, ett ämne eller början av ett ord.',
  looking: 'Letar …',
  stopped:
    'Det såg ut som ett personnummer, och det har vi inte letat efter. Skriv ett namn eller ett ämne i stället.',
  tooShort: 'Skriv minst två bokstäver eller siffror.',
  tooLong: 'Det är för långt att leta efter. Skriv ett par ord.',
  start: 'Du hittar det som du själv kan öppna',
  startKinds: 'Råd och nätverk, personer, möten och träffar, remisser och det ni har delat med alla.',
  found: '{count, plural, one {Vi hittade en sak} other {Vi hittade # saker}} om ”{words}”.',
  nothing: 'Vi hittade inget om ”{words}”',
  nothingHint: 'Prova ett kortare ord, eller bara början av det. Skriver du flera ord ska alla stämma.',
  through:
    'Vi har letat i {years}, i det som du själv kan öppna: namn på råd, nätverk och personer, punkter på möten och det som togs med hem, remisser och det ni har delat med alla. Vi letar inte i förslag eller i texten i anteckningar och protokoll.',
  closed: 'Avslutade råd och nätverk hittar du på deras namn.',
  alsoYear: 'Se även {year}',
  bodies: 'Råd och nätverk',
  councils: 'Råd i kommunerna',
  people: 'Personer',
  meetings: 'Möten och träffar',
  hearings: 'Remisser',
  publications: 'Delat med alla',
  more: '{count, plural, one {Det finns en till. Skriv ett ord till så hittar du den.} other {Det finns # till. Skriv ett ord till så hittar du dem.}}',
  takenBack: 'Taget med hem: {text}',
  contact: 'Kontakt: {name}',
  from: 'Från {sender}',
  until: 'till {day}',
  cancelled: 'Inställt',
} as const satisfies Shape<typeof da>
