import type { Template } from '../../bodies/schema.ts'
import type { Lift, Mandate } from '../../forums/schema.ts'
import { addDays, type LocalDate, yearOf } from '../../kernel/dates.ts'
import { ladder } from '../../meetings/ladder.ts'
import { roundBy } from '../../meetings/round.ts'
import type { Answer, Meeting, TakenHome } from '../../meetings/schema.ts'
import type { Person } from '../../members/schema.ts'
import type { Notes } from '../../notes/schema.ts'
import type { Tenant } from '../../tenancy/schema.ts'
import {
  agendaOf,
  answered,
  type BodyWorld,
  bodyFrom,
  charterFrom,
  contributionsTo,
  digestsOf,
  dispatched,
  groupsOf,
  idsFrom,
  lineFrom,
  type MeetingWorld,
  meetingOf,
  momentOf,
  personNamed,
  reportFor,
  seatFor,
  type TenantWorld,
  untouched,
  weekdayFrom,
} from '../build.ts'

/** The five neighbours, each with the invented chair of its committee. */
const members = [
  ['151', 'Ballerup', 48_602, 'Dorthe Skovmark', 'Formand for Social- og Sundhedsudvalget'],
  ['240', 'Egedal', 43_354, 'Inge-Lise Kærsgård', 'Formand for Social- og Sundhedsudvalget'],
  ['250', 'Frederikssund', 45_223, 'Preben Vangsted', 'Formand for Velfærdsudvalget'],
  ['190', 'Furesø', 40_965, 'Nadia Toldam', 'Formand for Social- og Handicapudvalget'],
  ['265', 'Roskilde', 87_914, 'Jesper Rishøj', 'Formand for Social- og Omsorgsudvalget'],
] as const

/**
 * A Danish cooperation of five municipalities, no legal person: one of them is its host. Its one network is that of
 * the committees' chairs, called to its next meeting: one comes, one is digital, one sends a substitute, two have not
 * answered. The cooperation itself is invented, as all people are.
 */
export function femkloeveret(today: LocalDate, templates: { chairs: Template }): TenantWorld {
  const newId = idsFrom(5000, today)
  const department = newId('department')
  const tenant: Tenant = {
    id: 'tfemk10000004',
    slug: 'femkloeveret',
    country: 'dk',
    language: 'da',
    organisation: 'dk-association-femkloeveret',
    kind: 'association',
    name: 'Femkløveret',
    municipalities: members.map(([code, name, population]) => ({ code, name, population })),
    currency: 'DKK',
    zone: 'Europe/Copenhagen',
    colour: '#6b3a5b',
    theme: '',
    mailbox: 'femkloeveret@egedal.example',
    contact: {
      name: 'Rikke Thorsager',
      title: 'Koordinator',
      phone: '70 10 20 40',
      mail: 'femkloeveret@egedal.example',
      attention: '',
    },
    caseHelp: { name: 'borgerrådgiveren i din kommune', phone: '' },
    agreement: { version: '1', by: 'Rikke Thorsager', at: momentOf(addDays(today, -250), '10:00') },
    publicFrom: addDays(today, -240),
    objected: null,
    invented: true,
    version: 1,
  }
  const yes = { given: true, at: momentOf(addDays(today, -220), '12:00'), how: 'mail' } as const
  const rikke = personNamed(newId('person'), 'Rikke Thorsager', {
    email: 'rikke.thorsager@egedal.example',
    phone: '70 10 20 40',
    title: 'Koordinator',
    department,
    invited: 'accepted',
  })
  const politician = (name: string, title: string, municipality: string, at: string): Person =>
    personNamed(newId('person'), name, {
      email: `${plain(name)}@${plain(at)}.example`,
      phone: `40 10 21 ${municipality.slice(1)}`,
      title,
      municipality,
      named: yes,
    })
  const chairs = members.map(([code, municipality, , name, title]) =>
    politician(name, title, code, municipality),
  )
  const [dorthe, ingeLise, preben, , jesper] = chairs as [Person, Person, Person, Person, Person]
  dorthe.invited = 'accepted'
  const substitute = politician('Bodil Strandmose', 'Næstformand i Velfærdsudvalget', '250', 'Frederikssund')

  return {
    tenant,
    host: 'dk-municipality-240',
    departments: [{ id: department, name: 'Sekretariatet', mailbox: tenant.mailbox, version: 1 }],
    people: [rikke, ...chairs, substitute],
    bodies: [chairsNetwork()],
    accounts: [
      {
        person: rikke.id,
        email: rikke.email,
        roles: ['administrator', 'officer', 'person'],
        who: 'Rikke, koordinator for fem kommuner',
      },
      {
        person: dorthe.id,
        email: dorthe.email,
        roles: ['person'],
        who: 'Dorthe, formand for netværket',
      },
    ],
  }

  function chairsNetwork(): BodyWorld {
    const id = newId('network')
    const [group] = groupsOf(templates.chairs)
    const body = bodyFrom(id, templates.chairs, {
      name: 'Netværket af udvalgsformænd',
      department,
      contact: tenant.contact,
      places: members.map(([municipality, , , , roleTitle]) => ({ group: group!, municipality, roleTitle })),
      usual: {
        start: '09:00',
        end: '12:00',
        place: 'Egedal Rådhus, mødelokale 3, Dronning Dagmars Vej 200, 3650 Ølstykke',
        access: 'Elevator fra hovedindgangen. Teleslynge i lokalet.',
        link: 'https://moeder.example/femkloeveret',
      },
      reportsTo: 'Bestyrelsen',
      usingSince: addDays(today, -240),
    })
    const from = addDays(today, -230)
    const memberships = chairs.map((chair, place) =>
      seatFor(newId('membership'), id, chair, group!, {
        from,
        municipality: chair.municipality,
        nominatedBy: members[place]![4],
        ...(chair === dorthe ? { role: 'chair' as const } : {}),
      }),
    )
    memberships.push(
      seatFor(newId('membership'), id, substitute, group!, {
        from,
        role: 'substitute',
        municipality: substitute.municipality,
        substituteFor: memberships[2]!.id,
      }),
    )
    const entitled = chairs.map((person) => ({ person, role: person === dorthe ? 'chair' : 'member' }))
    const bid = contributionsTo(newId, id, today)
    const meetings = [
      held(-150, {
        'Fælles vagt for støtte- og kontaktpersoner': 'Ballerup regner på, hvad en fælles vagt koster.',
        'Magtanvendelse: Hvad ser vi?': 'Rikke samler kommunernes tal til næste møde.',
      }),
      held(-45, {
        'Fra barn til voksen: Hvem ringer?': 'Roskilde viser sin tjekliste, når den er prøvet.',
        'Fælles kvalitetsstandard for ledsagelse': 'Rikke skriver et forslag, som udvalgene kan tale om.',
      }),
      called(12),
      untouched(meetingOn(75)),
      untouched(meetingOn(140)),
    ]
    const world = {
      body,
      charters: [charterFrom(body, templates.chairs, addDays(today, -240))],
      memberships,
      contributions: [
        bid(5, ingeLise, 'Hvordan gør I med ledsagelse om aftenen? Hos os bliver den ofte aflyst.'),
        bid(30, rikke, 'Bestyrelsen vil gerne høre, om botilbud skal være årets fælles tema.', {
          source: 'other',
          sourceName: 'Bestyrelsen',
        }),
      ],
      meetings,
      homes: takenHome(meetings),
      ...otherGroups(),
    }
    const lived = {
      ...world,
      digests: digestsOf(world, [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]),
    }
    const words = {
      foreword:
        'Her mødes formændene for udvalgene i vores fem kommuner. Vi hører, hvordan det går hos hinanden, og forbereder det, vi gør sammen.',
      aims: '',
      closing: '',
    }
    return { ...lived, reports: [reportFor(lived, tenant, yearOf(today), today, words)] }

    function meetingOn(days: number): Meeting {
      return meetingOf(newId, body, 'Europe/Copenhagen', weekdayFrom(addDays(today, days), 4))
    }
    /** Called, and answered in every way that there is; three of the five have written their lines. */
    function called(days: number): MeetingWorld {
      const meeting = meetingOn(days)
      meeting.state = 'called'
      meeting.round = {
        by: roundBy(meeting.date, ladder(meeting.date, templates.chairs.clauses, 'dk'), today, 'dk'),
        askedAt: momentOf(addDays(today, -4), '09:10'),
        item: '',
      }
      meeting.items = agendaOf(newId, [
        'Velkommen',
        'Referat fra sidst',
        'Bordet rundt',
        'Fra bestyrelsen',
        {
          title: 'Handicaprådene: Hvad kan vi lære af hinanden?',
          presenter: 'Rikke Thorsager',
          text: 'Rikke viser, hvilke råd der er i de fem kommuner. Derefter fortæller Egedal om høringer.',
        },
        'Næste møde',
      ])
      const { dispatch, proofs } = dispatched({
        id: newId('dispatch'),
        kind: 'agenda',
        meeting,
        body,
        tenant,
        by: rikke.id,
        at: momentOf(addDays(today, -4), '09:05'),
        to: entitled,
      })
      const instead: Answer['substitute'] = { name: substitute.name, email: substitute.email, phone: '' }
      return {
        meeting,
        answers: [
          answered(dorthe, meeting, 'comes', days + 2),
          answered(ingeLise, meeting, 'digital', days + 1),
          answered(preben, meeting, 'no', days + 1, instead),
        ],
        lines: [
          lineFrom(
            dorthe,
            meeting,
            'Nyt botilbud åbner til foråret.\nVi mangler stadig to ledere.',
            days + 2,
          ),
          lineFrom(preben, meeting, 'Budgettet holder, men kun lige.', days + 1, 'phone'),
          lineFrom(
            jesper,
            meeting,
            'Vi prøver en fast kontaktperson for unge.\nHvordan gør I andre?',
            days + 1,
          ),
        ],
        dispatches: [dispatch],
        proofs,
        costs: [],
        certificates: [],
      }
    }
    /** Held, with what was agreed on each topic. */
    function held(days: number, agreedOn: Readonly<Record<string, string>>): MeetingWorld {
      const meeting: Meeting = { ...meetingOn(days), state: 'held' }
      meeting.items = agendaOf(newId, [
        'Velkommen',
        'Referat fra sidst',
        'Bordet rundt',
        'Fra bestyrelsen',
        ...Object.keys(agreedOn),
        'Næste møde',
      ])
      const notes: Notes = {
        meeting: meeting.id,
        state: 'sent',
        recorder: rikke.name,
        items: meeting.items
          .filter(({ title }) => title in agreedOn)
          .map((item) => ({
            item: item.id,
            title: item.title,
            text: 'Kommunerne fortalte, hvor langt de er. Flere vil gerne se hinandens papirer.',
            closed: false,
            outcomes: [{ kind: 'agreement' as const, text: agreedOn[item.title] ?? '' }],
          })),
        takenBack: [
          {
            text: 'Udvalgene taler om, hvad en fælles kvalitetsstandard skal kunne',
            owner: rikke.name,
            due: '',
          },
        ],
        sentAt: momentOf(addDays(meeting.date, 5), '13:20'),
        version: 2,
      }
      const sent = (kind: 'agenda' | 'notes', at: string) =>
        dispatched({
          id: newId('dispatch'),
          kind,
          meeting,
          body,
          tenant,
          by: rikke.id,
          at,
          to: entitled,
          ...(kind === 'notes' ? { notes } : {}),
        })
      const agenda = sent('agenda', momentOf(addDays(meeting.date, -13), '08:50'))
      const after = sent('notes', notes.sentAt!)
      return {
        meeting,
        answers: [],
        attendance: {
          rows: chairs.map((each, place) => ({
            person: each.id,
            name: each.name,
            municipality: each.municipality,
            came:
              place === 3 ? ('absent' as const) : place === 1 ? ('digital' as const) : ('on-site' as const),
            inPlaceOf: '',
          })),
          takenAt: momentOf(meeting.date, '12:05'),
          version: 1,
        },
        notes,
        dispatches: [agenda.dispatch, after.dispatch],
        proofs: [...agenda.proofs, ...after.proofs],
        costs: [
          {
            id: newId('cost'),
            meeting: meeting.id,
            body: id,
            kind: 'catering',
            text: 'Kaffe og frokost',
            amount: { minor: 64_500, currency: 'DKK' },
            person: '',
            municipality: '',
            bearer: 'host',
            because: 'charter',
            at: momentOf(addDays(meeting.date, 1), '10:00'),
            version: 1,
          },
        ],
        certificates: [],
      }
    }
    /** A page went home from both: all but one have taken the older one up, two the newer one. */
    function takenHome(all: readonly MeetingWorld[]): TakenHome[] {
      return all
        .filter(({ notes }) => notes)
        .map(({ meeting }, at) => ({
          meeting: meeting.id,
          body: id,
          date: meeting.date,
          rows: chairs.map((each, place) => ({
            person: each.id,
            name: each.name,
            municipality: each.municipality,
            mark: (at === 0 ? place !== 3 : place < 2)
              ? {
                  at: momentOf(addDays(meeting.date, 16 + place), '14:30'),
                  how: 'mail' as const,
                  forum: place === 0 ? 'Social- og Sundhedsudvalget' : '',
                  on: place === 0 ? addDays(meeting.date, 15) : null,
                }
              : null,
          })),
          version: 1,
        }))
    }
    function otherGroups(): { mandates: Mandate[]; lifts: Lift[] } {
      return {
        mandates: [
          {
            id: newId('mandate'),
            body: id,
            person: jesper.id,
            name: jesper.name,
            forum: 'Styregruppen for rammeaftalen',
            level: 'regional',
            from: addDays(today, -200),
            to: null,
            version: 1,
          },
        ],
        lifts: [
          {
            id: newId('lift'),
            body: id,
            what: 'matter',
            direction: 'to',
            title: 'Fælles kvalitetsstandard for ledsagelse',
            text: 'Netværket foreslår, at Ballerup, Egedal og Furesø begynder.',
            forum: 'Bestyrelsen',
            level: 'regional',
            contribution: '',
            meeting: '',
            raisedOn: addDays(today, -38),
            due: addDays(today, 20),
            state: 'raised',
            answer: '',
            answeredOn: null,
            backIn: '',
            version: 1,
          },
        ],
      }
    }
  }
}

/** Letters as they stand in mail addresses. */
const plain = (text: string): string =>
  text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll(' ', '.')
