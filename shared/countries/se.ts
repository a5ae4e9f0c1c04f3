import type { CountryPack, LixBand, Rate, StatutoryFrame } from './pack.ts'

const readOn = '2026-11-21'

const lixBands: readonly LixBand[] = [
  { band: 'very-easy', upTo: 29, name: 'mycket lättläst' },
  { band: 'easy', upTo: 39, name: 'lättläst' },
  { band: 'medium', upTo: 49, name: 'medelsvår' },
  { band: 'hard', upTo: 59, name: 'svår' },
  { band: 'very-hard', upTo: Number.POSITIVE_INFINITY, name: 'mycket svår' },
]

/** No law demands these councils: what holds is the municipality's own reglemente. */
const local = {
  duty: 'voluntary',
  law: null,
  from: null,
  to: null,
  competence: 'advisory',
  seats: [],
  electsOwnChair: false,
  election: null,
  hearing: 'local',
  closedMeetings: false,
  source: 'local rules of Haninge, Arvika, Vänersborg, Mullsjö, Ljusdal',
  readOn,
} as const

const frames: readonly StatutoryFrame[] = [
  { of: 'pensioners-council', name: 'Kommunalt pensionärsråd', ...local },
  { of: 'disability-council', name: 'Funktionsrättsråd', ...local },
  {
    of: 'association',
    name: 'Kommunalförbund',
    duty: 'voluntary',
    law: { title: 'Kommunallagen (2017:725)', sections: '9 kap.' },
    from: '2018-01-01',
    to: null,
    competence: 'deciding',
    seats: [],
    electsOwnChair: false,
    election: null,
    hearing: 'local',
    closedMeetings: false,
    source: 'prop. 2016/17:171: a legal person under public law, founded by its förbundsordning',
    readOn,
  },
]

const year2025 = { per: 'mil', from: '2025-01-01', to: '2025-12-31' } as const

const rates: readonly Rate[] = [
  {
    kind: 'mileage-car',
    minor: 2500,
    per: 'mil',
    from: '2023-01-01',
    to: '2025-12-31',
    source: 'innecta.se; fastigo.se; raised from 18.50 on 2023-01-01',
  },
  { kind: 'mileage-benefit-car-fossil', minor: 1200, ...year2025, source: 'affärslivet.com' },
  { kind: 'mileage-benefit-car-electric', minor: 950, ...year2025, source: 'affärslivet.com' },
  {
    kind: 'mileage-car',
    minor: null,
    per: 'mil',
    from: '2026-01-01',
    to: null,
    source: 'no source read for 2026; a municipality may set its own',
  },
  {
    kind: 'sitting-fee',
    minor: null,
    per: 'meeting',
    from: null,
    to: null,
    source: 'set by the fullmäktige of each municipality',
  },
]

export const sweden: CountryPack = {
  country: 'se',
  language: 'sv',
  currency: 'SEK',
  zone: 'Europe/Stockholm',
  identityNumber: 'personnummer',
  meetingHabits: { weekday: 5, start: '09:00', end: '12:00', quietMonths: [7] },
  lixBands,
  frames,
  rates,
}
