import type { meetings as da } from '../da/meetings.ts'
import type { Shape } from '../shape.ts'

export const meetings = {
  // Where a meeting stands.
  statePlanned: 'Planerad',
  stateCalled: 'Dagordningen är skickad',
  stateHeld: 'Genomförd',
  stateCancelled: 'Inställd',

  // What kind of gathering it is. Joint is a label on any of them.
  kindOrdinary: 'Träff',
  kindExtraordinary: 'Extra träff',
  kindPreMeeting: 'Förmöte',
  kindEvent: 'Arrangemang',
  kindConference: 'Konferens',
  kindWorkshop: 'Workshop',
  kindTrip: 'Studiebesök',
  kindThemeDay: 'Temadag',
  jointWith: 'Tillsammans med {name}',

  // Who may see an item.
  accessOpen: 'För alla',
  accessMembers: 'För dem som är med',
  accessClosed: 'Stängd punkt',
  itemLate: 'Kom till efter att dagordningen skickades',

  // Answers, and who came.
  answerComes: 'Kommer',
  answerDigital: 'Kommer digitalt',
  answerNo: 'Kommer inte',
  answerNone: 'Har inte svarat',
  answerByMail: 'svarade från mejlet',
  answerByWeb: 'svarade här',
  answerByPhone: 'svarade på telefon',
  inPlaceOf: 'i stället för {name}',
  cameOnSite: 'Var med',
  cameDigital: 'Var med digitalt',
  cameAbsent: 'Var inte med',

  // The roles in which people get it.
  roleChair: 'Ordförande',
  roleViceChair: 'Vice ordförande',
  roleMember: 'Ledamot',
  roleObserver: 'Observatör',
  roleSubstitute: 'Ersättare',
  roleGuest: 'Gäst',
  roleSecretary: 'Sekreterare',

  // By which way, what, and how far it came.
  channelMail: 'E-post',
  channelLetter: 'Brev',
  channelPhone: 'Ring upp',
  sentAgenda: 'Dagordning',
  sentUpdate: 'Ny version av dagordningen',
  sentNotes: 'Anteckningar',
  sentCancellation: 'Inställd träff',
  sentSample: 'Prov till dig själv',
  sentApproval: 'Frågat ordföranden',
  sentInvitation: 'Till en ersättare',
  proofWaiting: 'På väg',
  proofSending: 'På väg',
  proofSent: 'Skickat',
  proofDelivered: 'Framme',
  proofBounced: 'Kom inte fram',
  proofComplained: 'Anmält som oönskat',
  proofUnknown: 'Vi vet inte om det kom fram',
  proofToPrint: 'Ska skrivas ut',
  proofPrinted: 'Utskrivet',
  proofToCall: 'Ska ringas upp',
  proofCalled: 'Uppringd',

  // What waits for the secretary.
  taskMailBounced: 'Mejlet till {name} kom inte fram. Ring, rätta adressen eller skriv ut brevet.',
  taskLetterToPrint: 'Det finns brev att skriva ut: {name}.',
  taskPersonToCall: 'Ring {name} om träffen.',
  taskLateTopic:
    '{name} har ett förslag efter att dagordningen skickades. Du kan lägga till det som en sen punkt.',

  // Where a proposal stands, and how it came.
  bidNoted: 'På listan',
  bidTakenUp: 'På dagordningen',
  bidCarriedOn: 'Vi fortsätter',
  bidDone: 'Klart',
  bidSleeping: 'Vilar',
  bidFromMember: 'Från någon som är med',
  bidFromAdministration: 'Från förvaltningen',
  bidFromCommittee: 'Från nämnden',
  bidFromOther: 'Från någon annan',
  bidOnBehalf: 'Skrivet av {secretary} åt {name}, enligt överenskommelse.',
  bidByPhone: 'på telefon',
  bidByPaper: 'på papper',
  bidByMeeting: 'på träffen',
  bidByMail: 'med e-post',
  bidByOther: 'på annat sätt',
} as const satisfies Shape<typeof da>
