import type { mail as da } from '../da/mail.ts'
import type { Shape } from '../shape.ts'

export const mail = {
  buttonFallback: 'Fungerar inte knappen? Kopiera då adressen här till din webbläsare:',

  hello: 'Hej {name}.',
  agenda: 'Här är dagordningen. Du behöver inte logga in, allt står här.',
  notes:
    '{competence, select, advisory {Här är protokollet.} deciding {Här är protokollet.} other {Här är minnesanteckningarna.}} Du behöver inte logga in, allt står här.',
  cancellation: 'Vi måste tyvärr ställa in. Du behöver inte göra något.',
  invitation: 'Du är inbjuden. Du behöver inte logga in, allt står här.',
  substitute: 'Du är med som ersättare. Här är dagordningen, allt står här.',
  update: 'Något har ändrats. Här är allt igen, så du behöver inte logga in.',
  approval: 'Här är ett utkast till dagordningen, innan den skickas.',
  reminder: 'Vi har inte hört från dig än. Kommer du? Ett tryck räcker.',
  round: 'Vad är på gång hos er just nu? Skriv tre rader, så tar vi med dem i laget runt.',
  roundElsewhere: '{group} träffas {day}. Har du något som vi ska ta med dit? Skriv ett par rader.',
  roundAgain:
    'Vi har inte hört från dig än. Skriv tre rader om vad som är på gång hos er. Har du inget den här gången räcker det med ett tryck.',
  roundElsewhereAgain:
    'Vi har inte hört från dig än. {group} träffas {day}. Har du något som vi ska ta med dit? Annars räcker det med ett tryck.',
  roundAsk: 'Svara senast {by}',
  roundButton: 'Skriv mina rader',
  takenHome:
    'Här är en sida från träffen som du kan ta med till din nämnd. Har ni tagit upp den? Klicka på Ja. Annars behöver du inte göra något.',
  takenHomeAsk: 'Har ni tagit upp den hemma?',
  takenHomeButton: 'Ja, det har vi',
  notice: 'Här är något som alla ska veta. Du behöver inte göra något.',
  sharedAgenda: 'Här är dagordningen från en grupp som vi följer. Har du något till den, så svara på mejlet.',
  sharedNotes: 'Här är anteckningarna från en grupp som vi följer.',
  sample: 'Så här ser mejlet ut när ni skickar det.',
  papersAtLink: 'Några bilagor är för stora för ett mejl. Dem kan du hämta på sidan nedan.',
  papersOnAsking: 'Några bilagor är för stora för ett mejl. Svara om du vill ha dem.',
  attached: 'Allt finns också bifogat som Word och PDF.',
  comes: 'Kommer du?',
  yes: 'Ja, jag kommer',
  digital: 'Ja, digitalt',
  no: 'Nej, jag kan inte',
  cannotCome: 'Kan du inte komma? Svara med namn och e-post till din ersättare, så skickar vi allt dit.',
  approve: 'Är dagordningen som den ska vara?',
  approveButton: 'Titta igenom och godkänn',
  read: 'Läs på webben',
  followUpSubject: 'Om en vecka: något från träffen {meeting}',
  followUpOwn: 'På träffen {meeting} i {body} tog du med dig det här:',
  followUpOther:
    '{owner, select, none {På träffen {meeting} i {body} tog ni med er det här:} other {På träffen {meeting} i {body} tog {owner} med sig det här. Vi har ingen e-postadress dit, så du kanske vill ringa:}}',
  followUpBy: 'Det skulle vara gjort senast {day}.',
  followUpButton: 'Se listan',
  followUpDone: 'Är det redan gjort? Skriv det på listan, eller svara på det här mejlet.',
  agendaDueSubject: 'Dagordningen ska ut senast {day}',
  agendaDueWhat: '{body} träffas {meeting}. Dagordningen ska ut senast {day} och är inte skickad än.',
  agendaDueButton: 'Gör dagordningen klar',
  agendaDueNothing: 'Har du precis skickat den behöver du inte göra något.',
  writeBack: 'Har du frågor, så svara på det här mejlet.',
  writeBackOrCall: 'Har du frågor, så svara på det här mejlet eller ring {name} på {phone}.',
  writeBackOrCallNumber: 'Har du frågor, så svara på det här mejlet eller ring {phone}.',
} as const satisfies Shape<typeof da>
