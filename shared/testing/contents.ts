import type { Certificate } from '../costs/schema.ts'
import type { DispatchContent } from '../meetings/content.ts'
import type { AgendaItem, Recipient } from '../meetings/schema.ts'

const item = (id: string, title: string, given: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  title,
  text: '',
  access: 'members',
  minutes: 0,
  presenter: '',
  contribution: '',
  guests: [],
  late: false,
  ...given,
})

const nobody = { name: '', title: '', phone: '', mail: '', attention: '' }

/** The agenda of a Danish dialogue network: a list, a link, a guest, a closed item, names in several scripts. */
export const danishAgenda: DispatchContent = {
  kind: 'agenda',
  tenant: {
    id: 't0123456789ab',
    slug: 'egedal',
    name: 'Egedal Kommune',
    country: 'dk',
    language: 'da',
    mailbox: 'dialog@egedal.invalid',
    contact: { ...nobody, name: 'Mette Vang', phone: '72 00 00 00', mail: 'mette@egedal.invalid' },
    colour: '#225588',
    invented: true,
  },
  body: {
    id: 'n_00000000000000000001',
    name: 'Dialognetværket',
    tagline: '',
    competence: 'dialogue',
    contact: nobody,
  },
  meeting: {
    id: 'm_00000000000000000001',
    body: 'n_00000000000000000001',
    kind: 'ordinary',
    title: '',
    jointWith: '',
    date: '2027-03-18',
    start: '16:00',
    end: '18:00',
    zone: 'Europe/Copenhagen',
    place: 'Rådhuset, mødelokale 2',
    access: 'Elevator til 1. sal, teleslynge i lokalet. Der er kaffe fra kl. 15.45.',
    link: 'https://moede.egedal.invalid/dialog',
    state: 'called',
    items: [
      item('i1', 'Velkommen og en runde', { minutes: 10, presenter: 'Mette Vang' }),
      item('i2', 'Siden sidst', {
        minutes: 20,
        text: 'Hvad er der sket med det, vi **aftalte** i december?\n\n- Skilte ved sundhedshuset\n- Brevet om visitation, se [udkastet](https://egedal.invalid/udkast)',
      }),
      item('i3', 'Hvordan er det at få en ny sagsbehandler?', {
        minutes: 40,
        guests: [{ name: 'Åse Ørsted', email: '' }],
        late: true,
        text: 'Tag tre ting med:\n1. Hvad skal den nye vide?\n2. Hvem skal fortælle det?\n3. Hvornår?\n\nFra Łódź kommer محمد علي sammen med 王小明.',
      }),
      item('i4', '', { minutes: 10, access: 'closed' }),
      item('i5', 'Hvad tager vi med tilbage?'),
      item('i6', 'Eventuelt'),
    ],
    chairOk: null,
    sequence: 0,
    cancelReason: '',
  },
}

/** The notes of a Swedish network of municipalities, with what was agreed and what is taken home. */
export const swedishNotes: DispatchContent = {
  kind: 'notes',
  tenant: {
    ...danishAgenda.tenant,
    id: 't0123456789ac',
    slug: 'fyrbodal',
    name: 'Fyrbodals kommunalförbund',
    country: 'se',
    language: 'sv',
    mailbox: 'natverk@fyrbodal.invalid',
    contact: { ...nobody, name: 'Karin Ek', phone: '0522-00 00 00', mail: 'karin@fyrbodal.invalid' },
    invented: false,
  },
  body: { ...danishAgenda.body, name: 'Nätverket för socialnämndernas ordförande', competence: 'preparing' },
  meeting: {
    ...danishAgenda.meeting,
    title: 'Samverkan kring vuxna',
    jointWith: 'Socialchefsnätverket',
    date: '2027-03-12',
    start: '09:00',
    end: '12:00',
    zone: 'Europe/Stockholm',
    place: 'Museigatan 2, Uddevalla',
    access: '',
    items: [
      item('i1', 'Inledning', { minutes: 15 }),
      item('i2', 'Laget runt', { minutes: 60, text: 'Varje kommun berättar i fem minuter.' }),
      item('i3', '', { access: 'closed' }),
      item('i4', 'Nästa träff'),
    ],
  },
  notes: {
    meeting: 'm_00000000000000000001',
    state: 'sent',
    recorder: 'Karin Ek',
    items: [
      { item: 'i1', title: 'Inledning', text: 'Alla hälsades välkomna.', closed: false, outcomes: [] },
      {
        item: 'i2',
        title: 'Laget runt',
        text: 'Flera kommuner söker personal till hemtjänsten.\n\nSamtalet fortsätter i maj.',
        closed: false,
        outcomes: [
          { kind: 'agreement', text: 'Vi tar upp rekrytering igen i maj.' },
          { kind: 'recommendation', text: 'Direktionen bör se över taxan.' },
        ],
      },
      { item: 'i3', title: '', text: '', closed: true, outcomes: [] },
    ],
    takenBack: [
      { text: 'Frågan om gemensam jour', owner: 'Ordföranden i Åmål', due: '2027-04-06' },
      { text: 'Utbildning till hösten', owner: '', due: '' },
    ],
  },
  attended: [
    { name: 'Anna Berg', came: 'on-site' },
    { name: 'Bo Dahl', came: 'on-site' },
    { name: 'Eva Lind', came: 'digital' },
    { name: 'Olle Holm', came: 'absent' },
  ],
}

export const swedishAgenda: DispatchContent = { ...swedishNotes, kind: 'agenda' }

/** A citizen who wants a letter; change what matters. */
export const recipient = (given: Partial<Recipient> = {}): Recipient => ({
  person: 'p_00000000000000000001',
  name: 'Birthe Sørensen',
  channel: 'mail',
  email: 'birthe@example.invalid',
  address: 'Skovvej 3, 2. tv., 3650 Ølstykke',
  language: 'da',
  role: 'member',
  mayAnswer: true,
  ...given,
})

export const danishCertificate: Certificate = {
  id: 'q_00000000000000000001',
  code: 'k7m2p9x4',
  meeting: 'm_00000000000000000001',
  person: 'p_00000000000000000001',
  name: 'Birthe Sørensen',
  municipality: 'Egedal',
  date: '2027-03-18',
  start: '16:00',
  end: '18:00',
  came: 'on-site',
  bodyName: 'Dialognetværket',
  place: 'Rådhuset, mødelokale 2',
}
