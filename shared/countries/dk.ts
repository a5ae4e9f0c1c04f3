import type { CountryPack, LixBand, Rate, StatutoryFrame } from './pack.ts'

const readOn = '2026-11-21'

const lixBands: readonly LixBand[] = [
  { band: 'very-easy', upTo: 24, name: 'meget let' },
  { band: 'easy', upTo: 34, name: 'let' },
  { band: 'medium', upTo: 44, name: 'middel' },
  { band: 'hard', upTo: 54, name: 'svær' },
  { band: 'very-hard', upTo: Number.POSITIVE_INFINITY, name: 'meget svær' },
]

const protectionAct = 'Lov om retssikkerhed og administration på det sociale område'

const frames: readonly StatutoryFrame[] = [
  {
    of: 'disability-council',
    name: 'Handicapråd',
    duty: 'required',
    law: { title: protectionAct, sections: '§ 37 a' },
    from: null,
    to: null,
    competence: 'advisory',
    seats: [
      { group: 'organisations', minimum: 3, maximum: 7, nominatedBy: 'Danske Handicaporganisationer' },
      { group: 'municipality', minimum: 3, maximum: 7, nominatedBy: 'Kommunalbestyrelsen' },
    ],
    electsOwnChair: true,
    election: null,
    hearing: 'must-be-heard',
    closedMeetings: false,
    source: 'danskelove.dk, retssikkerhedsloven § 37 a',
    readOn,
  },
  {
    of: 'senior-council',
    name: 'Ældreråd',
    duty: 'required',
    law: { title: protectionAct, sections: '§§ 30-32' },
    from: null,
    to: null,
    competence: 'advisory',
    seats: [{ group: 'elected', minimum: 5, maximum: null, nominatedBy: 'Direkte valg' }],
    electsOwnChair: true,
    election: { atLeastEveryYears: 4, electorateFromAge: 60 },
    hearing: 'by-agreement-else-must-be-heard',
    closedMeetings: true,
    source: 'danskelove.dk, retssikkerhedsloven §§ 30-32; retsinformation id 28267',
    readOn,
  },
  {
    of: 'marginalised-council',
    name: 'Udsatteråd',
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
    source: 'socialpolitiskforum.dk: 41 municipalities have one',
    readOn,
  },
]

const mileage = (
  year: number,
  high: number,
  low: number,
  bicycle: number,
  source: string,
): readonly Rate[] => {
  const during = { per: 'km', from: `${year}-01-01`, to: `${year}-12-31`, source } as const
  return [
    { kind: 'mileage-car-high', minor: high, kilometresAYear: 20_000, ...during },
    { kind: 'mileage-car-low', minor: low, kilometresAYear: 20_000, ...during },
    { kind: 'mileage-bicycle', minor: bicycle, ...during },
  ]
}
const unread = { minor: null, per: 'day', from: null, to: null } as const

const rates: readonly Rate[] = [
  ...mileage(2024, 379, 223, 62, 'kreds15.org'),
  ...mileage(2025, 381, 223, 63, 'tekniq.dk; driversnote.dk'),
  ...mileage(2026, 394, 228, 64, 'tekniq.dk, satser for 2026'),
  {
    kind: 'attendance-up-to-4-hours',
    ...unread,
    source: 'kommunestyrelsesloven § 16 a, stk. 2; the minister sets the amount, which was not found',
  },
  {
    kind: 'attendance-over-4-hours',
    ...unread,
    timesAttendanceUpTo4Hours: 2,
    source: 'kommunestyrelsesloven § 16 a, stk. 2',
  },
  {
    kind: 'lost-earnings-maximum',
    ...unread,
    timesAttendanceUpTo4Hours: 5,
    source: 'kommunestyrelsesloven § 16 a, stk. 3; documented loss only',
  },
]

export const denmark: CountryPack = {
  country: 'dk',
  language: 'da',
  currency: 'DKK',
  zone: 'Europe/Copenhagen',
  identityNumber: 'cpr',
  meetingHabits: { weekday: 4, start: '16:00', end: '18:00', quietMonths: [7] },
  lixBands,
  frames,
  rates,
}
