import type { tenancy as da } from '../da/tenancy.ts'
import type { Shape } from '../shape.ts'

export const tenancy = {
  firstDepartment: 'Kansliet',
  mailObjectionSubject: '{name} vill använda Rådslag',
  mailObjectionHello: 'Hej.',
  mailObjectionWho:
    '{applicant} ({address}) har anmält {name} till Rådslag, där kommuner och förbund håller ordning på sina råd och nätverk.',
  mailObjectionWhen:
    'Vi skriver till er eftersom ni är huvudbrevlådan. Från {day} kan er sida ses av alla. Är det i sin ordning behöver ni inte göra något.',
  mailObjectionElse: 'Känner ni inte till det? Säg till här. Då blir sidan inte offentlig, och vi ringer er.',
  mailObjectionButton: 'Se anmälan',
  mailOperatorSubject: 'En anmälan väntar: {name}',
  mailOperatorWhat:
    '{applicant} ({address}) vill anmäla {name}. E-postadressen är bekräftad, men den ligger inte på organisationens egen domän.',
  mailOperatorHow: 'Se den med: npm run operator -- list\nGodkänn med: npm run operator -- approve {id}',
  mailObjectedSubject: 'Invändning: {name}',
  mailObjectedWhat:
    'Huvudbrevlådan hos {name} känner inte till anmälan. Sidan blir inte offentlig. Ring dem och ta reda på vad som ska hända.',
  mailApprovedSubject: 'Rådslag är på väg till {name}',
  mailApprovedWhat:
    'Hej {applicant}. Vi har tittat på er anmälan och allt är i sin ordning. Vi gör i ordning nu och hör av oss när ni kan börja.',
  mailRefusedSubject: 'Er anmälan till Rådslag',
  mailRefusedWhat: 'Hej {applicant}. Vi kan inte lägga upp {name} i Rådslag just nu. Skälet är:',
  mailRefusedElse: 'Har vi missförstått något? Svara på det här mejlet.',
  mailOpenSubject: '{name} är klart i Rådslag',
  mailOpenWhat:
    'Hej {applicant}. Nu är allt i ordning för er. Börja med ett råd eller ett nätverk, det tar tio minuter.',
  mailOpenPublic: 'Er sida kan ses av alla från {day}. Till dess är den bara för er.',
  mailOpenButton: 'Kom igång',
} as const satisfies Shape<typeof da>
