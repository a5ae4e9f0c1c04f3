import type { ProblemSentences } from '../shape.ts'

type ProblemType = string

/** What a reader is told when something is refused: what happened, then what to do. Never a word of blame. */
export const problems = {
  unreachable: 'Der er ingen forbindelse lige nu. Det, du har skrevet, er her stadig. Prøv igen om lidt.',
  unexpected:
    'Det lykkedes ikke at gemme. Det, du har skrevet, er her stadig. Prøv igen, eller ring til os, hvis det bliver ved.',
  'not-signed-in':
    'Du er blevet logget ud, fordi der er gået lang tid. Det, du har skrevet, er her stadig. Log ind i et nyt vindue, og tryk så igen her.',
  'not-allowed': 'Det her kan du ikke gøre med din rolle. Spørg jeres sekretær.',
  'not-found': 'Det, du leder efter, er her ikke mere.',
  'version-conflict':
    'En anden har rettet det her imens. Din tekst er her stadig. Se den nyeste i et nyt vindue. Tryk igen, hvis det er din, der skal gælde.',
  'key-used': 'Det er allerede gemt én gang. Åbn siden igen, før du retter mere.',
  invalid: 'Der er noget, du skal se på, før vi kan gemme.',
  'identity-number': 'Det ligner et CPR-nummer. Slet det, før du gemmer. Resten af din tekst er her stadig.',
  'too-many': 'Det gik lidt hurtigt. Vent et øjeblik, og prøv så igen.',
} as const satisfies ProblemSentences<ProblemType>
