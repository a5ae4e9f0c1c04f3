/** Meetings, agendas, who comes, what was sent, proposals. */
export const meetings = {
  // Where a meeting stands.
  statePlanned: 'Planlagt',
  stateCalled: 'Dagsordenen er sendt',
  stateHeld: 'Holdt',
  stateCancelled: 'Aflyst',

  // What kind of gathering it is. Joint is a label on any of them.
  kindOrdinary: 'Møde',
  kindExtraordinary: 'Ekstra møde',
  kindPreMeeting: 'Formøde',
  kindEvent: 'Arrangement',
  kindConference: 'Konference',
  kindWorkshop: 'Workshop',
  kindTrip: 'Tur',
  kindThemeDay: 'Temadag',
  jointWith: 'Sammen med {name}',

  // Who may see an item.
  accessOpen: 'For alle',
  accessMembers: 'For dem, der er med',
  accessClosed: 'Lukket punkt',
  itemLate: 'Kom til, efter at dagsordenen var sendt',

  // Answers, and who came.
  answerComes: 'Kommer',
  answerDigital: 'Kommer digitalt',
  answerNo: 'Kommer ikke',
  answerNone: 'Har ikke svaret',
  answerByMail: 'svarede fra mailen',
  answerByWeb: 'svarede her',
  answerByPhone: 'svarede på telefonen',
  inPlaceOf: 'i stedet for {name}',
  cameOnSite: 'Var med',
  cameDigital: 'Var med digitalt',
  cameAbsent: 'Var ikke med',

  // The roles in which people get it.
  roleChair: 'Formand',
  roleViceChair: 'Næstformand',
  roleMember: 'Medlem',
  roleObserver: 'Observatør',
  roleSubstitute: 'Stedfortræder',
  roleGuest: 'Gæst',
  roleSecretary: 'Sekretær',

  // By which way, what, and how far it came.
  channelMail: 'Mail',
  channelLetter: 'Brev',
  channelPhone: 'Ring op',
  sentAgenda: 'Dagsorden',
  sentUpdate: 'Ny udgave af dagsordenen',
  sentNotes: 'Referat',
  sentCancellation: 'Aflysning',
  sentSample: 'Prøve til dig selv',
  sentApproval: 'Spurgt formanden',
  sentInvitation: 'Til en stedfortræder',
  proofWaiting: 'På vej',
  proofSending: 'På vej',
  proofSent: 'Sendt',
  proofDelivered: 'Kommet frem',
  proofBounced: 'Nåede ikke frem',
  proofComplained: 'Meldt som uønsket',
  proofUnknown: 'Vi ved ikke, om den kom frem',
  proofToPrint: 'Skal printes',
  proofPrinted: 'Printet',
  proofToCall: 'Skal ringes op',
  proofCalled: 'Ringet op',

  // What waits for the secretary.
  taskMailBounced: 'Mailen til {name} nåede ikke frem. Ring, ret adressen, eller print brevet.',
  taskLetterToPrint: 'Der ligger breve, som skal printes: {name}.',
  taskPersonToCall: 'Ring til {name} om mødet.',
  taskLateTopic:
    '{name} har et forslag, efter at dagsordenen er sendt. Du kan sætte det på som et sent punkt.',

  // Where a proposal stands, and how it came.
  bidNoted: 'På listen',
  bidTakenUp: 'På dagsordenen',
  bidCarriedOn: 'Vi fortsætter',
  bidDone: 'Færdig',
  bidSleeping: 'Ligger stille',
  bidFromMember: 'Fra en, der er med',
  bidFromAdministration: 'Fra administrationen',
  bidFromCommittee: 'Fra udvalget',
  bidFromOther: 'Fra en anden',
  bidOnBehalf: 'Skrevet af {secretary} for {name}, efter aftale.',
  bidByPhone: 'på telefonen',
  bidByPaper: 'på papir',
  bidByMeeting: 'på mødet',
  bidByMail: 'på mail',
  bidByOther: 'på anden måde',
} as const
