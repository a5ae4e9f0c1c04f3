/** What stands in mails and nowhere else. */
export const mail = {
  buttonFallback: 'Virker knappen ikke? Så kopiér adressen her ind i din browser:',
} as const
