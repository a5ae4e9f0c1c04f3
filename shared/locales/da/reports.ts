/** The yearly report: what stands in it, and the page that makes it. */
export const reports = {
  title: 'Årsberetning {year}',
  name: 'Årsberetning',
  fileName: 'aarsberetning',
  years: 'År',

  period: 'Perioden',
  periodOf: '1. januar – 31. december {year}',
  gathered: 'Tallene er fra',
  draft: 'Udkast',

  foreword: 'Forord',
  aims: 'Det har vi arbejdet for',
  closing: 'Afsluttende ord',

  meetings: '{of, select, other {Møderne}}',
  noMeetings: '{of, select, other {Vi har ikke holdt møder i {year}.}}',
  held: '{of, select, other {{count, plural, =0 {Vi har ikke holdt møder} one {Vi har holdt ét møde} other {Vi har holdt # møder}} i {year}.}}',
  heldBefore:
    '{count, plural, one {Det ene holdt vi, før vi begyndte at bruge Rådslag.} other {De # af dem holdt vi, før vi begyndte at bruge Rådslag.}}',
  cancelled: '{of, select, other {{count, plural, one {Ét møde blev aflyst.} other {# møder blev aflyst.}}}}',
  coming:
    '{of, select, other {{count, plural, one {Ét møde er planlagt og ikke holdt endnu.} other {# møder er planlagt og ikke holdt endnu.}}}}',
  gatheringOn: '{gathering} {day}',
  gatheringAbout: '{gathering} {day}: {title}',
  together: '{line}, sammen med {other}',
  cameOnSite: '{line}. {count, plural, one {Én var med.} other {# var med.}}',
  cameBoth:
    '{line}. {count, plural, one {Én var med} other {# var med}}, {digital, plural, one {én af dem digitalt} other {# af dem digitalt}}.',

  people: 'Hvem var med',
  peopleCount:
    '{count, plural, one {Én person har været med.} other {# forskellige personer har været med.}}',
  peopleUnknown: '{of, select, other {Der står ikke, hvor mange der var med til møderne.}}',
  groupAlways: '{title}: {count} hver gang',
  groupBetween: '{title}: fra {least} til {most}',
  groupNone: '{title}: ingen',
  municipalities: 'Kommunerne',
  municipality: '{name}: {count} af {all} gange',

  themes: 'Det talte vi om',
  noThemes: '{of, select, other {Der er ingen emner fra møderne endnu.}}',
  theme: '{title} ({day})',

  cameOfIt: 'Det kom der ud af det',
  raised: '{count, plural, =0 {Der kom ingen forslag.} one {Der kom ét forslag.} other {Der kom # forslag.}}',
  takenUp:
    '{count, plural, =0 {Ingen er taget op endnu.} one {Ét er taget op.} other {# er taget op.}} {done, plural, =0 {Ingen er ført igennem endnu.} one {Ét er ført igennem.} other {# er ført igennem.}}',
  outcomeOf: '{theme}: {outcome}',
  aProposal: 'Et forslag',
  liftAnswered: '{title}. {forum} har svaret: {answer}',
  liftWaits: '{title}. Løftet til {forum}, som ikke har svaret endnu.',
  agreements:
    '{count, plural, one {Vi aftalte én ting om vores eget arbejde.} other {Vi aftalte # ting om vores eget arbejde.}}',
  elections: '{count, plural, one {Vi valgte én gang.} other {Vi valgte # gange.}}',
  recommendations: '{count, plural, one {Vi gav én anbefaling.} other {Vi gav # anbefalinger.}}',
  decisions: '{count, plural, one {Vi traf én beslutning.} other {Vi traf # beslutninger.}}',
  takenBack: 'Det tog vi med tilbage',
  takenBackOn: '{text} ({day})',
  lifts:
    '{raised, plural, =0 {Vi har ikke løftet sager til andre.} one {Vi har løftet én sag.} other {Vi har løftet # sager.}} {answered, plural, =0 {Ingen er besvaret endnu.} one {Én er besvaret.} other {# er besvaret.}}{done, plural, =0 {} one { Én er tilbage på vores dagsorden.} other { # er tilbage på vores dagsorden.}}',

  hearings: 'Høringer',
  hearingsCount:
    '{asked, plural, =0 {Vi er ikke blevet hørt i {year}.} one {Vi er blevet hørt én gang.} other {Vi er blevet hørt # gange.}} {answered, plural, =0 {Vi har ikke svaret på nogen endnu.} one {Vi har givet ét svar.} other {Vi har givet # svar.}}',
  noHearings: 'Vi er ikke blevet hørt i {year}.',
  hearingsArea:
    '{area}: {count, plural, =0 {{open, plural, =0 {ingen svar} other {ingen svar endnu}}} one {ét svar{open, plural, =0 {} one {, én venter} other {, # venter}}} other {# svar{open, plural, =0 {} one {, én venter} other {, # venter}}}}',
  hearingsEach: 'Sag for sag',
  hearingBecame: '{title} ({sender}): {kind}. {words}',
  hearingOpenUntil: '{title} ({sender}): ikke besvaret endnu, svar senest {day}.',
  'hearing-open': '{title} ({sender}): ikke besvaret endnu.',
  'hearing-answered': '{title} ({sender}): Vi har svaret.',
  'hearing-unanswered': '{title} ({sender}): Vi svarede ikke.',

  costs: 'Det kostede det',
  noCosts: '{of, select, other {Der er ikke skrevet udgifter på møderne.}}',
  costsTotal: '{of, select, other {Møderne kostede {amount}.}}',
  costsHost: '{name}: {amount}',
  costsHome: 'Deltagernes egne kommuner: {amount}',
  costsShared: 'Delt mellem kommunerne: {amount}',

  again: 'Med fra gang til gang',
  againHint:
    'Hvor mange af dem, der var med, også var med gangen før. Kun du og dine kolleger i afdelingen ser det, og det står ikke i årsberetningen.',
  againMeeting: 'Dag',
  againShare: 'Også med gangen før',
  againOf: '{again, number} af {came, number} ({share, number} %)',

  empty: 'Der er ingen årsberetning for {year} endnu.',
  emptyWrite: 'Et tryk samler årets møder, emner og tal. Du kan skrive forord og afslutning bagefter.',
  emptyRead: 'Når den er færdig, kan du læse den her.',
  gather: 'Lav årsberetningen',
  gatherAgain: 'Hent tallene igen',
  gatherAgainHint: 'Jeres egne ord bliver stående.',
  finish: 'Gør den færdig',
  finishHint:
    'Så kan alle i {of, select, network {netværket} other {rådet}} læse den, og tallene ligger fast.',
  reopen: 'Åbn den igen',
  reopenHint: 'Så kan du rette i den. Imens kan kun sekretæren og formanden se den.',
  finishedOn: 'Færdig {day}',
  draftNote: 'Kun sekretæren og formanden kan se den, til den er færdig.',
  asPdf: 'Hent som PDF',
  asWord: 'Hent som Word',
  wordHint: 'I Word kan du rette frit, før du sender den videre.',
  wordsTitle: 'Jeres egne ord',
  wordsHint: 'Nævn ikke enkelte personers sager.',
  aimsHint: 'Hvad I ville i {year}, hvor I sagde det, og hvor langt I er.',
  save: 'Gem',
  doneGathered: 'Årsberetningen er samlet.',
  doneSaved: 'Gemt.',
  doneFinished: 'Årsberetningen er færdig, og alle kan læse den.',
  doneReopened: 'Årsberetningen er åben igen.',
} as const
