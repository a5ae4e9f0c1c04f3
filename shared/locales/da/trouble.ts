/**
 * The few sentences shown when a page cannot be made. They travel to the browser, so they are few,
 * short and take no arguments.
 */
export const trouble = {
  title: 'Siden kunne ikke vises',
  body: 'Det, du allerede har gemt, er i god behold. Prøv igen om lidt.',
  again: 'Prøv igen',
  home: 'Til forsiden',
  missingTitle: 'Siden er her ikke',
  missingBody:
    'Måske er den flyttet, eller også er adressen skrevet lidt anderledes. Det kan også være, at du skal logge ind for at se den.',
  signIn: 'Log ind',
} as const
