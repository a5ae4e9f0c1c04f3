import type { access as da } from '../da/access.ts'
import type { Shape } from '../shape.ts'

export const access = {
  mailCodeSubject: 'Din kod till Rådslag',
  mailCodeHello: 'Hej{name, select, none {} other { {name}}}. Här är koden som du bad om:',
  mailCodeLasts: 'Den gäller i {minutes, number} minuter och bara en gång.',
  mailCodeNotYou: 'Har du inte bett om någon kod? Då behöver du inte göra något. Ingen kommer in utan den.',
  mailInviteSubject: 'Inbjudan från {tenant}',
  mailInviteHello: 'Hej {name}.',
  mailInviteBody: 'Du är inbjuden att vara med i {body}.',
  mailInviteTenant: 'Du är inbjuden att vara med i Rådslag hos {tenant}.',
  mailInviteWhat:
    'Här ser du kommande träffar, läser dagordningen, skriver vad ni ska ta upp och svarar om du kommer. Du får också allt med e-post, så du behöver inte logga in.',
  mailInviteButton: 'Öppna inbjudan',
  mailInviteLasts: 'Länken fungerar till och med {day}.',
  mailInviteHelp: 'Har du frågor? Svara på det här mejlet.',
  mailInviteHelpCall: 'Har du frågor? Svara på det här mejlet eller ring {name} på {phone}.',
} as const satisfies Shape<typeof da>
