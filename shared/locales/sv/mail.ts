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
  sample: 'Så här ser mejlet ut när ni skickar det.',
  attached: 'Allt finns också bifogat som Word och PDF.',
  comes: 'Kommer du?',
  yes: 'Ja, jag kommer',
  digital: 'Ja, digitalt',
  no: 'Nej, jag kan inte',
  cannotCome: 'Kan du inte komma? Svara med namn och e-post till din ersättare, så skickar vi allt dit.',
  approve: 'Är dagordningen som den ska vara?',
  approveButton: 'Titta igenom och godkänn',
  read: 'Läs på webben',
  writeBack: 'Har du frågor, så svara på det här mejlet.',
  writeBackOrCall: 'Har du frågor, så svara på det här mejlet eller ring {name} på {phone}.',
  writeBackOrCallNumber: 'Har du frågor, så svara på det här mejlet eller ring {phone}.',
} as const satisfies Shape<typeof da>
