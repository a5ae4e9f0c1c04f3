/** What stands in mails and nowhere else. */
export const mail = {
  buttonFallback: 'Virker knappen ikke? Så kopiér adressen her ind i din browser:',

  hello: 'Hej {name}.',
  agenda: 'Her er dagsordenen. Du behøver ikke logge ind, det hele står her.',
  notes: '{competence, select, other {Her er referatet. Du behøver ikke logge ind, det hele står her.}}',
  cancellation: 'Vi må desværre aflyse. Du behøver ikke gøre noget.',
  invitation: 'Du er inviteret. Du behøver ikke logge ind, det hele står her.',
  sample: 'Sådan ser mailen ud, når I sender den.',
  attached: 'Det hele ligger også ved som Word og PDF.',
  comes: 'Kommer du?',
  yes: 'Ja, jeg kommer',
  digital: 'Ja, digitalt',
  no: 'Nej, jeg kan ikke',
  cannotCome: 'Kan du ikke komme? Sig til her. Har du en stedfortræder, sender vi det hele videre.',
  approve: 'Er dagsordenen, som den skal være?',
  approveButton: 'Se den og sig god for den',
  read: 'Læs det på nettet',
  writeBack: 'Har du spørgsmål, så svar på mailen her.',
  writeBackOrCall: 'Har du spørgsmål, så svar på mailen her, eller ring til {name} på {phone}.',
  writeBackOrCallNumber: 'Har du spørgsmål, så svar på mailen her, eller ring på {phone}.',
} as const
