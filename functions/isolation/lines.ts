import type { Clause } from '#shared/charters/schema'
import type { Route } from '#shared/kernel/route'
import { routes } from '#shared/routes'
import { digitsOf } from '../platform/proof/codes.ts'
import type { AtLink } from './linked.ts'
import type { TextKind } from './planting.ts'
import { allReaders, badTokens, foreigners, type Reader, readers, seated } from './readers.ts'

/** Where a request lands in the laid world: ids of the home tenant, and what a sample input needs to be a good one. */
export type At = {
  readonly kind: 'councils' | 'networks'
  readonly tenant: string
  readonly slug: string
  readonly now: string
  readonly today: string
  readonly secret: string
  readonly body: string
  /** The body of the other kind, which this context must not serve. */
  readonly otherBody: string
  readonly template: string
  readonly charter: { readonly number: number; readonly purpose: string; readonly clauses: readonly Clause[] }
  readonly group: string
  /** What a light that is not in place is about; a line is written there already. */
  readonly light: string
  readonly department: string
  readonly planned: string
  readonly called: string
  readonly calledDispatch: string
  /** An item of the called meeting, a paper under it, and one that was set aside. */
  readonly item: string
  readonly file: string
  readonly setAside: string
  /** Papers of the open hearing: one that is public, one that is not, one that was set aside. */
  readonly paper: string
  readonly insidePaper: string
  readonly paperAside: string
  readonly held: string
  readonly cost: string
  readonly contribution: string
  /** Hearings of the council, each in the state that its name says. */
  readonly hearings: Readonly<
    Record<'open' | 'timeAsked' | 'inWriting' | 'drafted' | 'approved' | 'answered', string>
  >
  readonly council: string
  /** What asked the members of the one in writing, with a letter in it. */
  readonly hearingDispatch: string
  readonly network: string
  readonly people: Readonly<Record<'member' | 'chair' | 'officer' | 'newcomer' | 'former', string>>
  readonly seats: Readonly<Record<'member' | 'leaver' | 'newcomer', string>>
  readonly code: string
  readonly signUp: string
  readonly signUpCode: string
  readonly session: string
  readonly tickets: Readonly<Record<'invitation' | 'meeting' | 'objection', string>>
  readonly task: string
  readonly certificateCode: string
  /** Of the body: a mandate, a matter that was raised, and another group's meeting. */
  readonly mandate: string
  readonly lift: string
  readonly outside: string
  /** A thing that was taken back from the held meeting. */
  readonly followUp: string
  /** Of the body: something it has agreed to share; and what it tells everyone. */
  readonly publication: string
  readonly published: string
  readonly export: string
  readonly deletionCode: string
  readonly demoPerson: string
  readonly foreign: { readonly tenant: string }
  /** What lies between the two: home has accepted, away is the association. */
  readonly linked: AtLink
}

/** Something the API must be asked first for a good sample: the fingerprint of those who were shown. */
export type AskFirst = (path: string) => Promise<Record<string, unknown>>

/**
 * One operation: a good request, who gets in, and what it hangs on. Whoever is not named is refused: who knows of
 * the body is told that the role may not, all others that there is nothing; a bad token is no token at all.
 */
export type Line = {
  readonly in: readonly Reader[]
  readonly hangsOn: 'body' | 'tenant' | 'nobody'
  /** Where the refusal of a reader is not the one that follows from the rule above. */
  readonly but?: Readonly<Partial<Record<Reader, number>>>
  readonly params?: (at: At) => Readonly<Record<string, string>>
  readonly query?: (at: At) => Readonly<Record<string, string>>
  readonly input?: (at: At, ask: AskFirst) => unknown
  readonly seen?: (at: At) => number
  /** Texts that the answer may hold beside those of the reader's place: one's own address, one's own needs. */
  readonly shows?: readonly TextKind[]
  /** Texts of the other tenant that the answer may hold: the linked one's name, and what was pushed. */
  readonly pushed?: readonly TextKind[]
}

const everyoneOfTheBody: readonly Reader[] = ['secretary', ...seated]
const everyoneOfTheTenant: readonly Reader[] = [
  ...everyoneOfTheBody,
  'administrator',
  'officer',
  'outsider',
  'former',
]
/** Whoever may ask without being anybody: signed in or not, of this tenant or another. */
const anyone: readonly Reader[] = [...everyoneOfTheTenant, 'foreign', 'public', 'foreignPublic', 'none']

type More = Omit<Line, 'in' | 'hangsOn'>
const ofBody = (who: readonly Reader[], more: More = {}): Line => ({ in: who, hangsOn: 'body', ...more })
const bySecretary = (more: More = {}): Line => ofBody(['secretary'], more)
/** What anybody of the tenant may: the other tenant's reader gets their own. */
const ofTenant = (who: readonly Reader[], more: More = {}): Line => ({ in: who, hangsOn: 'tenant', ...more })
const byAdministrator = (more: More = {}): Line => ofTenant(['administrator', 'foreign'], more)
const open = (more: More = {}): Line => ({ in: anyone, hangsOn: 'nobody', ...more })

/** The association's own: the home tenant is a municipality, so whoever may coordinate finds nothing there. */
const byCoordinator = (more: More = {}): Line => ({
  ...ofTenant(['foreign'], more),
  but: { administrator: 404, officer: 404, secretary: 404, ...more.but },
})
/** A link that this municipality's administrator answers for; to the association it is not there. */
const ofLink = (which: 'accepted' | 'invited', more: More = {}): Line =>
  ofTenant(['administrator'], {
    params: (at) => ({ link: at.linked[which] }),
    but: { foreign: 404 },
    ...more,
  })
const typed = (municipality: string) => ({ municipality, name: 'Pensionärsrådet', kind: 'elderly', contact })
const typedCard = (at: At) => ({ card: at.linked.card })
const circular = (at: At) => ({ circular: at.linked.circular })
const chosen = (at: At) => ({ councils: [{ body: at.council, facts: ['seats'] }], knowledge: [] })

/** Tickets pass the first gate of these actions; the second tells them apart. */
const wrongTickets = { ticketElsewhere: 404, foreignTicket: 404 } as const

const body = (at: At) => ({ body: at.body })
const person = (at: At) => ({ body: at.body, person: at.people.member })
const seat = (name: keyof At['seats']) => (at: At) => ({ body: at.body, membership: at.seats[name] })
const planned = (at: At) => ({ meeting: at.planned })
const called = (at: At) => ({ meeting: at.called })
const held = (at: At) => ({ meeting: at.held })
const roundOf = (at: At) => ({ meeting: at.planned, letter: 'round' })
const ofNetwork = (at: At) => ({ body: at.network })
const hearing = (state: keyof At['hearings']) => (at: At) => ({ hearing: at.hearings[state] })
const session = (at: At) => ({ session: at.session })

/** This year's is a draft: for the secretary and the chair, and as if it were not there for the other members. */
const reportOfYear = (at: At) => ({ body: at.body, year: at.today.slice(0, 4) })
/** Agreed on, and public already. */
const publication = (at: At) => ({ body: at.body, publication: at.publication })
const writers: readonly Reader[] = ['secretary', 'chair']
const draftOnly = { member: 404, substitute: 404, observer: 404 } as const

const contact = { name: 'Nora Prøve', title: '', phone: '', mail: '', attention: '' }
const usual = { start: '16:00', end: '18:00' }
const needs = { interpreter: '', loop: false, companion: false, note: '' }
const fingerprint =
  (kind: string, meeting: (at: At) => { meeting: string }) => async (at: At, ask: AskFirst) => ({
    fingerprint: (await ask(`/meetings/${meeting(at).meeting}/recipients?kind=${kind}`)).fingerprint,
  })
const answerOfProvider = (at: At) => ({
  tenant: at.slug,
  nonce: 'nonce-of-a-test',
  idToken: 'not.a.token',
})

export const lines: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  access: {
    askCode: open({ input: () => ({ email: 'nobody@example.dk', language: 'da' }) }),
    signIn: open({ input: (at) => ({ code: at.code, digits: digitsOf(at.secret, at.code) }) }),
    providerOf: open({ params: (at) => ({ slug: at.slug }) }),
    // There is no provider here: whoever may ask is refused alike, and nothing is told.
    signInByProvider: { ...open({ input: answerOfProvider }), in: [], but: all(anyone, 403) },
    signOut: open({ input: session }),
    token: open({ input: (at) => ({ tenant: at.slug, session: at.session }) }),
    readTicket: open({ input: (at) => ({ ticket: at.tickets.meeting }) }),
    askCodeByTicket: open({ input: (at) => ({ ticket: at.tickets.invitation }) }),
    me: open({ input: session }),
    chooseLanguage: open({ input: (at) => ({ ...session(at), language: 'sv' }) }),
    leave: open({ input: (at) => ({ ...session(at), tenant: at.slug }) }),
    linkProvider: {
      ...open({ input: (at) => ({ ...session(at), ...answerOfProvider(at) }) }),
      in: [],
      but: all(anyone, 403),
    },
    demoWorlds: open(),
    enterDemo: open({ input: (at) => ({ tenant: at.slug, person: at.demoPerson }) }),
  },
  tenancy: {
    signUp: open({
      input: () => ({
        organisation: 'dk-municipality-101',
        name: 'København',
        slug: 'koebenhavn',
        language: 'da',
        applicant: { name: 'Nora Prøve', email: 'nora@kk.dk' },
        mailbox: 'kommunen@kk.dk',
      }),
    }),
    organisation: open({ params: () => ({ organisation: 'dk-municipality-101' }) }),
    sendSignUpCode: open({ params: (at) => ({ signUp: at.signUp }) }),
    proveSignUp: open({
      params: (at) => ({ signUp: at.signUp }),
      input: (at) => ({ digits: digitsOf(at.secret, at.signUpCode) }),
      shows: ['inside'],
    }),
    signUpState: open({ params: (at) => ({ signUp: at.signUp }), input: session, shows: ['inside'] }),
    readObjection: open({ params: (at) => ({ ticket: at.tickets.objection }) }),
    object: open({ params: (at) => ({ ticket: at.tickets.objection }) }),
    publicPage: {
      ...open(),
      in: anyone.filter((reader) => reader !== 'none'),
      // Nobody's tenant: there is no page to show.
      but: { none: 404 },
    },
    publication: {
      ...open({ params: (at) => ({ publication: at.published }) }),
      in: anyone.filter((reader) => !foreigners.includes(reader) && reader !== 'none'),
      but: { foreign: 404, foreignPublic: 404, none: 404 },
    },
    tenant: ofTenant([...everyoneOfTheTenant, 'foreign']),
    editTenant: byAdministrator({ input: () => ({ caseHelp: { name: 'Borgerrådgiveren', phone: '' } }) }),
    agreement: ofTenant([...everyoneOfTheTenant, 'foreign']),
    acceptAgreement: byAdministrator({
      input: async (_, ask) => ({ version: (await ask('/tenancy/agreement')).version, name: 'Nora Prøve' }),
      // Another country's agreement has another version.
      but: { foreign: 412 },
    }),
    createDepartment: byAdministrator({ input: () => ({ name: 'Teknik og Miljø' }) }),
    editDepartment: byAdministrator({
      params: (at) => ({ department: at.department }),
      input: () => ({ name: 'Teknik' }),
      but: { foreign: 404 },
    }),
    roles: byAdministrator({ shows: ['reach'] }),
    setRoles: byAdministrator({
      params: (at) => ({ person: at.people.officer }),
      input: () => ({ roles: ['person'] }),
      shows: ['reach'],
      but: { foreign: 404 },
    }),
    erasePerson: byAdministrator({
      params: (at) => ({ person: at.people.officer }),
      input: () => ({ sure: true }),
      but: { foreign: 404 },
    }),
    addColleague: byAdministrator({ input: () => ({ name: 'Nora Prøve', email: 'nora@example.dk' }) }),
    provider: byAdministrator(),
    setProvider: byAdministrator({ input: () => ({ rule: 'code', on: false, issuer: '' }), seen: () => 0 }),
  },
  home: { read: ofTenant([...everyoneOfTheTenant, 'foreign']) },
  leaving: {
    life: byAdministrator(),
    leave: byAdministrator({
      input: async (_, ask) => ({ name: (await ask('/tenancy/life')).name }),
      // The other administrator's own tenant has another name, and is not left by it.
      but: { foreign: 422 },
    }),
    // Nobody has asked to leave, so there is nothing to take back.
    stay: { ...byAdministrator(), in: [], but: { administrator: 409, foreign: 409 } },
    export: byAdministrator(),
    exportLink: byAdministrator({ params: (at) => ({ export: at.export }), but: { foreign: 404 } }),
    // Nothing is said of a tenant that is open.
    closed: {
      ...open({ params: (at) => ({ slug: at.slug }) }),
      in: [],
      but: all(anyone, 404),
    },
    deletion: open({ params: (at) => ({ code: at.deletionCode }) }),
    // What is one's own, whatever it is; and nobody else's.
    myRows: ofTenant([...everyoneOfTheTenant, 'foreign'], { shows: ['reach', 'needs'] }),
    exportFile: byAdministrator({ params: (at) => ({ export: at.export }), but: { foreign: 404 } }),
    myRowsFile: ofTenant([...everyoneOfTheTenant, 'foreign'], { shows: ['reach', 'needs'] }),
  },
  bodies: {
    list: ofTenant([...everyoneOfTheTenant, 'foreign']),
    setUp: ofTenant(['administrator', 'officer', 'secretary', 'foreign'], {
      // The smallest template of each kind that both countries have.
      input: (at) => ({
        template: at.kind === 'networks' ? 'plain-network' : 'plain-council',
        name: 'Et råd til',
        contact,
        usual,
      }),
    }),
    read: ofBody(everyoneOfTheBody, { params: body }),
    editing: bySecretary({ params: body }),
    edit: bySecretary({ params: body, input: () => ({ name: 'Rådet', contact, usual }) }),
    move: bySecretary({ params: body, input: () => ({ move: 'rest' }) }),
    publish: bySecretary({ params: body, input: () => ({ published: false }) }),
  },
  charters: {
    read: ofBody(everyoneOfTheBody, { params: body }),
    readVersion: ofBody(everyoneOfTheBody, {
      params: (at) => ({ body: at.body, number: String(at.charter.number) }),
    }),
    amend: bySecretary({
      params: body,
      seen: (at) => at.charter.number,
      input: ({ charter: { purpose, clauses } }) => ({ purpose, clauses, reason: 'Ændret på mødet' }),
    }),
    standing: ofBody(['secretary', 'chair'], { params: body }),
    remark: ofBody(['secretary', 'chair'], {
      params: body,
      input: (at) => ({ about: at.light, text: 'Vi spørger på sommermødet.' }),
    }),
  },
  members: {
    list: ofBody(everyoneOfTheBody, { params: body }),
    past: ofBody(everyoneOfTheBody, { params: body }),
    // One's own details are one's own; the others see that the person is there, if anything.
    person: ofBody(['secretary', 'member'], { params: person, shows: ['reach', 'needs'] }),
    preview: bySecretary({ params: body, input: () => ({ text: 'Nora Prøve;nora@example.dk' }) }),
    import: bySecretary({
      params: body,
      input: (at) => ({ from: at.today, rows: [{ name: 'Nora Prøve', group: at.group }] }),
    }),
    add: bySecretary({
      params: body,
      input: (at) => ({ from: at.today, name: 'Nora Prøve', group: at.group }),
    }),
    editPerson: bySecretary({
      params: person,
      input: () => ({ name: 'Nora Prøve', channel: 'mail', language: 'da', needs, email: 'nora@example.dk' }),
    }),
    setConsent: bySecretary({
      params: person,
      input: () => ({ to: 'named', given: true, how: 'paper' }),
    }),
    editSeat: bySecretary({
      params: seat('member'),
      input: (at) => ({ group: at.group, from: '2026-02-01' }),
    }),
    changeRole: bySecretary({
      params: seat('member'),
      input: (at) => ({ role: 'substitute', from: at.today }),
    }),
    end: bySecretary({ params: seat('member'), input: (at) => ({ on: at.today }) }),
    undoEnd: bySecretary({ params: seat('leaver') }),
    handOver: bySecretary({
      params: seat('member'),
      input: (at) => ({ on: at.today, to: { name: 'Nora Prøve' } }),
    }),
    takeOut: bySecretary({ params: seat('newcomer') }),
    namePlace: bySecretary({ params: body, input: () => ({ places: [] }) }),
    invite: bySecretary({ params: body, input: (at) => ({ people: [at.people.newcomer] }) }),
    me: ofTenant([...everyoneOfTheTenant, 'foreign'], { shows: ['reach', 'needs'] }),
    editMe: ofTenant([...everyoneOfTheTenant, 'foreign'], {
      input: () => ({ channel: 'mail', language: 'da', needs }),
      shows: ['reach', 'needs'],
    }),
    consentMe: ofTenant([...everyoneOfTheTenant, 'foreign'], {
      input: () => ({ to: 'named', given: true }),
      shows: ['reach', 'needs'],
    }),
  },
  meetings: {
    year: ofBody(everyoneOfTheBody, { query: ofNetwork }),
    yearPlan: bySecretary({ query: ofNetwork }),
    list: ofBody(everyoneOfTheBody, { query: ofNetwork }),
    plan: bySecretary({
      input: (at) => ({ body: at.network, meetings: [{ date: '2027-06-10', start: '16:00', end: '18:00' }] }),
    }),
    // A list of what waits for oneself: nobody else's, so empty for most.
    tasks: ofTenant([...everyoneOfTheTenant, 'foreign']),
    finishTask: bySecretary({ params: (at) => ({ task: at.task }) }),
    read: ofBody([...everyoneOfTheBody, 'ticket', 'chairTicket'], { params: called, but: wrongTickets }),
    edit: bySecretary({
      params: planned,
      input: () => ({ date: '2027-02-12', start: '16:00', end: '18:00', place: 'Rådhuset' }),
    }),
    cancel: bySecretary({ params: planned, input: () => ({ reason: 'Sne' }) }),
    agenda: ofBody(['secretary', 'chair'], { params: planned }),
    saveAgenda: ofBody(['secretary', 'chair'], {
      params: planned,
      input: () => ({ items: [{ title: 'Velkommen' }] }),
    }),
    takeUp: ofBody(['secretary', 'chair'], {
      params: planned,
      input: (at) => ({ contribution: at.contribution }),
    }),
    late: bySecretary({ params: called }),
    addLate: bySecretary({ params: called, input: () => ({ title: 'Et emne til' }) }),
    // A member's link holds no word of the chair's.
    approve: ofBody(['secretary', 'chair', 'chairTicket'], {
      params: planned,
      input: () => ({}),
      but: wrongTickets,
    }),
    askChair: bySecretary({ params: planned, input: () => ({}) }),
    recipients: bySecretary({ params: planned }),
    send: bySecretary({ params: planned, input: fingerprint('agenda', planned) }),
    sample: bySecretary({ params: planned, input: () => ({}) }),
    proofs: bySecretary({ params: called }),
    moveProofs: bySecretary({
      params: called,
      input: (at) => ({ dispatch: at.calledDispatch, persons: [at.people.member], move: 'print' }),
    }),
    before: bySecretary({ params: called }),
    answer: ofBody([...seated, 'ticket'], {
      params: called,
      input: () => ({ answer: 'comes' }),
      // The secretary may answer in general, and is not asked to come to this one.
      but: { ...wrongTickets, secretary: 404 },
    }),
    answerFor: bySecretary({
      params: (at) => ({ meeting: at.called, person: at.people.member }),
      input: () => ({ answer: 'no' }),
    }),
    attendance: bySecretary({ params: held }),
    takeAttendance: bySecretary({
      params: held,
      input: (at) => ({ rows: [{ person: at.people.member, name: 'Nora Prøve', came: 'on-site' }] }),
    }),
  },
  around: {
    // The networks one is secretary of: none for most.
    before: ofTenant([...everyoneOfTheTenant, 'foreign']),
    homeTable: ofBody(['secretary', 'chair'], { query: ofNetwork }),
    letter: bySecretary({ params: roundOf }),
    sendLetter: bySecretary({
      params: roundOf,
      input: async (at, ask) => ({
        fingerprint: (await ask(`/meetings/${at.planned}/letters/round`)).fingerprint,
      }),
    }),
    round: ofBody(['secretary', 'chair', 'member', 'ticket'], { params: planned, but: wrongTickets }),
    writeLine: ofBody(['chair', 'member', 'ticket'], {
      params: planned,
      input: () => ({ text: 'Vi har fået en rampe.' }),
      // The secretary types for others, and has no line of her own.
      but: { ...wrongTickets, secretary: 404 },
    }),
    writeLineFor: bySecretary({
      params: (at) => ({ meeting: at.planned, person: at.people.member }),
      input: () => ({ text: 'Vi har fået en rampe.' }),
    }),
    collectRound: ofBody(['secretary', 'chair'], { params: planned, input: () => ({}) }),
    home: ofBody(['secretary', 'chair', 'member', 'ticket'], { params: held, but: wrongTickets }),
    markHome: ofBody(['chair', 'member', 'ticket'], {
      params: held,
      input: () => ({ forum: 'Udvalget' }),
      but: { ...wrongTickets, secretary: 404 },
    }),
    markHomeFor: bySecretary({
      params: (at) => ({ meeting: at.held, person: at.people.member }),
      input: () => ({}),
    }),
  },
  forums: {
    read: ofBody(everyoneOfTheBody, { params: body }),
    addMandate: bySecretary({
      params: body,
      input: (at) => ({ name: 'Nora Prøve', forum: 'Følgegruppen', level: 'local', from: at.today }),
    }),
    endMandate: bySecretary({
      params: (at) => ({ body: at.body, mandate: at.mandate }),
      input: (at) => ({ to: at.today }),
    }),
    addOutside: bySecretary({
      params: body,
      input: () => ({ forum: 'Følgegruppen', level: 'local', date: '2027-03-01' }),
    }),
    moveOutside: bySecretary({
      params: (at) => ({ body: at.body, outside: at.outside }),
      input: () => ({ forum: 'Følgegruppen', level: 'local', date: '2027-03-01' }),
    }),
    raise: bySecretary({
      params: body,
      input: () => ({ direction: 'to', forum: 'Udvalget', level: 'local', title: 'Rampen' }),
    }),
    moveLift: bySecretary({
      params: (at) => ({ body: at.body, lift: at.lift }),
      input: () => ({ move: 'answer', answer: 'Ja' }),
    }),
    carry: bySecretary({
      params: (at) => ({ body: at.body, lift: at.lift }),
      input: () => ({ as: 'contribution' }),
    }),
  },
  contributions: {
    list: ofBody(everyoneOfTheBody, { query: ofNetwork }),
    add: ofBody(['secretary', 'chair', 'member', 'substitute'], {
      input: (at) => ({ body: at.network, text: 'Hvad med en rampe?' }),
    }),
    read: ofBody(everyoneOfTheBody, {
      params: (at) => ({ body: at.network, contribution: at.contribution }),
    }),
    join: ofBody(['chair', 'member', 'substitute'], {
      params: (at) => ({ body: at.network, contribution: at.contribution }),
      input: () => ({ also: true }),
    }),
    move: ofBody(['secretary', 'chair'], {
      params: (at) => ({ body: at.network, contribution: at.contribution }),
      input: () => ({ move: 'sleep' }),
    }),
  },
  notes: {
    read: ofBody(everyoneOfTheBody, { params: held }),
    open: ofBody(everyoneOfTheBody, { params: held }),
    sending: bySecretary({ params: held }),
    save: bySecretary({
      params: held,
      input: () => ({ items: [{ item: 'x', title: 'Velkommen', text: 'Vi sagde goddag.' }] }),
    }),
    takeBack: bySecretary({ params: held, input: () => ({ takenBack: [{ text: 'Rampen' }] }) }),
    sample: bySecretary({ params: held, input: () => ({}) }),
    send: bySecretary({ params: held, input: fingerprint('notes', held) }),
  },
  followUps: {
    list: ofBody(everyoneOfTheBody, { query: ofNetwork }),
    finish: ofBody(writers, {
      params: (at) => ({ meeting: at.held, row: at.followUp }),
      input: () => ({ done: true, came: 'De så dem.' }),
    }),
  },
  hearings: {
    list: ofTenant([...everyoneOfTheTenant, 'foreign']),
    parties: ofTenant(['administrator', 'officer', 'secretary', 'foreign']),
    // Any department may ask a body of any area.
    start: ofBody(['administrator', 'officer', 'secretary'], {
      input: (at) => ({
        title: 'Ny rampe',
        sender: { kind: 'department', name: 'Teknik' },
        deadline: '2027-03-20',
        bodies: [{ body: at.council, mode: 'heard' }],
      }),
    }),
    startAgenda: ofBody(['administrator', 'officer', 'secretary'], {
      input: (at) => ({
        sender: { kind: 'committee', name: 'Udvalget' },
        deadline: '2027-03-20',
        lines: ['Budget', 'Ny rampe'].map((title) => ({
          title,
          bodies: [{ body: at.council, mode: 'heard' }],
        })),
      }),
    }),
    read: ofBody(everyoneOfTheBody, { params: hearing('open') }),
    edit: bySecretary({
      params: hearing('open'),
      input: () => ({ title: 'Ny rampe', sender: { kind: 'department', name: 'Teknik' } }),
    }),
    changeDeadline: bySecretary({ params: hearing('open'), input: () => ({ deadline: '2027-03-20' }) }),
    askTime: bySecretary({
      params: hearing('open'),
      input: () => ({ until: '2027-04-20', by: 'own-mail', to: '' }),
    }),
    refuseTime: bySecretary({ params: hearing('timeAsked'), input: () => ({}) }),
    recipients: bySecretary({ params: hearing('open'), shows: ['reach'] }),
    askMembers: bySecretary({
      params: hearing('open'),
      input: async (at, ask) => ({
        by: at.today,
        fingerprint: (await ask(`/hearings/${at.hearings.open}/recipients`)).fingerprint,
      }),
    }),
    // A substitute may write in general, and is not asked while the member sits.
    voice: ofBody(['chair', 'member'], {
      params: hearing('inWriting'),
      input: () => ({ stance: 'agrees' }),
    }),
    voiceFor: bySecretary({
      params: (at) => ({ hearing: at.hearings.inWriting, person: at.people.member }),
      input: () => ({ stance: 'agrees', how: 'phone' }),
    }),
    byChair: bySecretary({ params: hearing('open'), input: () => ({}) }),
    putOnAgenda: bySecretary({ params: hearing('open'), input: () => ({}) }),
    saveAnswer: ofBody(['secretary', 'chair'], {
      params: hearing('open'),
      input: () => ({ text: 'Vi er glade for rampen.' }),
      seen: () => 0,
    }),
    askChair: bySecretary({ params: hearing('drafted'), input: () => ({}) }),
    approve: ofBody(['secretary', 'chair'], { params: hearing('drafted'), input: () => ({ answer: 1 }) }),
    send: bySecretary({ params: hearing('approved'), input: () => ({ answer: 1, how: 'otherwise' }) }),
    move: bySecretary({ params: hearing('open'), input: () => ({ move: 'closeWithout' }) }),
    publish: bySecretary({ params: hearing('open'), input: () => ({ public: false }) }),
    publishPaper: bySecretary({
      params: (at) => ({ hearing: at.hearings.open, file: at.insidePaper }),
      input: () => ({ public: true }),
    }),
    askOutcome: bySecretary({
      params: hearing('answered'),
      input: () => ({ to: 'teknik@example.dk' }),
    }),
    readForSender: bySecretary({ params: hearing('answered') }),
    tellOutcome: bySecretary({ params: hearing('answered'), input: () => ({ kind: 'followed' }) }),
  },
  hearingFiles: {
    answerWord: ofBody(everyoneOfTheBody, { params: hearing('answered') }),
    answerPdf: ofBody(everyoneOfTheBody, { params: hearing('answered') }),
    roundLetters: bySecretary({
      params: hearing('inWriting'),
      query: (at) => ({ dispatch: at.hearingDispatch }),
    }),
  },
  costYears: {
    ofYear: ofTenant([...everyoneOfTheTenant, 'foreign']),
    setBudget: bySecretary({
      params: (at) => ({ year: at.today.slice(0, 4), body: at.body }),
      input: () => ({ budget: { minor: 2_500_000, currency: 'DKK' } }),
    }),
    payroll: bySecretary({ query: body }),
  },
  costs: {
    ofMeeting: ofBody(['secretary', 'chair'], { params: held }),
    book: bySecretary({
      params: held,
      input: () => ({ kind: 'catering', amount: { minor: 45_000, currency: 'DKK' } }),
    }),
    remove: bySecretary({ params: (at) => ({ meeting: at.held, cost: at.cost }) }),
    issueCertificates: bySecretary({ params: held }),
    // Whoever holds the code may see that it is real; in another tenant the code is nobody's.
    verify: {
      ...open({ params: (at) => ({ code: at.certificateCode }), shows: ['inside'] }),
      in: anyone.filter((reader) => !foreigners.includes(reader) && reader !== 'none'),
      but: { foreign: 404, foreignPublic: 404, none: 404 },
    },
  },
  reports: {
    read: ofBody(everyoneOfTheBody, { params: reportOfYear }),
    gather: ofBody(writers, { params: reportOfYear }),
    write: ofBody(writers, { params: reportOfYear, input: () => ({ foreword: 'Et godt år.' }) }),
    move: ofBody(writers, { params: reportOfYear, input: () => ({ move: 'finish' }) }),
  },
  publications: {
    list: ofBody(everyoneOfTheBody, { params: body }),
    read: ofBody(everyoneOfTheBody, { params: publication }),
    add: bySecretary({ params: body, input: () => ({ title: 'En bænk', text: 'Den første er sat op.' }) }),
    edit: bySecretary({ params: publication, input: () => ({ title: 'To bænke' }) }),
    move: bySecretary({
      params: publication,
      input: (at) => ({ move: 'agree', agreed: { how: 'meeting', on: at.today } }),
    }),
    tell: bySecretary({ params: publication, input: (at) => ({ channel: 'press', on: at.today }) }),
    remove: bySecretary({ params: publication }),
  },
  files: {
    list: ofBody([...everyoneOfTheBody, 'ticket', 'chairTicket'], { params: called, but: wrongTickets }),
    form: ofBody(writers, { params: (at) => ({ meeting: at.called, place: at.item }) }),
    read: ofBody([...everyoneOfTheBody, 'ticket', 'chairTicket'], {
      params: (at) => ({ meeting: at.called, file: at.file }),
      but: wrongTickets,
    }),
    setAside: ofBody(writers, { params: (at) => ({ meeting: at.called, file: at.file }) }),
    fetchBack: ofBody(writers, {
      params: (at) => ({ meeting: at.called, file: at.setAside }),
      input: () => ({}),
    }),
  },
  hearingPapers: {
    list: ofBody(everyoneOfTheBody, { params: hearing('open') }),
    form: bySecretary({ params: (at) => ({ hearing: at.hearings.open, place: 'matter' }) }),
    read: ofBody(everyoneOfTheBody, {
      params: (at) => ({ hearing: at.hearings.open, file: at.insidePaper }),
    }),
    setAside: bySecretary({ params: (at) => ({ hearing: at.hearings.open, file: at.insidePaper }) }),
    fetchBack: bySecretary({
      params: (at) => ({ hearing: at.hearings.open, file: at.paperAside }),
      input: () => ({}),
    }),
    readPublic: {
      in: anyone.filter((reader) => !foreigners.includes(reader) && reader !== 'none'),
      hangsOn: 'nobody',
      params: (at) => ({ hearing: at.hearings.open, file: at.paper }),
      but: { foreign: 404, foreignPublic: 404, none: 404 },
    },
  },
  documents: {
    agendaWord: ofBody([...everyoneOfTheBody, 'ticket', 'chairTicket'], {
      params: called,
      but: wrongTickets,
    }),
    agendaPdf: ofBody([...everyoneOfTheBody, 'ticket', 'chairTicket'], { params: called, but: wrongTickets }),
    agendaPage: ofBody([...everyoneOfTheBody, 'ticket', 'chairTicket'], {
      params: called,
      but: wrongTickets,
    }),
    agendaCalendar: ofBody([...everyoneOfTheBody, 'ticket', 'chairTicket'], {
      params: called,
      but: wrongTickets,
    }),
    journal: bySecretary({ params: called }),
    mailPreview: ofBody(['secretary', 'chair'], { params: planned }),
    letters: bySecretary({ params: called }),
    takenHomePdf: ofBody(['secretary', 'chair', 'member', 'ticket'], { params: held, but: wrongTickets }),
    notesWord: ofBody(everyoneOfTheBody, { params: held }),
    notesPdf: ofBody(everyoneOfTheBody, { params: held }),
    reportWord: ofBody(writers, { params: reportOfYear, but: draftOnly }),
    reportPdf: ofBody(writers, { params: reportOfYear, but: draftOnly }),
    certificate: ofBody(['secretary', 'member', 'ticket'], {
      params: (at) => ({ meeting: at.held, person: at.people.member }),
      // Another person's certificate is nobody's to ask for; an observer has none.
      but: { ...wrongTickets, chair: 404, substitute: 404 },
    }),
  },
  links: {
    members: byCoordinator({ pushed: ['open'] }),
    invite: byCoordinator({ input: () => ({ organisation: 'se-municipality-1484' }) }),
    end: byCoordinator({ params: (at) => ({ organisation: at.linked.member }) }),
    given: ofTenant(['administrator', 'foreign'], { pushed: ['open'] }),
    waiting: ofTenant(['administrator', 'foreign'], { pushed: ['open'] }),
    accept: ofLink('invited', { input: chosen, seen: () => 0 }),
    change: ofLink('accepted', { input: chosen }),
    decline: ofLink('invited'),
    withdraw: ofLink('accepted'),
  },
  region: {
    councils: byCoordinator({ pushed: ['open'] }),
    typeCard: byCoordinator({ input: () => typed('1484') }),
    editCard: byCoordinator({ params: typedCard, input: () => typed('1484') }),
    removeCard: byCoordinator({ params: typedCard }),
    overview: byCoordinator({ pushed: ['open'] }),
    addressees: byCoordinator({ query: (at) => ({ cards: at.linked.card }) }),
    writeCircular: byCoordinator({
      input: (at) => ({ cards: [at.linked.card], subject: 'Träff', text: 'Kom gärna.' }),
    }),
    circular: byCoordinator({ params: circular }),
    sendCircular: byCoordinator({ params: circular }),
    overviewSheet: byCoordinator(),
  },
  // The beginning of every mark: whatever this reader could find at all is found. A coordinator finds what was pushed.
  search: {
    find: ofTenant([...everyoneOfTheTenant, 'foreign'], { input: () => ({ words: 'qz' }), pushed: ['open'] }),
  },
}

function all(who: readonly Reader[], status: number): Partial<Record<Reader, number>> {
  return Object.fromEntries(who.map((reader) => [reader, status]))
}

/** The status that this reader's request must get. */
export function expected(route: Route, line: Line, reader: Reader): number {
  if (badTokens.includes(reader)) return 401
  const special = line.but?.[reader]
  if (special !== undefined) return special
  if (line.in.includes(reader)) return route.write === 'create' ? 201 : 200
  if (reader === 'none') return 401
  // What passes no gate of classes: workers, the public, and links that are for something else.
  if (
    [
      'system',
      'public',
      'foreignPublic',
      'ticket',
      'chairTicket',
      'ticketElsewhere',
      'foreignTicket',
    ].includes(reader)
  )
    return 403
  if (line.hangsOn !== 'body') return 403
  return everyoneOfTheBody.includes(reader) ? 403 : 404
}

/** What is wrong with the lines themselves: an operation without one, a line without an operation. */
export function unlined(of: typeof routes = routes): string[] {
  const operations = (api: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
    Object.entries(api).flatMap(([slice, names]) => Object.keys(names).map((name) => `${slice}.${name}`))
  const [known, lined] = [operations(of), operations(lines)]
  return [
    ...known
      .filter((operation) => !lined.includes(operation))
      .map(
        (operation) =>
          `${operation} has no line in functions/isolation/lines.ts: say who gets in, and nobody else will`,
      ),
    ...lined
      .filter((operation) => !known.includes(operation))
      .map((operation) => `functions/isolation/lines.ts speaks of ${operation}, which is no operation`),
  ]
}

export type Operation = {
  readonly name: string
  readonly slice: string
  readonly route: Route
  readonly line: Line
}
export const operations: readonly Operation[] = Object.entries(routes).flatMap(([slice, api]) =>
  Object.entries(api).flatMap(([name, route]) => {
    const line = lines[slice]?.[name]
    return line ? [{ name: `${slice}.${name}`, slice, route, line }] : []
  }),
)

/** The matrix as it is printed: what each reader's request gets. The tests hold the API against this very table. */
export function isolationPage(): string {
  const shown = allReaders.filter((reader) => !badTokens.includes(reader))
  const heads = ['operation', ...shown, 'bad tokens']
  const rows = operations.map(({ name, route, line }) => [
    name,
    ...shown.map((reader) => String(expected(route, line, reader))),
    String(expected(route, line, 'expired')),
  ])
  const table = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  const who = Object.entries(readers).map(([reader, words]) => `- **${reader}**: ${words}`)
  return `# Isolation: who gets what

Printed from code by \`npm run print\`; do not edit. Every cell is asked for in \`functions/isolation/matrix.db.test.ts\`: the status, not one byte of another tenant in body or headers, and nothing written where the answer is a refusal. Operations of councils and networks are asked in both.

${who.join('\n')}

${table}
`
}
