import type { ui as da } from '../da/ui.ts'
import type { Shape } from '../shape.ts'

export const ui = {
  skip: 'Gå till innehållet',
  mainMenu: 'Meny',
  otherLanguage: 'Dansk',
  service: 'Rådslag',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  accessibility: 'Tillgänglighet',
  privacy: 'Så tar vi hand om dina uppgifter',
  inventedPeople: 'Alla personer på den här sidan är påhittade.',
  breadcrumbs: 'Här är du',

  optional: 'valfritt',
  saving: 'Ett ögonblick …',
  save: 'Spara',
  cancel: 'Avbryt',
  choose: 'Välj',
  checkThis: 'Titta på det här först',
  tryAgain: 'Vi kunde inte spara än',
  signInNewWindow: 'Logga in i ett nytt fönster',
  seeNewest: 'Se den senaste i ett nytt fönster',
  newWindow: 'öppnas i ett nytt fönster',
  draftBack: 'Vi hittade det du höll på att skriva och har lagt tillbaka det.',
  draftAway: 'Börja om',
  search: 'Sök',

  saved: 'Det är sparat.',
  added: 'Det är tillagt.',
  removed: 'Det är borttaget.',
  sent: 'Det är skickat.',

  fine: 'Stämmer',
  watch: 'Håll koll',
  missing: 'Stämmer inte',
  info: 'Bra att veta',
  warning: 'Viktigt',
  ok: 'Klart',

  stepDone: 'klart',
  stepNow: 'nu',
  stepNext: 'senare',
  stepOf: 'Steg {now, number} av {all, number}',

  wheelHeld: 'Genomförd',
  wheelPlanned: 'Planerad',
  wheelMissing: 'Saknar datum',
  seatTaken: '{count, plural, one {# tillsatt} other {# tillsatta}}',
  seatVacant: '{count, plural, one {# ledig} other {# lediga}}',
  vacantSeat: 'Ledig plats',
  share: 'Andel',

  call: 'Ring',
  write: 'Skriv',
  attention: 'Att. {name}',
  print: 'Skriv ut sidan',
} as const satisfies Shape<typeof da>
