import type { links as da } from '../da/links.ts'
import type { Shape } from '../shape.ts'

export const links = {
  factName: 'Namn och vad rådet är till för',
  factNameHint: 'Följer alltid med när något annat är ikryssat.',
  fact: '{fact, select, contact {Kontaktperson} meetings {Mötesdatum} seats {Hur många platser som är besatta} openHearings {Hur många remisser som är öppna} other {Det som står på er offentliga sida}}',
  factHint:
    '{fact, select, contact {Namn, titel, telefon och e-post till kontaktpersonen på förvaltningen.} meetings {Datum och klockslag från det här kvartalet och framåt. Inte dagordningen.} seats {Bara siffror: hur många som sitter i rådet och hur många det minst ska vara. Inga namn.} openHearings {Bara en siffra. Inte vad remisserna handlar om, vem de kommer från eller vad rådet svarar.} other {Vad rådet är till för. Bara så länge rådet står på er offentliga sida.}}',

  associationTitle: 'Anslutna kommuner',
  associationLead:
    'En kommun kan låta er känna till sina råd. Ni ser bara det kommunen själv har valt, och den kan alltid ändra sig eller sluta dela.',
  membersCaption: 'Kommuner och hur långt ni har kommit',
  municipality: 'Kommun',
  standing: 'Hur långt ni har kommit',
  openColumn: 'Inbjudan och överenskommelse',
  standingOf:
    '{state, select, none {Inte inbjuden} invited {Inbjuden. Kan svara till och med {day}} accepted {Ansluten sedan {day}} declined {Tackade nej {day}} withdrawn {Slutade dela {day}} lapsed {Inbjuden, men svarade inte. Sista dagen var {day}} recalled {Inbjudan togs tillbaka {day}} other {Avslutad {day}}}',
  open: '{state, select, none {Bjud in} invited {Se inbjudan} accepted {Se} lapsed {Bjud in igen} other {Bjud in igen}}',
  nobodyTitle: 'Ni har ingen lista över medlemmar',
  nobodyText: 'Skriv namnet på den kommun ni vill bjuda in.',
  inviteOther: 'Bjud in en kommun',
  memberTitle: '{name}',
  inviteTitle: 'Bjud in {name}',
  inviteLead:
    'Vi skriver till dem som sköter Rådslag i {name}. Är kommunen inte med i Rådslag än väntar inbjudan på den i 90 dagar.',
  contact: 'E-post till någon du känner i kommunen',
  contactHint: 'Då får de också inbjudan. Man kan läsa vad det gäller utan att logga in.',
  word: 'En hälsning från dig',
  invite: 'Skicka inbjudan',
  endTitle: 'Avsluta delningen med {name}',
  endText:
    'Använd det när kommunen har lämnat förbundet. Korten från {name} försvinner direkt. Vill ni samarbeta igen kan du bjuda in på nytt.',
  takeBackTitle: 'Ta tillbaka inbjudan',
  takeBackText: 'Då kan {name} inte längre svara på den.',
  end: 'Avsluta delningen',
  endQuestion: 'Vill du avsluta delningen med {name}?',
  takeBack: 'Ta tillbaka den',
  doneInvited: 'Inbjudan är på väg.',
  doneEnded: 'Det är avslutat. Korten är borta.',
  doneTakenBack: 'Inbjudan är tillbakatagen.',

  tab: 'Förbund',
  title: 'Vad andra ser av era råd',
  lead: 'Förbund som kommunen är med i kan få känna till era råd. De ser bara det ni kryssar för. Inget delas förrän ni säger ja.',
  nobodyAsksTitle: 'Ingen har frågat än',
  nobodyAsks: 'När ett förbund bjuder in er står det här, och ni får ett mejl.',
  givenState:
    '{state, select, invited {Bjuder in er. Ni kan svara till och med {day}.} accepted {Ni har delat sedan {day}.} declined {Ni tackade nej {day}.} withdrawn {Ni slutade dela {day}. Det de hade fått är borta hos dem.} lapsed {Inbjudan gällde till och med {day}. Fråga dem om ni fortfarande vill vara med.} recalled {{association} tog tillbaka inbjudan {day}. Inget hade delats.} other {{association} avslutade det {day}. Det de hade fått är borta hos dem.}}',
  answer: 'Se vad det gäller och svara',
  changeShared: 'Ändra vad ni delar',
  waitsTitle: 'Ett förbund vill veta mer om era råd',
  waits: '{association} bjuder in er. Ni kan svara till och med {day}.',
  sharedTitle: 'Det här har {association} fått',
  sharedAt: 'Skickat {when}',
  sharedGone: 'Tillbakataget',
  sharedNothing: 'Inget än.',
  sharedKnowledge: 'Det ni själva har skrivit',
  consentTitle: 'Vad får {association} se?',
  consentLead:
    'Kryssa för det de får känna till. De kommer inte åt något hos er: Rådslag skickar bara det du väljer här, och skickar igen när det ändras. Namn på ledamöter delas aldrig.',
  newNotShared: 'Ett råd som ni lägger upp senare delas inte förrän ni kryssar för det här.',
  shareFacts: 'Vad får de se av {name}?',
  cardToday: 'Så ser kortet ut i dag',
  cardCould: 'Det här kan stå på kortet i dag',
  noCouncils: 'Ni har inga råd i Rådslag än. Ni kan säga ja nu och välja råd senare.',
  knowledgeTitle: 'Något ni gärna delar med de andra',
  knowledgeHint: 'Ett bra tips, en vägledning, en länk. Lämna tomt om det inte finns något.',
  knowledgeRow: 'Nr {number}',
  knowledgeName: 'Rubrik',
  knowledgeText: 'Text',
  knowledgeLink: 'Länk',
  accept: 'Säg ja till det som är ikryssat',
  saveChange: 'Spara',
  declineTitle: 'Nej tack',
  declineText: 'Då hör ni inget mer om den här inbjudan. {association} får veta att ni tackade nej.',
  decline: 'Tacka nej',
  withdrawTitle: 'Sluta dela',
  withdrawText:
    'Allt som {association} har fått av er försvinner hos dem inom en minut. Har de skrivit till ett råd står rådets namn kvar vid mejlet, men ingen person. Vill ni dela igen behöver de bjuda in er på nytt.',
  withdraw: 'Sluta dela',
  withdrawQuestion: 'Vill ni sluta dela med {association}?',
  doneAccepted: 'Ni delar nu det som är ikryssat.',
  doneAcceptedNothing: 'Ni har sagt ja men delar inget än. Kryssa för något när ni vill.',
  doneChanged: 'Det är ändrat. Det gäller från och med nu.',
  doneChangedNothing: 'Det är ändrat. Nu delar ni inget, men ni är fortfarande anslutna.',
  doneDeclined: 'Ni har tackat nej.',
  doneWithdrawn: 'Ni delar inte längre. Det de hade fått är borta hos dem om en liten stund.',

  mailInviteSubject: '{association} vill veta mer om era råd',
  mailInviteHello: 'Hej. {association} använder Rådslag och bjuder in {name} att vara med.',
  mailInviteWhat:
    'Säger ni ja kan {association} för de råd ni väljer se namn, kontaktperson, mötesdatum, hur många platser som är besatta och hur många remisser som är öppna. Ni väljer själva råd för råd vad de får se, och ni kan alltid ändra det eller sluta dela. Då försvinner det hos dem.',
  mailInviteNot:
    'De kommer inte åt er sida och får inga namn på ledamöter, inga dagordningar och inga anteckningar.',
  mailInviteWho: 'Det är er administratör som kan svara.',
  mailInviteNoTenant:
    '{name} är inte med i Rådslag än. När ni är det väntar inbjudan på er under Inställningar. Är ni inte intresserade behöver ni inte göra något.',
  mailInviteButton: 'Se inbjudan',
  mailInviteSignUp: 'Kom igång',
  mailInviteLasts: 'Ni kan svara till och med {day}.',
  mailAnswerSubject:
    '{answer, select, accepted {{name} är med} declined {{name} tackar nej} other {{name} delar inte längre}}',
  mailAnswer:
    '{answer, select, accepted {{name} har sagt ja och har valt vad ni får se. Korten kommer av sig själva.} declined {{name} har tackat nej till att dela sina råd. Ni kan fortfarande skriva kort om dem själva.} other {{name} har slutat dela. Korten från kommunen är borta.}}',
  mailAnswerButton: 'Se kommunerna',
} as const satisfies Shape<typeof da>
