import type { Template } from '../../bodies/schema.ts'
import { addDays, type LocalDate, yearOf } from '../../kernel/dates.ts'
import type { Person } from '../../members/schema.ts'
import type { Tenant } from '../../tenancy/schema.ts'
import {
  agendaOf,
  type BodyWorld,
  bodyFrom,
  charterFrom,
  digestsOf,
  groupsOf,
  idsFrom,
  type MeetingWorld,
  meetingOf,
  momentOf,
  personNamed,
  seatFor,
  type TenantWorld,
  untouched,
  weekdayFrom,
} from '../build.ts'
import { aHearing, type HearingWorld } from '../hearings.ts'

/** A small Swedish municipality, member of the association, with a pensioners' and a disability council. Invented people. */
export function dalsEd(
  today: LocalDate,
  templates: { pensioners: Template; disability: Template },
): TenantWorld {
  const newId = idsFrom(1438, today)
  const department = newId('department')
  const tenant: Tenant = {
    id: 'tda1sed000003',
    slug: 'dals-ed',
    country: 'se',
    language: 'sv',
    organisation: 'se-municipality-1438',
    kind: 'municipality',
    name: 'Dals-Eds kommun',
    municipalities: [{ code: '1438', name: 'Dals-Ed', population: 4_598 }],
    currency: 'SEK',
    zone: 'Europe/Stockholm',
    colour: '#2f6b3a',
    theme: '',
    mailbox: 'raden@dalsed.example',
    contact: {
      name: 'Sofia Grane',
      title: 'Nämndsekreterare',
      phone: '0534-10 20 30',
      mail: 'raden@dalsed.example',
      attention: '',
    },
    caseHelp: { name: 'kommunens växel', phone: '0534-10 20 00' },
    agreement: { version: '1', by: 'Sofia Grane', at: momentOf(addDays(today, -210), '10:00') },
    publicFrom: addDays(today, -200),
    objected: null,
    invented: true,
    version: 1,
  }
  const person = (name: string, given: Partial<Person> = {}) =>
    personNamed(newId('person'), name, { language: 'sv', municipality: '1438', ...given })
  const sofia = person('Sofia Grane', {
    email: 'sofia.grane@dalsed.example',
    phone: '0534-10 20 30',
    title: 'Nämndsekreterare',
    department,
    invited: 'accepted',
  })
  const named = { given: true, at: momentOf(addDays(today, -190), '12:00'), how: 'paper' } as const
  const pensioners = ['Maj-Britt Olsby', 'Stig Wallander', 'Inga-Lill Forss', 'Arne Tapper'].map(
    (name, place) =>
      person(
        name,
        place === 3
          ? { address: 'Storgatan 3, 668 30 Ed', channel: 'letter' }
          : { email: `pensionar${place + 1}@post.example`, named },
      ),
  )
  const disability = ['Elin Storm', 'Hassan Darwish', 'Gun Lindal'].map((name, place) =>
    person(name, {
      email: `funktionsratt${place + 1}@post.example`,
      ...(place === 1 ? { needs: { interpreter: '', loop: false, companion: true, note: '' } } : {}),
    }),
  )
  const politicians = ['Roger Säfve', 'Monica Ravn', 'Ulf Berglind'].map((name, place) =>
    person(name, { email: `politiker${place + 1}@dalsed.example`, title: 'Ledamot i socialnämnden', named }),
  )

  const kpr = councilOf('Kommunala pensionärsrådet', templates.pensioners, pensioners, 18, 3)
  const functions = councilOf('Funktionsrättsrådet', templates.disability, disability, 41, 2)
  return {
    tenant,
    departments: [{ id: department, name: 'Kansliet', mailbox: 'raden@dalsed.example', version: 1 }],
    people: [sofia, ...pensioners, ...disability, ...politicians],
    bodies: [kpr, functions],
    accounts: [
      {
        person: sofia.id,
        email: sofia.email,
        roles: ['administrator', 'officer', 'person'],
        who: 'Sofia, sekreterare',
      },
    ],
  }

  function councilOf(
    name: string,
    template: Template,
    people: Person[],
    days: number,
    weekday: number,
  ): BodyWorld {
    const id = newId('council')
    const body = bodyFrom(id, template, {
      name,
      department,
      contact: tenant.contact,
      usual: {
        start: '13:30',
        end: '15:30',
        place: 'Kommunkontoret, sammanträdesrum Stora Le, Ed',
        access: 'Entré i markplan.',
        link: '',
      },
      reportsTo: 'Kommunstyrelsen',
      // The association may know something of both (worlds/links.ts).
      shared: true,
      usingSince: addDays(today, -200),
    })
    const [organisations, appointed] = groupsOf(template)
    const from = addDays(today, -190)
    const memberships = [
      ...people.map((each) => seatFor(newId('membership'), id, each, organisations!, { from })),
      ...politicians.map((each, place) =>
        seatFor(newId('membership'), id, each, appointed ?? organisations!, {
          from,
          ...(place === 0 ? { role: 'chair' as const } : {}),
        }),
      ),
    ]
    const meetingOn = (after: number, state: 'planned' | 'held'): MeetingWorld =>
      untouched(
        meetingOf(newId, body, 'Europe/Stockholm', weekdayFrom(addDays(today, after), weekday), {
          state,
          items: agendaOf(newId, [
            'Inledning',
            'Föregående protokoll',
            'Information från kommunen',
            'Övriga frågor',
          ]),
        }),
      )
    const world = {
      body,
      charters: [charterFrom(body, template, addDays(today, -200))],
      memberships,
      contributions: [],
      meetings: [meetingOn(-70, 'held'), meetingOn(days, 'planned'), meetingOn(days + 90, 'planned')],
    }
    return {
      ...world,
      hearings: remissesOf(id, world.meetings[1]?.meeting.date ?? today),
      digests: digestsOf(world, [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]),
    }
  }

  /** The handbook is to be answered a week before the council meets. */
  function remissesOf(body: string, next: LocalDate): HearingWorld[] {
    const made = newId('hearing')
    return [
      {
        hearing: aHearing({
          id: made,
          matter: made,
          body,
          title: 'Riktlinjer för bostadsanpassning',
          text: 'Riktlinjerna säger hur vi handlägger ansökningar om bostadsanpassningsbidrag.',
          sender: {
            kind: 'committee',
            name: 'Socialnämnden',
            mail: 'socialnamnden@dalsed.example',
            caseNumber: 'SN 2027/41',
          },
          area: 'Boende',
          topics: ['tillgänglighet'],
          receivedOn: addDays(today, -3),
          deadline: addDays(next, -7),
          public: true,
        }),
      },
    ]
  }
}
