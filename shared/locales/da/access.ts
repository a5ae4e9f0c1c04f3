/** Signing in. Keys that begin with `mail` are said in mails. */
export const access = {
  mailCodeSubject: 'Din kode til Rådslag',
  mailCodeHello: 'Hej{name, select, none {} other { {name}}}. Her er koden, du har bedt om:',
  mailCodeLasts: 'Den virker i {minutes, number} minutter og kun én gang.',
  mailCodeNotYou: 'Har du ikke bedt om en kode? Så skal du ikke gøre noget. Ingen kommer ind uden den.',
  mailInviteSubject: 'Invitation fra {tenant}',
  mailInviteHello: 'Hej {name}.',
  mailInviteBody: 'Du er inviteret til at være med i {body}.',
  mailInviteTenant: 'Du er inviteret til at være med i Rådslag hos {tenant}.',
  mailInviteWhat:
    'Her kan du se kommende møder, læse dagsordenen, skrive, hvad I skal tale om, og svare på, om du kommer. Du får også det hele på mail, så du behøver ikke at logge ind.',
  mailInviteButton: 'Se invitationen',
  mailInviteLasts: 'Linket virker til og med {day}.',
  mailInviteHelp: 'Har du spørgsmål, så svar på denne mail.',
  mailInviteHelpCall: 'Har du spørgsmål, så svar på denne mail eller ring til {name} på {phone}.',
} as const
