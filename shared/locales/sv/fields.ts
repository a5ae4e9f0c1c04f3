import type { fields as da } from '../da/fields.ts'
import type { Shape } from '../shape.ts'

export const fields = {
  required: 'Skriv något här.',
  'date-required': 'Välj ett datum.',
  'tick-it': 'Kryssa i rutan.',
  'choose-one': 'Välj ett av alternativen.',
  invalid: 'Titta på det här igen.',
  'too-long': 'Texten är för lång. Det finns plats för {max, number} tecken.',
  'too-short': 'Skriv lite mer.',
  'too-many-lines': 'Skriv det på högst tre rader.',
  'too-many': 'Välj högst {max, number}.',
  'too-few': 'Välj minst {min, number}.',
  'too-low': 'Skriv ett tal som är minst {min, number}.',
  'too-high': 'Skriv ett tal som är högst {max, number}.',
  'too-much': 'Skriv ett belopp som är mindre än 1 miljard kr.',
  'not-a-date': 'Skriv ett datum, till exempel 2027-03-12.',
  'not-a-time': 'Skriv ett klockslag, till exempel 9.30.',
  'not-a-number': 'Skriv ett tal.',
  'not-an-email': 'Skriv e-postadressen igen, till exempel namn@exempel.se.',
  'not-a-phone': 'Skriv telefonnumret igen, bara med siffror.',
  'not-a-link': 'Länken ska börja med https://, till exempel https://kommun.se/arende.',
  'not-a-secure-link': 'Länken ska börja med https://, till exempel https://kommun.se/natverk.',
  'not-a-colour': 'Välj en färg, eller skriv den som #005f73.',
  'code-not-right': 'Koden stämmer inte. Titta i mejlet och skriv de sex siffrorna igen.',
  'not-a-short-name': 'Använd bara små bokstäver (a–z), siffror och bindestreck.',
  'tick-if-you-may': 'Sätt ett kryss om du får godkänna avtalet för er.',
  'identity-number':
    'Det ser ut som ett personnummer. Ta bort det och försök igen. Resten av din text är kvar.',
  taken: 'Det används redan av någon. Välj något annat.',
  'not-official-domain': 'Adressen behöver ligga på organisationens egen domän.',
  'nobody-in-department':
    'Det finns ingen på den avdelningen än. Sätt först en kollega där under Inställningar.',
  'not-the-name': 'Skriv namnet så som det står ovanför.',
  'not-your-own': 'Skriv organisationens huvudbrevlåda, inte din egen adress.',
  'not-a-provider': 'Vi hittar ingen inloggningstjänst på den adressen. Kontrollera den med er it-avdelning.',
} as const satisfies Shape<typeof da>
