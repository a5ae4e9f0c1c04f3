import type { notes as da } from '../da/notes.ts'
import type { Shape } from '../shape.ts'

export const notes = {
  title: '{competence, select, advisory {Protokoll} deciding {Protokoll} other {Minnesanteckningar}}',
  toMeeting: 'Träffen',
  write:
    '{competence, select, advisory {Skriv protokollet} deciding {Skriv protokollet} other {Skriv minnesanteckningar}}',
  correct:
    '{competence, select, advisory {Rätta protokollet} deciding {Rätta protokollet} other {Rätta minnesanteckningarna}}',
  writeTitle:
    '{competence, select, advisory {Skriv protokollet} deciding {Skriv protokollet} other {Skriv minnesanteckningar}}',
  correctTitle:
    '{competence, select, advisory {Rätta protokollet} deciding {Rätta protokollet} other {Rätta minnesanteckningarna}}',
  editLead: 'Från {day}. Skriv bara det som är värt att minnas. Nämn inga enskilda personers ärenden.',
  save: '{competence, select, advisory {Spara protokollet} deciding {Spara protokollet} other {Spara anteckningarna}}',
  saveAndSend: 'Spara och skicka',
  back: 'Tillbaka',
  recorder: 'Vem skriver',
  whatWasSaid: 'Vad talade ni om?',
  'outcome-agreement': 'Vi kom överens om',
  'outcome-election': 'Vi valde',
  'outcome-recommendation': 'Vi rekommenderar',
  'outcome-decision': 'Vi beslutade',
  oneOnEachLine: 'En sak på varje rad.',
  more: 'Mer om punkten',
  closed: 'Sluten punkt',
  closedHint: 'Bara numret står i det som skickas ut.',
  takeBackTitle: 'Vad tar vi med oss hem?',
  nothingWasTaken: 'Inget den här gången. Skriv här om det ändå är något.',
  takenText: 'Vad',
  takenOwner: 'Vem',
  takenDue: 'Senast',
  saveTaken: 'Spara det vi tar med oss',
  nothingThisTime: 'Inget den här gången',
  dueBy: 'senast {day}',
  sentAt: 'Skickat',
  asPdf: 'Hämta som PDF',
  asWord: 'Hämta som Word',
  sendQuestion:
    '{competence, select, advisory {Skicka protokollet} deciding {Skicka protokollet} other {Skicka minnesanteckningarna}} till {count, plural, one {# person} other {# personer}}?',
  sendCorrection:
    '{competence, select, advisory {Skicka det rättade protokollet} deciding {Skicka det rättade protokollet} other {Skicka de rättade minnesanteckningarna}} till {count, plural, one {# person} other {# personer}}?',
  send: 'Skicka nu',
  sendSample: 'Skicka ett prov till mig själv',
  sampleSent: 'Provet är på väg till {to}.',
  remarkClosed:
    '{count, plural, one {Den slutna punkten följer inte med ut. Bara numret står där.} other {De # slutna punkterna följer inte med ut. Bara numren står där.}}',
  remarkTakeBack: 'Ingen har svarat på vad ni tar med er hem.',
  remarkAttendance: 'Det står inte än vilka som var med.',

  followTitle: 'Det här tog vi med oss',
  followLead: 'Det som ska göras mellan träffarna. En vecka före dagen får den som tog det med sig ett mejl.',
  followHint: 'Vad som är gjort och vad som är kvar.',
  followOpen: 'Inte gjort än',
  followNone: 'Inget väntar',
  followNoneHint: 'När anteckningarna är skickade står det ni tar med er hem här.',
  followFrom: 'Från träffen {day}',
  followLate: 'Dagen har gått',
  followCame: 'Vad ledde det till?',
  followFinish: 'Det är gjort',
  followReopen: 'Det är inte gjort än',
  followDone: '{count, plural, one {# sak är gjord} other {# saker är gjorda}}',
  followDoneFinished: 'Noterat: det är gjort.',
  followDoneReopened: 'Det står på listan igen.',
} as const satisfies Shape<typeof da>
