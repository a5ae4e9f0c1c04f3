import type { reports as da } from '../da/reports.ts'
import type { Shape } from '../shape.ts'

export const reports = {
  title: 'Verksamhetsberättelse {year}',
  name: 'Verksamhetsberättelse',
  fileName: 'verksamhetsberattelse',
  years: 'År',

  period: 'Period',
  periodOf: '1 januari – 31 december {year}',
  gathered: 'Uppgifterna är från',
  draft: 'Utkast',

  foreword: 'Inledning',
  aims: 'Det har vi arbetat för',
  closing: 'Slutord',

  meetings: '{of, select, network {Träffarna} other {Sammanträdena}}',
  noMeetings:
    '{of, select, network {Vi har inte haft någon träff {year}.} other {Vi har inte haft något sammanträde {year}.}}',
  held: '{of, select, network {{count, plural, =0 {Vi har inte haft någon träff} one {Vi har haft en träff} other {Vi har haft # träffar}} {year}.} other {{count, plural, =0 {Vi har inte haft något sammanträde} one {Vi har haft ett sammanträde} other {Vi har haft # sammanträden}} {year}.}}',
  heldBefore:
    '{count, plural, one {Ett av tillfällena var innan vi började använda Rådslag.} other {# av tillfällena var innan vi började använda Rådslag.}}',
  cancelled:
    '{of, select, network {{count, plural, one {En träff ställdes in.} other {# träffar ställdes in.}}} other {{count, plural, one {Ett sammanträde ställdes in.} other {# sammanträden ställdes in.}}}}',
  coming:
    '{of, select, network {{count, plural, one {En träff är planerad men har inte varit än.} other {# träffar är planerade men har inte varit än.}}} other {{count, plural, one {Ett sammanträde är planerat men har inte varit än.} other {# sammanträden är planerade men har inte varit än.}}}}',
  gatheringOn: '{gathering} {day}',
  gatheringAbout: '{gathering} {day}: {title}',
  together: '{line}, tillsammans med {other}',
  cameOnSite: '{line}. {count, plural, one {En var med.} other {# var med.}}',
  cameBoth:
    '{line}. {count, plural, one {En var med} other {# var med}}, {digital, plural, one {en av dem digitalt} other {# av dem digitalt}}.',

  people: 'Vilka var med',
  peopleCount: '{count, plural, one {En person har varit med.} other {# olika personer har varit med.}}',
  peopleUnknown:
    '{of, select, network {Det står inte hur många som var med på träffarna.} other {Det står inte hur många som var med på sammanträdena.}}',
  groupAlways: '{title}: {count} varje gång',
  groupBetween: '{title}: från {least} till {most}',
  groupNone: '{title}: ingen',
  municipalities: 'Kommunerna',
  municipality: '{name}: {count} av {all} gånger',

  themes: 'Det talade vi om',
  noThemes:
    '{of, select, network {Det finns inga ämnen från träffarna än.} other {Det finns inga ämnen från sammanträdena än.}}',
  theme: '{title} ({day})',

  cameOfIt: 'Vad det ledde till',
  raised: '{count, plural, =0 {Det kom inga förslag.} one {Det kom ett förslag.} other {Det kom # förslag.}}',
  takenUp:
    '{count, plural, =0 {Inget har tagits upp än.} one {Ett har tagits upp.} other {# har tagits upp.}} {done, plural, =0 {Inget är genomfört än.} one {Ett är genomfört.} other {# är genomförda.}}',
  outcomeOf: '{theme}: {outcome}',
  aProposal: 'Ett förslag',
  liftAnswered: '{title}. {forum} har svarat: {answer}',
  liftWaits: '{title}. Lyft till {forum}, som inte har svarat än.',
  agreements:
    '{count, plural, one {Vi kom överens om en sak i vårt eget arbete.} other {Vi kom överens om # saker i vårt eget arbete.}}',
  elections: '{count, plural, one {Vi gjorde ett val.} other {Vi gjorde # val.}}',
  recommendations: '{count, plural, one {Vi gav en rekommendation.} other {Vi gav # rekommendationer.}}',
  decisions: '{count, plural, one {Vi fattade ett beslut.} other {Vi fattade # beslut.}}',
  takenBack: 'Det tog vi med oss hem',
  takenBackOn: '{text} ({day})',
  lifts:
    '{raised, plural, =0 {Vi har inte lyft några frågor till andra.} one {Vi har lyft en fråga.} other {Vi har lyft # frågor.}} {answered, plural, =0 {Ingen har fått svar än.} one {En har fått svar.} other {# har fått svar.}}{done, plural, =0 {} one { En är tillbaka på vår dagordning.} other { # är tillbaka på vår dagordning.}}',

  hearings: 'Remisser och samråd',
  hearingsCount:
    '{asked, plural, =0 {Vi har inte fått någon remiss {year}.} one {Vi har fått en remiss.} other {Vi har fått # remisser.}} {answered, plural, =0 {Vi har inte svarat på någon än.} one {Vi har lämnat ett svar.} other {Vi har lämnat # svar.}}',
  noHearings: 'Vi har inte fått någon remiss {year}.',
  hearingsArea:
    '{area}: {count, plural, =0 {{open, plural, =0 {inget svar} other {inget svar än}}} one {ett svar{open, plural, =0 {} one {, ett väntar} other {, # väntar}}} other {# svar{open, plural, =0 {} one {, ett väntar} other {, # väntar}}}}',
  hearingsEach: 'Ärende för ärende',
  hearingBecame: '{title} ({sender}): {kind}. {words}',
  hearingOpenUntil: '{title} ({sender}): inte besvarad än, svar senast {day}.',
  'hearing-open': '{title} ({sender}): inte besvarad än.',
  'hearing-answered': '{title} ({sender}): Vi har svarat.',
  'hearing-unanswered': '{title} ({sender}): Vi svarade inte.',

  costs: 'Vad det kostade',
  noCosts:
    '{of, select, network {Det finns inga kostnader på träffarna.} other {Det finns inga kostnader på sammanträdena.}}',
  costsTotal: '{of, select, network {Träffarna kostade {amount}.} other {Sammanträdena kostade {amount}.}}',
  costsHost: '{name}: {amount}',
  costsHome: 'Deltagarnas egna kommuner: {amount}',
  costsShared: 'Delat mellan kommunerna: {amount}',

  again: 'Med från gång till gång',
  againHint:
    'Hur många av dem som var med som också var med gången före. Bara du och dina kollegor på avdelningen ser det, och det står inte i verksamhetsberättelsen.',
  againMeeting: 'Dag',
  againShare: 'Också med gången före',
  againOf: '{again, number} av {came, number} ({share, number} %)',

  empty: 'Det finns ingen verksamhetsberättelse för {year} än.',
  emptyWrite:
    'Ett tryck samlar årets träffar, ämnen och siffror. Inledning och slutord kan du skriva efteråt.',
  emptyRead: 'När den är färdig kan du läsa den här.',
  gather: 'Gör verksamhetsberättelsen',
  gatherAgain: 'Hämta uppgifterna igen',
  gatherAgainHint: 'Era egna ord står kvar.',
  finish: 'Gör den färdig',
  finishHint:
    'Då kan alla i {of, select, network {nätverket} other {rådet}} läsa den, och siffrorna ligger fast.',
  reopen: 'Öppna den igen',
  reopenHint: 'Då kan du ändra i den. Under tiden är det bara sekreteraren och ordföranden som ser den.',
  finishedOn: 'Färdig {day}',
  draftNote: 'Bara sekreteraren och ordföranden ser den tills den är färdig.',
  asPdf: 'Hämta som PDF',
  asWord: 'Hämta som Word',
  wordHint: 'I Word kan du ändra fritt innan du skickar den vidare.',
  wordsTitle: 'Era egna ord',
  wordsHint: 'Nämn inga enskilda personers ärenden.',
  aimsHint: 'Vad ni ville {year}, var ni tog upp det och hur långt ni har kommit.',
  save: 'Spara',
  doneGathered: 'Verksamhetsberättelsen är samlad.',
  doneSaved: 'Sparat.',
  doneFinished: 'Verksamhetsberättelsen är färdig och alla kan läsa den.',
  doneReopened: 'Verksamhetsberättelsen är öppen igen.',
} as const satisfies Shape<typeof da>
