/** Signing up and the tenant's own matters. Keys that begin with `mail` are said in mails. */
export const tenancy = {
  firstDepartment: 'Administrationen',
  mailObjectionSubject: '{name} vil bruge Rådslag',
  mailObjectionHello: 'Hej.',
  mailObjectionWho:
    '{applicant} ({address}) har tilmeldt {name} til Rådslag, hvor kommuner og fællesskaber holder styr på deres råd og netværk.',
  mailObjectionWhen:
    'Vi skriver til jer, fordi I er hovedpostkassen. Fra {day} kan jeres side ses af alle. Er det i orden, skal I ikke gøre noget.',
  mailObjectionElse:
    'Kender I ikke til det, så sig til her. Så bliver siden ikke offentlig, og vi ringer til jer.',
  mailObjectionButton: 'Se tilmeldingen',
  mailOperatorSubject: 'En tilmelding venter: {name}',
  mailOperatorWhat:
    '{applicant} ({address}) vil tilmelde {name}. Mailadressen er bekræftet, men den hører ikke til organisationens eget domæne.',
  mailOperatorHow: 'Se den med: npm run operator -- list\nGodkend med: npm run operator -- approve {id}',
  mailObjectedSubject: 'Indsigelse: {name}',
  mailObjectedWhat:
    'Hovedpostkassen hos {name} kender ikke til tilmeldingen. Siden bliver ikke offentlig. Ring til dem, og find ud af, hvad der skal ske.',
  mailApprovedSubject: 'Rådslag er på vej til {name}',
  mailApprovedWhat:
    'Hej {applicant}. Vi har set på jeres tilmelding, og alt er i orden. Vi gør klar nu og skriver, når I kan begynde.',
  mailRefusedSubject: 'Jeres tilmelding til Rådslag',
  mailRefusedWhat: 'Hej {applicant}. Vi kan ikke oprette {name} i Rådslag lige nu. Grunden er:',
  mailRefusedElse: 'Er der noget, vi har misforstået, så svar på denne mail.',
  mailOpenSubject: '{name} er klar i Rådslag',
  mailOpenWhat:
    'Hej {applicant}. Nu er der gjort klar til jer. Begynd med et råd eller et netværk, det tager ti minutter.',
  mailOpenPublic: 'Jeres side kan ses af alle fra {day}. Indtil da er den kun for jer.',
  mailOpenButton: 'Kom i gang',
} as const
