import type { Template } from '../../bodies/schema.ts'
import type { FileLine } from '../../files/schema.ts'
import type { Mandate } from '../../forums/schema.ts'
import type { Hearing } from '../../hearings/schema.ts'
import { addDays, daysBetween, type LocalDate, yearOf } from '../../kernel/dates.ts'
import type { Contribution, Meeting } from '../../meetings/schema.ts'
import type { Person } from '../../members/schema.ts'
import type { Notes } from '../../notes/schema.ts'
import type { Publication } from '../../publications/schema.ts'
import { reportYears } from '../../reports/gather.ts'
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
import { aHearing, anAnswer, type HearingWorld } from '../hearings.ts'

/** A paper that anybody can open, short enough to stand here; size and checksum are those of these very words. */
const entrance =
  'Indgangen fra parkeringspladsen: dobbeltdør uden trin, 110 cm bred.\nRampen ved bagdøren: 1:14, med håndliste i begge sider.\nElevator til 1. sal, teleslynge i salen.\n'
const entranceLine = {
  name: 'Indgange til biblioteket.txt',
  kind: 'text' as const,
  size: 168,
  checksum: 'gHvue6DD7XvEMe5bAclUlBDqLoFGT58oQFz8dxYyiHE',
}

const slope =
  'Rampen bliver 1:20 med hvile for hver tolv meter.\nHåndliste i begge sider, og lys i rækværket.\n'
const slopeLine = {
  name: 'Rampens hældning.txt',
  kind: 'text' as const,
  size: 98,
  checksum: 'a4wFoPlHt9cGJonno27dW9qGkyZ7BbhojRpj-sZQHXI',
}

/**
 * A Danish municipality with a dialogue network and a handicapråd, after a year of life: meetings held and coming,
 * a relative's seat that stands empty, an agenda that is late, bids, costs, a mail that came back. All people are
 * invented.
 */
export function egedal(
  today: LocalDate,
  templates: { dialogue: Template; disability: Template },
): TenantWorld {
  const newId = idsFrom(240, today)
  const department = newId('department')
  const tenant: Tenant = {
    id: 'tegeda0000001',
    slug: 'egedal',
    country: 'dk',
    language: 'da',
    organisation: 'dk-municipality-240',
    kind: 'municipality',
    name: 'Egedal Kommune',
    municipalities: [{ code: '240', name: 'Egedal', population: 43_455 }],
    currency: 'DKK',
    zone: 'Europe/Copenhagen',
    colour: '#1f5f5b',
    theme: '',
    mailbox: 'netvaerk@egedal.example',
    contact: {
      name: 'Mette Brandt',
      title: 'Konsulent, Social og handicap',
      phone: '70 10 20 30',
      mail: 'netvaerk@egedal.example',
      attention: 'Netværket',
    },
    caseHelp: { name: 'Borgerrådgiveren', phone: '70 10 20 31' },
    agreement: { version: '1', by: 'Mette Brandt', at: momentOf(addDays(today, -330), '10:00') },
    publicFrom: addDays(today, -320),
    objected: null,
    invented: true,
    version: 1,
  }

  const person = (name: string, given: Partial<Person> = {}) => personNamed(newId('person'), name, given)
  const at = (name: string) => `${name}@egedal.example`
  const yes = { given: true, at: momentOf(addDays(today, -300), '12:00'), how: 'paper' } as const
  const told = { given: true, at: momentOf(addDays(today, -300), '16:05'), how: 'meeting' } as const

  const mette = person('Mette Brandt', {
    email: at('mette.brandt'),
    phone: '70 10 20 30',
    title: 'Konsulent',
    department,
    invited: 'accepted',
    confidentiality: told,
  })
  const jonas = person('Jonas Lykke', {
    email: at('jonas.lykke'),
    title: 'Afdelingsleder, Social og handicap',
    department,
    invited: 'accepted',
    confidentiality: told,
    named: yes,
  })
  const pia = person('Pia Normark', {
    email: at('pia.normark'),
    title: 'Leder af jobcentret',
    invited: 'accepted',
    confidentiality: told,
    named: yes,
  })
  const karin = person('Karin Møllegaard', {
    address: 'Birkevej 4, 3660 Stenløse',
    phone: '40 10 20 11',
    channel: 'letter',
    confidentiality: told,
    needs: { interpreter: '', loop: true, companion: false, note: '' },
  })
  const bent = person('Bent Fynbo', {
    email: 'bent.fynbo@post.example',
    confidentiality: told,
    invited: 'accepted',
  })
  const yasmin = person('Yasmin Haddad', {
    email: 'yasmin.haddad@post.example',
    confidentiality: told,
    named: yes,
    invited: 'accepted',
    needs: { interpreter: 'arabisk', loop: false, companion: false, note: '' },
  })
  const torben = person('Torben Riis', {
    phone: '40 10 20 14',
    address: 'Engen 12, 3650 Ølstykke',
    channel: 'letter',
    confidentiality: told,
    needs: { interpreter: '', loop: false, companion: true, note: 'Vil helst sidde ved døren.' },
  })
  const lene = person('Lene Damsgaard', {
    email: 'lene.damsgaard@post.example',
    confidentiality: told,
    invited: 'sent',
  })
  const inger = person('Inger Sandholt', {
    email: 'inger.sandholt@post.example',
    confidentiality: told,
    named: yes,
    invited: 'accepted',
  })
  const poul = person('Poul Krogh', { email: 'poul.krogh@post.example', confidentiality: told })
  const soren = person('Søren Hvidt', {
    email: at('soren.hvidt'),
    title: 'Medlem af Social- og Sundhedsudvalget',
    named: yes,
    confidentiality: told,
    invited: 'accepted',
  })
  const amalie = person('Amalie Kjær Holm', {
    email: at('amalie.holm'),
    title: 'Medlem af Beskæftigelsesudvalget',
    named: yes,
    confidentiality: told,
    invited: 'accepted',
  })
  const hanne = person('Hanne Birkely', {
    email: 'hanne.birkely@post.example',
    organisation: 'Danske Handicaporganisationer',
    named: yes,
    invited: 'accepted',
  })
  const ole = person('Ole Stenmark', {
    email: 'ole.stenmark@post.example',
    organisation: 'Danske Handicaporganisationer',
    named: yes,
  })
  const fatima = person('Fatima Rahimi', {
    email: 'fatima.rahimi@post.example',
    organisation: 'Danske Handicaporganisationer',
    named: yes,
  })
  const kurt = person('Kurt Vedel', {
    address: 'Stationsvej 8, 3660 Stenløse',
    phone: '40 10 20 22',
    channel: 'letter',
    organisation: 'Lokalforeningen for hørehæmmede',
  })
  const lone = person('Lone Agersted', { email: at('lone.agersted'), title: 'Medlem af byrådet', named: yes })
  const nikolaj = person('Nikolaj Bay', { email: at('nikolaj.bay'), title: 'Medlem af byrådet', named: yes })
  const grete = person('Grete Holtegaard', { email: at('grete.holtegaard'), title: 'Centerchef', named: yes })

  const network = dialogueNetwork()
  const council = disabilityCouncil()
  return {
    tenant,
    departments: [
      { id: department, name: 'Social og handicap', mailbox: 'netvaerk@egedal.example', version: 1 },
    ],
    people: [
      ...[mette, jonas, pia, karin, bent, yasmin, torben, lene, inger, poul, soren, amalie],
      ...[hanne, ole, fatima, kurt, lone, nikolaj, grete],
    ],
    bodies: [network, council],
    accounts: [
      {
        person: mette.id,
        email: mette.email,
        roles: ['administrator', 'officer', 'person'],
        who: 'Mette, sekretær',
      },
      {
        person: jonas.id,
        email: jonas.email,
        roles: ['officer', 'person'],
        who: 'Jonas, kollega i afdelingen',
      },
      { person: bent.id, email: bent.email, roles: ['person'], who: 'Bent, borger i netværket' },
      { person: hanne.id, email: hanne.email, roles: ['person'], who: 'Hanne, formand for handicaprådet' },
      { person: soren.id, email: soren.email, roles: ['person'], who: 'Søren, politiker i begge' },
    ],
  }

  function dialogueNetwork(): BodyWorld {
    const id = newId('network')
    const body = bodyFrom(id, templates.dialogue, {
      name: 'Netværket',
      department,
      contact: tenant.contact,
      usual: {
        start: '16:00',
        end: '18:00',
        place: 'Rådhuset, mødelokale 2, Dronning Dagmars Vej 200, 3650 Ølstykke',
        access: 'Elevator fra hovedindgangen. Teleslynge i lokalet.',
        link: '',
      },
      reportsTo: 'Social- og Sundhedsudvalget',
      outsideGroup: { name: 'Vores gruppe på nettet', link: 'https://grupper.example/netvaerket' },
      usingSince: addDays(today, -330),
    })
    const [citizens, relatives, politicians, officers] = groupsOf(templates.dialogue)
    const from = addDays(today, -320)
    const left = addDays(today, -47)
    const memberships = [
      ...[karin, bent, yasmin, torben, lene].map((each) =>
        seatFor(newId('membership'), id, each, citizens!, { from }),
      ),
      seatFor(newId('membership'), id, inger, relatives!, { from }),
      seatFor(newId('membership'), id, poul, relatives!, {
        from,
        to: left,
        endReason: 'Flyttet til en anden kommune',
      }),
      ...[soren, amalie].map((each) => seatFor(newId('membership'), id, each, politicians!, { from })),
      ...[pia, jonas].map((each) => seatFor(newId('membership'), id, each, officers!, { from })),
    ]
    const entitled = [karin, bent, yasmin, torben, lene, inger, soren, amalie, pia, jonas].map((each) => ({
      person: each,
      role: 'member',
    }))
    const meetings = [
      held(-243, ['Nyt på jobcentret: Hvordan bliver du mødt?', 'Breve fra kommunen'], {
        takenBack: [
          {
            text: 'Brevet om fleksjob skrives om sammen med to fra netværket',
            owner: 'Jonas Lykke',
            due: '',
          },
        ],
      }),
      held(-152, ['Overgangen fra ung til voksen', 'Ventetid på telefonen'], { takenBack: [] }),
      held(-61, ['Støttekontaktpersoner', 'Pårørendes hverdag'], {
        takenBack: [
          {
            text: 'Udvalget får en gennemgang af ventetiden på støttekontaktperson',
            owner: 'Søren Hvidt',
            due: '',
          },
        ],
      }),
      coming(9),
      coming(100),
      coming(191),
    ]
    const world = {
      body,
      charters: [charterFrom(body, templates.dialogue, addDays(today, -330))],
      memberships,
      contributions: bids(),
      meetings,
    }
    const lived = {
      ...world,
      digests: digestsOf(world, [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]),
    }
    return { ...lived, reports: reportsOf(lived), publications: publicationsOf(id) }

    /** This year's, and one for each year before in which they met: those of years gone by are finished, this year's is begun. */
    function reportsOf(lived: BodyWorld): NonNullable<BodyWorld['reports']> {
      const words = {
        foreword:
          'Netværket er et sted, hvor borgere, pårørende, politikere og administration taler sammen på lige fod. Her er det, vi har talt om, og det, der er kommet ud af det.',
        aims: 'Vi ville gøre det lettere at komme i kontakt med sin sagsbehandler. Det er vi begyndt på.',
        closing: 'Tak til alle, der har delt deres erfaringer.',
      }
      return reportYears(lived.body.usingSince, today)
        .map((year) => reportFor(lived, tenant, year, today, words))
        .filter(({ facts, state }) => state === 'draft' || facts.held.length > 0)
    }
    function meetingOn(days: number): Meeting {
      return meetingOf(newId, body, 'Europe/Copenhagen', weekdayFrom(addDays(today, days), 4))
    }
    /** The agenda of the coming meeting should have gone out days ago: the charter says so. */
    function coming(days: number): MeetingWorld {
      const meeting = meetingOn(days)
      if (days < 60)
        meeting.items = agendaOf(newId, [
          'Velkommen og en runde',
          'Siden sidst',
          {
            title: 'Hvordan kommer man i kontakt med sin sagsbehandler?',
            short: 'Hvornår kan man ringe, og hvad gør man, når ingen tager telefonen?',
            text: 'Vi begynder med jeres egne erfaringer. Derefter fortæller Pia, hvordan telefontiden er lagt.',
          },
          'Pause',
          'Hvad tager vi med tilbage?',
          'Eventuelt',
        ])
      return untouched(meeting)
    }
    function held(
      days: number,
      topics: string[],
      given: { takenBack: NonNullable<Notes['takenBack']> },
    ): MeetingWorld {
      const meeting = { ...meetingOn(days), state: 'held' as const }
      meeting.items = agendaOf(newId, [
        'Velkommen og en runde',
        'Siden sidst',
        ...topics,
        'Pause',
        'Hvad tager vi med tilbage?',
        'Eventuelt',
      ])
      const attended = entitled.map(({ person: each }) => ({
        name: each.name,
        came: each === lene ? ('absent' as const) : ('on-site' as const),
      }))
      const notes: Notes = {
        meeting: meeting.id,
        state: 'sent',
        recorder: 'Mette Brandt',
        items: meeting.items
          .filter(({ title }) => topics.includes(title))
          .map((item) => ({
            item: item.id,
            title: item.title,
            text: 'Alle omkring bordet fortalte, hvordan de har oplevet det. Flere sagde, at det hjælper, når den samme medarbejder ringer tilbage. Administrationen forklarede, hvad der allerede er ændret.',
            closed: false,
            outcomes: [
              { kind: 'agreement' as const, text: 'Vi aftalte at tage emnet op igen om et halvt år.' },
            ],
          })),
        takenBack: given.takenBack,
        sentAt: momentOf(addDays(meeting.date, 6), '09:30'),
        version: 2,
      }
      const agenda = dispatched(
        {
          id: newId('dispatch'),
          kind: 'agenda',
          meeting,
          body,
          tenant,
          by: mette.id,
          at: momentOf(addDays(meeting.date, -14), '09:14'),
          to: entitled,
        },
        days === -61 ? { [lene.id]: 'bounced' } : {},
      )
      const sentNotes = dispatched(
        {
          id: newId('dispatch'),
          kind: 'notes',
          meeting,
          body,
          tenant,
          by: mette.id,
          at: notes.sentAt!,
          to: entitled,
          notes,
          attended,
        },
        days === -61 ? { [lene.id]: 'bounced' } : {},
      )
      return {
        meeting,
        answers: entitled
          .filter(({ person: each }) => each.email && each !== lene)
          .map(({ person: each }, place) => answered(each, meeting, 'comes', 3 + (place % 6))),
        attendance: {
          rows: entitled.map(({ person: each }) => ({
            person: each.id,
            name: each.name,
            municipality: '240',
            came: each === lene ? 'absent' : 'on-site',
            inPlaceOf: '',
          })),
          takenAt: momentOf(meeting.date, '18:10'),
          version: 1,
        },
        notes,
        dispatches: [agenda.dispatch, sentNotes.dispatch],
        proofs: [...agenda.proofs, ...sentNotes.proofs],
        costs: [
          {
            id: newId('cost'),
            meeting: meeting.id,
            body: id,
            kind: 'catering',
            text: 'Kaffe, frugt og sandwich',
            amount: { minor: 84_000, currency: 'DKK' },
            person: '',
            municipality: '',
            bearer: 'host',
            because: 'chosen',
            at: momentOf(addDays(meeting.date, 1), '11:00'),
            version: 1,
          },
          {
            id: newId('cost'),
            meeting: meeting.id,
            body: id,
            kind: 'travel',
            text: 'Taxa',
            amount: { minor: 23_850, currency: 'DKK' },
            person: torben.id,
            municipality: '240',
            bearer: 'host',
            because: 'chosen',
            at: momentOf(addDays(meeting.date, 1), '11:02'),
            version: 1,
          },
        ],
        certificates: [],
      }
    }
    function bids(): Contribution[] {
      const bid = contributionsTo(newId, id, today)
      return [
        bid(
          3,
          bent,
          'Kan vi tale om, hvorfor man skal fortælle det hele forfra, hver gang man får en ny sagsbehandler?',
        ),
        bid(
          12,
          mette,
          'Det er svært at finde ind på rådhuset, når man ikke ser så godt. Skiltene er for små.',
          {
            onBehalfOf: { name: 'Karin Møllegaard', how: 'phone' },
          },
        ),
        bid(20, soren, 'Udvalget vil gerne høre, hvad netværket tænker om det nye værested.', {
          source: 'committee',
          sourceName: 'Social- og Sundhedsudvalget',
        }),
        bid(130, yasmin, 'Breve med mange fremmedord. Kan de skrives, så min mor også forstår dem?', {
          state: 'done',
          outcome: 'Brevet om fleksjob er skrevet om. To fra netværket læste med.',
        }),
        bid(200, inger, 'En fast telefontid for pårørende.', {
          state: 'carried-on',
          outcome: 'Udvalget ser på det, når budgettet lægges.',
        }),
      ]
    }
  }

  /** One that everybody can read, one that was told in the paper, and one that is still to be agreed on. */
  function publicationsOf(body: string): Publication[] {
    const piece = (given: Pick<Publication, 'title'> & Partial<Publication>): Publication => ({
      id: newId('publication'),
      body,
      text: '',
      link: '',
      state: 'draft',
      agreed: null,
      told: [],
      publishedOn: null,
      withdrawnOn: null,
      names: [],
      version: 1,
      ...given,
    })
    const agreed = { how: 'meeting', on: addDays(today, -61) } as const
    return [
      piece({
        title: 'Brevet om fleksjob er skrevet om',
        text: 'Netværket har læst med, da brevet om fleksjob blev skrevet om. Nu er der færre fremmedord, og det vigtigste står først.\n\nHar du fået et brev, der er svært at forstå, så fortæl os om det.',
        state: 'published',
        agreed,
        told: [{ channel: 'facebook', on: addDays(today, -55), link: '', place: '' }],
        publishedOn: addDays(today, -57),
      }),
      piece({
        title: 'Bænken ved stationen',
        state: 'agreed',
        agreed,
        told: [{ channel: 'press', on: addDays(today, -40), link: '', place: 'Lokalavisen' }],
      }),
      piece({
        title: 'Hvad vi tænker om det nye værested',
        text: 'Vi har talt om det nye værested. Her er tre ting, vi gerne vil sige højt.',
      }),
    ]
  }

  function disabilityCouncil(): BodyWorld {
    const id = newId('council')
    const body = bodyFrom(id, templates.disability, {
      name: 'Handicaprådet',
      department,
      contact: { ...tenant.contact, attention: 'Handicaprådet' },
      usual: {
        start: '15:00',
        end: '17:00',
        place: 'Rådhuset, mødelokale 1, Dronning Dagmars Vej 200, 3650 Ølstykke',
        access: 'Elevator fra hovedindgangen. Teleslynge i lokalet.',
        link: '',
      },
      reportsTo: 'Byrådet',
      // The cooperation may know something of it (worlds/links.ts).
      shared: true,
      usingSince: addDays(today, -300),
    })
    const [organisations, local, appointed] = groupsOf(templates.disability)
    const from = addDays(today, -300)
    const memberships = [
      seatFor(newId('membership'), id, hanne, organisations!, {
        from,
        role: 'chair',
        nominatedBy: 'Danske Handicaporganisationer',
      }),
      ...[ole, fatima].map((each) =>
        seatFor(newId('membership'), id, each, organisations!, {
          from,
          nominatedBy: 'Danske Handicaporganisationer',
        }),
      ),
      seatFor(newId('membership'), id, kurt, local!, {
        from,
        nominatedBy: 'Lokalforeningen for hørehæmmede',
      }),
      ...[soren, lone, nikolaj, grete].map((each) =>
        seatFor(newId('membership'), id, each, appointed!, { from, nominatedBy: 'Byrådet' }),
      ),
    ]
    const entitled = [hanne, ole, fatima, kurt, soren, lone, nikolaj, grete].map((each) => ({
      person: each,
      role: each === hanne ? 'chair' : 'member',
    }))
    const meetingOn = (days: number, state: Meeting['state']): Meeting =>
      meetingOf(newId, body, 'Europe/Copenhagen', weekdayFrom(addDays(today, days), 2), {
        state,
        items: agendaOf(newId, [
          'Godkendelse af dagsorden',
          'Nyt fra formanden og fra forvaltningen',
          'Tilgængelighed ved det nye bibliotek',
          'Eventuelt',
        ]),
      })
    /** The paper is there before the agenda is sent, so that it goes along. */
    const underTheThirdItem = (meeting: Meeting) => {
      const item = meeting.items[2] as Meeting['items'][number]
      const line = { ...entranceLine, id: newId('file') }
      item.files = [line]
      const at = momentOf(addDays(today, -5), '09:30')
      const { id: file, name } = line
      const stored = {
        id: file,
        holder: meeting.id,
        place: item.id,
        name,
        line,
        by: mette.id,
        at,
        version: 1,
      }
      return { stored: { ...stored, state: 'kept' as const, reason: '' }, content: entrance }
    }
    const past = [-240, -180, -120, -60].map((days): MeetingWorld => {
      const meeting = meetingOn(days, 'held')
      const { dispatch, proofs } = dispatched({
        id: newId('dispatch'),
        kind: 'agenda',
        meeting,
        body,
        tenant,
        by: mette.id,
        at: momentOf(addDays(meeting.date, -10), '10:02'),
        to: entitled,
      })
      return {
        meeting,
        answers: [],
        attendance: {
          rows: entitled.map(({ person: each }) => ({
            person: each.id,
            name: each.name,
            municipality: '240',
            came: each === nikolaj ? 'absent' : 'on-site',
            inPlaceOf: '',
          })),
          takenAt: momentOf(meeting.date, '17:05'),
          version: 1,
        },
        dispatches: [dispatch],
        proofs,
        costs: [],
        certificates: [],
      }
    })
    const next = meetingOn(14, 'called')
    const paper = underTheThirdItem(next)
    const daysToNext = daysBetween(today, next.date)
    const sent = dispatched({
      id: newId('dispatch'),
      kind: 'agenda',
      meeting: next,
      body,
      tenant,
      by: mette.id,
      at: momentOf(addDays(today, -4), '10:02'),
      to: entitled,
    })
    const meetings: MeetingWorld[] = [
      ...past,
      {
        meeting: next,
        answers: [
          answered(hanne, next, 'comes', daysToNext + 2),
          answered(ole, next, 'comes', daysToNext + 2),
          answered(lone, next, 'no', daysToNext + 2),
        ],
        files: [paper],
        dispatches: [sent.dispatch],
        proofs: sent.proofs,
        costs: [],
        certificates: [],
      },
      ...[65, 125, 185].map((days): MeetingWorld => untouched(meetingOn(days, 'planned'))),
    ]
    const world = {
      body,
      charters: [charterFrom(body, templates.disability, addDays(today, -300))],
      memberships,
      contributions: [],
      meetings,
      mandates: memberships.slice(0, 1).map(
        (seat): Mandate => ({
          id: newId('mandate'),
          body: id,
          person: seat.person,
          name: seat.card.name,
          forum: 'Følgegruppen for tilgængelighed',
          level: 'local',
          from: addDays(today, -200),
          to: null,
          version: 1,
        }),
      ),
      outsides: [
        outsideOf(newId, body, 'Europe/Copenhagen', {
          forum: 'Følgegruppen for tilgængelighed',
          level: 'local',
          date: addDays(today, 40),
          start: '10:00',
        }),
      ],
    }
    const lived = {
      ...world,
      digests: digestsOf(world, [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]),
      hearings: hearingsOf(id, next),
    }
    return {
      ...lived,
      reports: [reportFor(lived, tenant, yearOf(today), today, { foreword: '', aims: '', closing: '' })],
    }
  }

  function laidUp(hearing: string, about: Omit<FileLine, 'id'>) {
    const line: FileLine = { ...about, id: newId('file') }
    return {
      id: line.id,
      holder: hearing,
      place: 'matter',
      name: line.name,
      state: 'kept' as const,
      reason: '',
      line,
      by: mette.id,
      at: momentOf(addDays(today, -2), '10:15'),
      version: 1,
    }
  }

  /** One that falls a week before the meeting, one in time, one answered with two who see it differently, and the rest. */
  function hearingsOf(body: string, next: Meeting): HearingWorld[] {
    const sender = (kind: Hearing['sender']['kind'], name: string, mail: string, caseNumber = '') => ({
      kind,
      name,
      mail: `${mail}@egedal.example`,
      caseNumber,
    })
    const hearing = (given: Partial<Hearing>): Hearing => {
      const made = newId('hearing')
      return aHearing({ body, topics: [], ...given, id: made, matter: made })
    }
    const by = { person: mette.id, name: mette.name }
    const answered = hearing({
      title: 'Kvalitetsstandard for ledsagelse',
      text: 'Standarden siger, hvor mange timers ledsagelse man kan få, og hvordan man søger.',
      sender: sender('department', 'Social og Sundhed', 'social', '27/1204'),
      topics: ['kvalitetsstandarder'],
      receivedOn: addDays(today, -75),
      deadline: addDays(today, -50),
      state: 'answered',
      way: 'meeting',
      approval: { by: mette.id, at: momentOf(addDays(today, -55), '15:20'), how: 'meeting', of: 'meeting' },
      closedOn: addDays(today, -54),
      sentHow: 'otherwise',
      outcome: {
        kind: 'in-part',
        text: 'Udvalget satte timerne op, men ventetiden er den samme.',
        on: addDays(today, -20),
        by: 'sender',
      },
    })
    const inTime = hearing({
      title: 'Budget for næste år',
      text: 'Forvaltningens udkast til budgettet for handicapområdet.',
      sender: sender('committee', 'Økonomiudvalget', 'oekonomi', '27/88'),
      topics: ['årets budget'],
      receivedOn: addDays(today, -6),
      deadline: addDays(next.date, 7),
    })
    const ramp = hearing({
      title: 'Ny rampe ved biblioteket i Stenløse',
      text: 'Hovedindgangen bygges om. Rampen kommer til at ligge på siden mod parkeringspladsen.',
      sender: sender('department', 'Teknik og Miljø', 'teknik', '27/3310'),
      area: 'Byggeri',
      topics: ['byggeri'],
      papers: [{ title: 'Tegning af indgangen', link: 'https://egedal.example/rampe.pdf', text: '' }],
      receivedOn: addDays(today, -2),
      deadline: addDays(next.date, -7),
      public: true,
    })
    /** Anyone may read where the doors are; how the ramp is built is still with the council. */
    const entrances = laidUp(ramp.id, entranceLine)
    const slopes = laidUp(ramp.id, slopeLine)
    ramp.files = [{ ...entrances.line, public: true }, slopes.line]
    return [
      {
        hearing: ramp,
        files: [
          { stored: entrances, content: entrance },
          { stored: slopes, content: slope },
        ],
      },
      {
        hearing: inTime,
        answer: anAnswer(inTime, 'Rådet er glad for, at der er penge til ledsagelse.', {
          by,
          at: momentOf(addDays(today, -1), '10:40'),
        }),
      },
      {
        hearing: answered,
        answer: anAnswer(
          answered,
          'Rådet synes, at standarden er klar og let at læse. Vi beder om, at der kommer to timer mere om måneden, og at svaret på en ansøgning kommer inden fire uger.',
          {
            by,
            at: momentOf(addDays(today, -56), '11:10'),
            minority: [
              { who: 'To medlemmer', text: 'Vi mener, at timerne skal kunne gemmes til næste måned.' },
            ],
          },
        ),
      },
      {
        hearing: hearing({
          title: 'Ny køreplan for bussen til Ballerup',
          sender: sender('municipality', 'Nabokommunen', 'trafik'),
          area: 'Trafik',
          receivedOn: addDays(today, -110),
          deadline: addDays(today, -90),
          state: 'unanswered',
          closedOn: addDays(today, -92),
          closedReason: 'Rådet havde ikke noget at tilføje.',
        }),
      },
      {
        hearing: hearing({
          title: 'Årsrapport fra tilsynet',
          sender: sender('authority', 'Socialtilsynet', 'tilsyn'),
          topics: ['årsrapporter'],
          mode: 'informed',
          receivedOn: addDays(today, -4),
          deadline: null,
        }),
      },
    ]
  }
}
