import type { Template } from '../../bodies/schema.ts'
import { workingDayBy } from '../../countries/holidays.ts'
import type { Lift, Mandate } from '../../forums/schema.ts'
import { addDays, type LocalDate, yearOf } from '../../kernel/dates.ts'
import type { Contribution, Meeting, TakenHome } from '../../meetings/schema.ts'
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
  outsideOf,
  personNamed,
  reportFor,
  seatFor,
  type TenantWorld,
  untouched,
  weekdayFrom,
} from '../build.ts'

/** The fourteen member municipalities, with an invented chair and an invented manager each. */
const members = [
  ['1460', 'Bengtsfors', 9_060, 'Gunilla Ekdahl', 'Ordförande i socialnämnden', 'Peter Rask'],
  ['1438', 'Dals-Ed', 4_598, 'Rolf Hedin', 'Ordförande i socialnämnden', 'Karin Björk'],
  ['1439', 'Färgelanda', 6_365, 'Ann-Marie Stål', 'Ordförande i socialnämnden', 'Jonas Hage'],
  ['1484', 'Lysekil', 13_882, 'Bo Havstrand', 'Ordförande i socialnämnden', 'Lena Torp'],
  ['1461', 'Mellerud', 9_036, 'Siv Ahlgren', 'Ordförande i socialnämnden', 'Mats Ekeby'],
  ['1430', 'Munkedal', 10_336, '', 'Ordförande i välfärdsnämnden', 'Eva Rydholm'],
  ['1421', 'Orust', 15_325, 'Kerstin Lundin', 'Ordförande i omsorgsnämnden', 'Tomas Aske'],
  ['1427', 'Sotenäs', 9_088, 'Leif Brandvik', 'Ordförande i omsorgsnämnden', 'Ulla Kroon'],
  ['1486', 'Strömstad', 13_458, 'Marie Fjällström', 'Ordförande i socialnämnden', 'Nils Hamre'],
  ['1435', 'Tanum', 12_750, 'Göran Skogsberg', 'Ordförande i omsorgsnämnden', 'Sara Wiman'],
  ['1488', 'Trollhättan', 58_898, 'Helena Nordahl', 'Ordförande i socialnämnden', 'Anders Billing'],
  ['1485', 'Uddevalla', 56_908, 'Jan-Erik Lövgren', 'Ordförande i socialnämnden', 'Petra Sundin'],
  ['1487', 'Vänersborg', 39_970, 'Birgitta Malm', 'Ordförande i socialnämnden', 'Henrik Vass'],
  ['1492', 'Åmål', 11_885, 'Lars Dahlqvist', 'Ordförande i vård- och omsorgsnämnden', 'Maria Tegner'],
] as const

/**
 * A Swedish association of municipalities with the network of social-board chairs and the network of social managers
 * that it meets twice a year. One municipality has nobody at the moment, one sends its substitute, the autumn's joint
 * meeting has no date yet. All people are invented.
 */
export function fyrbodal(today: LocalDate, templates: { chairs: Template; managers: Template }): TenantWorld {
  const newId = idsFrom(1400, today)
  const department = newId('department')
  const tenant: Tenant = {
    id: 'tfyrb00000002',
    slug: 'fyrbodal',
    country: 'se',
    language: 'sv',
    organisation: 'se-association-fyrbodal',
    kind: 'association',
    name: 'Fyrbodals kommunalförbund',
    municipalities: members.map(([code, name, population]) => ({ code, name, population })),
    currency: 'SEK',
    zone: 'Europe/Stockholm',
    colour: '#1d4f8c',
    theme: '',
    mailbox: 'social@fyrbodal.example',
    contact: {
      name: 'Annika Sjölin',
      title: 'Socialstrateg',
      phone: '0522-10 20 30',
      mail: 'social@fyrbodal.example',
      attention: '',
    },
    caseHelp: { name: 'socialtjänsten i din kommun', phone: '' },
    agreement: { version: '1', by: 'Annika Sjölin', at: momentOf(addDays(today, -340), '10:00') },
    publicFrom: addDays(today, -330),
    objected: null,
    invented: true,
    version: 1,
  }
  const person = (name: string, given: Partial<Person> = {}) =>
    personNamed(newId('person'), name, { language: 'sv', ...given })
  const address = (name: string, municipality: string) =>
    `${plain(name).replace(/ /g, '.')}@${plain(municipality).replace(/ /g, '')}.example`
  const yes = { given: true, at: momentOf(addDays(today, -300), '12:00'), how: 'mail' } as const

  const annika = person('Annika Sjölin', {
    email: 'annika.sjolin@fyrbodal.example',
    phone: '0522-10 20 30',
    title: 'Socialstrateg',
    department,
    invited: 'accepted',
  })
  const david = person('David Kleist', {
    email: 'david.kleist@fyrbodal.example',
    phone: '0522-10 20 31',
    title: 'Samordnare',
    department,
    invited: 'accepted',
  })
  const chairs = members.map(([code, municipality, , name, title]) =>
    name
      ? person(name, {
          email: address(name, municipality),
          phone: `070-100 ${code.slice(0, 2)} ${code.slice(2)}`,
          title,
          municipality: code,
          named: yes,
          invited: code === '1488' ? 'accepted' : 'none',
        })
      : null,
  )
  const managers = members.map(([code, municipality, , , , name]) =>
    person(name, {
      email: address(name, municipality),
      title: 'Socialchef',
      municipality: code,
    }),
  )
  const substitute = person('Ingrid Holmér', {
    email: address('Ingrid Holmér', 'Åmål'),
    title: 'Vice ordförande i vård- och omsorgsnämnden',
    municipality: '1492',
  })
  const chairOfAll = chairs[10]!

  const network = chairsNetwork()
  const other = managersNetwork()
  return {
    tenant,
    departments: [{ id: department, name: 'Välfärd', mailbox: 'social@fyrbodal.example', version: 1 }],
    people: [annika, david, ...chairs.filter((each) => each !== null), substitute, ...managers],
    bodies: [network, other],
    accounts: [
      {
        person: annika.id,
        email: annika.email,
        roles: ['administrator', 'officer', 'person'],
        who: 'Annika, socialstrateg',
      },
      {
        person: david.id,
        email: david.email,
        roles: ['officer', 'person'],
        who: 'David, kollega på förbundet',
      },
      {
        person: chairOfAll.id,
        email: chairOfAll.email,
        roles: ['person'],
        who: 'Helena, nätverkets ordförande',
      },
      { person: chairs[3]!.id, email: chairs[3]!.email, roles: ['person'], who: 'Bo, ordförande i Lysekil' },
    ],
  }

  function chairsNetwork(): BodyWorld {
    const id = newId('network')
    const [group] = groupsOf(templates.chairs)
    const body = bodyFrom(id, templates.chairs, {
      name: 'Nätverk för socialnämndernas ordförande',
      department,
      contact: tenant.contact,
      places: members.map(([municipality, , , , roleTitle]) => ({ group: group!, municipality, roleTitle })),
      usual: {
        start: '09:00',
        end: '12:00',
        place: 'Fyrbodals kommunalförbund, Museigatan 2, Uddevalla',
        access: 'Hiss. Hörslinga i lokalen.',
        link: 'https://moten.example/socialnamnd',
      },
      reportsTo: 'Direktionen',
      outsideGroup: { name: 'Ordförandenas grupp', link: 'https://grupper.example/socialnamnd' },
      usingSince: addDays(today, -340),
    })
    const from = addDays(today, -330)
    const memberships = members.flatMap(([code, , , , title], place) => {
      const chair = chairs[place]
      if (!chair) return []
      return [
        seatFor(newId('membership'), id, chair, group!, {
          from,
          municipality: code,
          nominatedBy: title,
          ...(chair === chairOfAll ? { role: 'chair' as const } : {}),
        }),
      ]
    })
    memberships.push(
      seatFor(newId('membership'), id, substitute, group!, {
        from,
        role: 'substitute',
        municipality: '1492',
        substituteFor: memberships.find(({ municipality }) => municipality === '1492')!.id,
      }),
    )
    const entitled = chairs
      .filter((each) => each !== null)
      .map((each) => ({ person: each, role: each === chairOfAll ? 'chair' : 'member' }))
    const meetings = [
      held(-230, ['Ny socialtjänstlag: vad gör vi först?', 'Socialjouren']),
      held(-165, ['Kompetensförsörjning', 'Statsbidrag'], 'Socialchefsnätverket'),
      held(-85, ['Barn som far illa: samverkan med skolan', 'Läget i kommunerna']),
      coming(13, true),
      coming(76, false),
    ]
    const contributions = bids()
    const world = {
      body,
      charters: [charterFrom(body, templates.chairs, addDays(today, -340))],
      memberships,
      contributions,
      meetings,
      homes: takenHome(meetings),
      ...otherGroups(contributions),
    }
    const lived = {
      ...world,
      digests: digestsOf(world, [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]),
    }
    const words = {
      foreword:
        'Nätverket samlar ordförandena i socialnämnderna i våra fjorton kommuner. Vi utbyter erfarenheter, bereder frågor och lyfter dem dit de hör hemma.',
      aims: 'Vi ville höras tidigt i frågan om en gemensam socialjour. Vi tog upp den med direktionen i våras.',
      closing: '',
    }
    return { ...lived, reports: [reportFor(lived, tenant, yearOf(today), today, words)] }

    function meetingOn(days: number): Meeting {
      return meetingOf(newId, body, 'Europe/Stockholm', weekdayFrom(addDays(today, days), 5))
    }
    function coming(days: number, called: boolean): MeetingWorld {
      const meeting = meetingOn(days)
      if (!called) return untouched(meeting)
      meeting.state = 'called'
      meeting.chairOk = { by: chairOfAll.id, at: momentOf(addDays(today, -6), '18:40'), how: 'link' }
      // Half of them have written their three lines.
      meeting.round = {
        by: workingDayBy('se', addDays(today, 6)),
        askedAt: momentOf(addDays(today, -5), '09:20'),
        item: '',
      }
      const told: [place: number, text: string][] = [
        [0, 'Ny socialchef på plats. Vi bygger om boendet på Herrgårdsgatan.'],
        [1, 'Svårt att rekrytera socialsekreterare.\nHar någon prövat gemensam annonsering?'],
        [3, 'Förebyggande arbete i skolan har börjat.\nBra stöd från vuxenutbildningen.'],
        [6, 'Budgeten är i balans efter ett tungt år.'],
        [8, 'Många ärenden över gränsen mot Norge.\nVi vill gärna höra hur andra gör.'],
        [10, 'Ny organisation från årsskiftet.\nFältgruppen är tillbaka.'],
        [12, 'Familjecentralen firar tio år.'],
      ]
      meeting.items = agendaOf(newId, [
        'Inledning',
        'Föregående minnesanteckningar',
        'Laget runt',
        'Från direktionen och SRO',
        {
          title: 'Förebyggande arbete i den nya lagen',
          presenter: 'Annika Sjölin',
          short: 'Hur börjar man, och vad har de andra lärt sig?',
          text: 'Tre kommuner berättar hur de har börjat. Därefter samtal i mindre grupper.',
        },
        'Nästa träff',
      ])
      const { dispatch, proofs } = dispatched({
        id: newId('dispatch'),
        kind: 'agenda',
        meeting,
        body,
        tenant,
        by: annika.id,
        at: momentOf(addDays(today, -5), '09:14'),
        to: entitled,
      })
      return {
        meeting,
        answers: chairs.flatMap((each, place) => {
          if (!each || place % 5 === 4) return []
          if (place === 13)
            return [
              answered(each, meeting, 'no', 6, { name: substitute.name, email: substitute.email, phone: '' }),
            ]
          return [answered(each, meeting, place % 3 === 1 ? 'digital' : 'comes', 7 + (place % 5))]
        }),
        lines: told.map(([place, text], at) =>
          lineFrom(chairs[place]!, meeting, text, 8 - (at % 3), place === 8 ? 'phone' : 'mail'),
        ),
        dispatches: [dispatch],
        proofs,
        costs: [],
        certificates: [],
      }
    }
    /** Two pages went home: from the older meeting most have said Yes, from the newer one a few. */
    function takenHome(all: readonly MeetingWorld[]): TakenHome[] {
      const held = all.filter(({ notes }) => notes)
      return held.slice(-2).map(({ meeting, notes }, at) => ({
        meeting: meeting.id,
        body: id,
        date: meeting.date,
        rows: chairs.flatMap((each, place) => {
          if (!each) return []
          const yes = at === 0 ? place % 4 !== 3 : place % 3 === 0
          const mark = {
            at: momentOf(addDays(meeting.date, 20 + place), '14:30'),
            how: 'mail' as const,
            forum: place % 2 === 0 ? 'Nämnden' : '',
            on: place % 2 === 0 && notes ? addDays(meeting.date, 18 + place) : null,
          }
          return [
            { person: each.id, name: each.name, municipality: each.municipality, mark: yes ? mark : null },
          ]
        }),
        version: 1,
      }))
    }
    function otherGroups(contributions: readonly Contribution[]) {
      const raisedFrom = contributions.find(({ state }) => state === 'carried-on')
      const zone = 'Europe/Stockholm' as const
      const mandates: Mandate[] = [
        {
          id: newId('mandate'),
          body: id,
          person: chairOfAll.id,
          name: chairOfAll.name,
          forum: 'SRO, delregionalt samverkansorgan',
          level: 'subregional',
          from: addDays(today, -300),
          to: null,
          version: 1,
        },
        {
          id: newId('mandate'),
          body: id,
          person: chairs[3]!.id,
          name: chairs[3]!.name,
          forum: 'Styrgruppen för barn och unga',
          level: 'regional',
          from: addDays(today, -300),
          to: addDays(today, 430),
          version: 1,
        },
      ]
      const lift = (given: Partial<Lift> & Pick<Lift, 'title' | 'forum' | 'level' | 'raisedOn'>): Lift => ({
        id: newId('lift'),
        body: id,
        what: 'matter',
        direction: 'to',
        text: '',
        contribution: '',
        meeting: '',
        due: null,
        state: 'raised',
        answer: '',
        answeredOn: null,
        backIn: '',
        version: 1,
        ...given,
      })
      const lifts: Lift[] = [
        lift({
          title: 'Gemensam utbildning för nya förtroendevalda',
          text: 'Nätverket vill att utbildningen hålls gemensamt, en dag på hösten.',
          forum: 'Direktionen',
          level: 'regional',
          contribution: raisedFrom?.id ?? '',
          raisedOn: addDays(today, -70),
          due: addDays(today, -20),
          state: 'answered',
          answer: 'Direktionen säger ja. Förbundet ordnar en dag i september och återkommer med program.',
          answeredOn: addDays(today, -24),
        }),
        lift({
          title: 'Vad vill kommunerna med en gemensam socialjour?',
          forum: 'SRO',
          level: 'subregional',
          direction: 'from',
          raisedOn: addDays(today, -12),
          due: addDays(today, 30),
        }),
      ]
      const outsides = [
        outsideOf(newId, body, zone, {
          forum: 'Direktionen',
          level: 'regional',
          date: weekdayFrom(addDays(today, 8), 4),
          start: '13:00',
        }),
        outsideOf(newId, body, zone, {
          forum: 'SRO',
          level: 'subregional',
          date: weekdayFrom(addDays(today, -40), 2),
          start: '09:00',
          agendaAt: momentOf(addDays(today, -48), '10:10'),
          notesAt: momentOf(addDays(today, -30), '11:20'),
        }),
      ]
      return { mandates, lifts, outsides }
    }
    function held(days: number, topics: string[], jointWith = ''): MeetingWorld {
      const meeting: Meeting = { ...meetingOn(days), state: 'held', jointWith }
      meeting.items = agendaOf(newId, [
        'Inledning',
        'Föregående minnesanteckningar',
        'Laget runt',
        'Från direktionen och SRO',
        ...topics,
        'Nästa träff',
      ])
      const rows = chairs.flatMap((each, place) =>
        each
          ? [
              {
                person: each.id,
                name: each.name,
                municipality: members[place]![0],
                came:
                  place % 6 === 5
                    ? ('absent' as const)
                    : place % 3 === 1
                      ? ('digital' as const)
                      : ('on-site' as const),
                inPlaceOf: '',
              },
            ]
          : [],
      )
      const notes: Notes = {
        meeting: meeting.id,
        state: 'sent',
        recorder: 'Annika Sjölin',
        items: meeting.items
          .filter(({ title }) => topics.includes(title))
          .map((item) => ({
            item: item.id,
            title: item.title,
            text: 'Kommunerna berättade hur långt de har kommit. Flera vill se varandras underlag.',
            closed: false,
            outcomes: [
              { kind: 'agreement' as const, text: 'Annika samlar kommunernas underlag till nästa träff.' },
            ],
          })),
        takenBack: [
          { text: 'Frågan om gemensam utbildning lyfts till direktionen', owner: 'Annika Sjölin', due: '' },
        ],
        sentAt: momentOf(addDays(meeting.date, 4), '13:20'),
        version: 2,
      }
      const sent = (kind: 'agenda' | 'notes', at: string) =>
        dispatched({
          id: newId('dispatch'),
          kind,
          meeting,
          body,
          tenant,
          by: annika.id,
          at,
          to: entitled,
          ...(kind === 'notes' ? { notes } : {}),
        })
      const agenda = sent('agenda', momentOf(addDays(meeting.date, -12), '08:50'))
      const after = sent('notes', notes.sentAt!)
      return {
        meeting,
        answers: [],
        attendance: { rows, takenAt: momentOf(meeting.date, '12:05'), version: 1 },
        notes,
        dispatches: [agenda.dispatch, after.dispatch],
        proofs: [...agenda.proofs, ...after.proofs],
        costs: (
          [
            ['venue', 'Konferensrum', 320_000],
            ['catering', 'Fika', 145_600],
            ['officer', 'Förberedelse och anteckningar', 480_000],
          ] as const
        ).map(([kind, text, minor]) => ({
          id: newId('cost'),
          meeting: meeting.id,
          body: id,
          kind,
          text,
          amount: { minor, currency: 'SEK' as const },
          person: '',
          municipality: '',
          bearer: 'host' as const,
          because: 'charter' as const,
          at: momentOf(addDays(meeting.date, 1), '10:00'),
          version: 1,
        })),
        certificates: [],
      }
    }
    function bids(): Contribution[] {
      const bid = contributionsTo(newId, id, today)
      return [
        bid(
          4,
          chairs[3]!,
          'Hur gör ni andra med försörjningsstöd och krav på aktivitet? Jag vill gärna höra om det fungerar.',
          {
            also: [chairs[1]!, chairs[6]!].map((each) => ({
              person: each.id,
              municipality: each.municipality,
            })),
          },
        ),
        bid(15, annika, 'Direktionen vill ha nätverkets syn på en gemensam socialjour.', {
          source: 'other',
          sourceName: 'Direktionen',
        }),
        bid(120, chairs[8]!, 'Gemensam utbildning för nya förtroendevalda i nämnderna.', {
          state: 'carried-on',
          // As an answer to a matter that was raised lays it.
          outcome:
            'Direktionen: Direktionen säger ja. Förbundet ordnar en dag i september och återkommer med program.',
        }),
      ]
    }
  }

  function managersNetwork(): BodyWorld {
    const id = newId('network')
    const [group] = groupsOf(templates.managers)
    const body = bodyFrom(id, templates.managers, {
      name: 'Socialchefsnätverket',
      department,
      contact: { ...tenant.contact, name: 'David Kleist', title: 'Samordnare', phone: '0522-10 20 31' },
      places: members.map(([municipality]) => ({ group: group!, municipality, roleTitle: 'Socialchef' })),
      usual: {
        start: '13:00',
        end: '16:00',
        place: 'Fyrbodals kommunalförbund, Museigatan 2, Uddevalla',
        access: 'Hiss. Hörslinga i lokalen.',
        link: 'https://moten.example/socialchefer',
      },
      reportsTo: 'Direktionen',
      usingSince: addDays(today, -200),
    })
    const memberships = managers.map((manager, place) =>
      seatFor(newId('membership'), id, manager, group!, {
        from: addDays(today, -200),
        municipality: members[place]![0],
      }),
    )
    const meetings: MeetingWorld[] = [20].map((days) =>
      untouched(meetingOf(newId, body, 'Europe/Stockholm', weekdayFrom(addDays(today, days), 3))),
    )
    const world = {
      body,
      charters: [charterFrom(body, templates.managers, addDays(today, -200))],
      memberships,
      contributions: [],
      meetings,
    }
    // They met six times before they began to use Rådslag, and said so.
    const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]
    return { ...world, digests: digestsOf(world, years, { [yearOf(today)]: 6 }) }
  }
}

/** Letters as they stand in mail addresses. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/é/g, 'e')
    .replace(/[^a-z. ]/g, '')
