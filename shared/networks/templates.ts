import type { Template } from '../bodies/schema.ts'
import type { Clause, SeatGroup } from '../charters/schema.ts'

/**
 * What networks are set up from. Whole sentences of a country in its language; the numbers are proposals. A clause
 * that a template does not have is absent: it gives no light and is not invented.
 */
const group = (key: string, title: string, least: number, most: number, more: Partial<SeatGroup> = {}) => ({
  key,
  title,
  least,
  most,
  basis: 'appointed' as const,
  nominatedBy: '',
  perMunicipality: false,
  ...more,
})

/** What a dialogue network promises, after the frames of a Danish municipality's network. */
const dialogueClauses = (seats: Clause, committee: string, owners: string, approvers: string): Clause[] => [
  seats,
  { kind: 'secretary' },
  { kind: 'cadence', qualifier: 'at-least', count: 4, per: 'year' },
  { kind: 'themes', committee },
  { kind: 'notice', days: 14, about: true },
  { kind: 'guests' },
  { kind: 'competence' },
  { kind: 'take-back', owners },
  { kind: 'no-individual-cases' },
  { kind: 'confidentiality' },
  { kind: 'clearance' },
  { kind: 'publicity' },
  { kind: 'events', approvedBy: approvers },
  { kind: 'review', months: 12 },
]

/** What a network of elected chairs promises, after the mandate of a Swedish association's network. */
const chairsClauses = (seats: Clause, managers: string, board: string): Clause[] => [
  seats,
  { kind: 'substitutes' },
  { kind: 'extra-guest' },
  { kind: 'chair-term', months: 12 },
  { kind: 'cadence', qualifier: 'exactly', count: 5, per: 'year' },
  { kind: 'joint', with: managers, seasons: ['spring', 'autumn'] },
  { kind: 'remote' },
  { kind: 'notes-by-officer' },
  { kind: 'competence' },
  { kind: 'lift', to: board },
  { kind: 'mandates' },
  { kind: 'anchoring' },
  {
    kind: 'bearers',
    ordinary: { host: ['venue', 'catering', 'officer'], home: ['fee', 'travel'] },
    otherGatherings: 'each-its-own',
  },
]

const managersClauses = (seats: Clause, chairs: string): Clause[] => [
  seats,
  { kind: 'substitutes' },
  { kind: 'cadence', qualifier: 'about', count: 8, per: 'year' },
  { kind: 'joint', with: chairs, seasons: ['spring', 'autumn'] },
  { kind: 'remote' },
  { kind: 'notes-by-officer' },
  { kind: 'competence' },
  { kind: 'anchoring' },
]

const plainClauses = (seats: Clause): Clause[] => [
  seats,
  { kind: 'secretary' },
  { kind: 'cadence', qualifier: 'about', count: 4, per: 'year' },
  { kind: 'themes', committee: '' },
  { kind: 'notice', days: 7, about: true },
  { kind: 'competence' },
]

export const networkTemplates: readonly Template[] = [
  {
    key: 'dialogue-network',
    country: 'dk',
    choice: 'Et dialognetværk',
    about: 'Borgere, pårørende, politikere og forvaltning taler sammen på lige fod. Ingen beslutter.',
    name: 'Netværket',
    tagline: 'for udsatte og sårbare',
    purpose:
      'Her taler borgere i udsatte positioner, pårørende, politikere og forvaltning sammen på lige fod. Borgere og pårørende fortæller, hvordan samarbejdet med kommunen opleves, og kommer med idéer. Politikere og forvaltning kan spørge til råds. Vi lytter til hinanden og prøver at forstå hinandens side af sagen. Vi er på samme hold: Vi vil have samarbejdet mellem borgere og kommune til at lykkes.',
    values: ['åbenhed', 'respekt', 'fortrolighed', 'en uformel stemning'],
    clauses: dialogueClauses(
      {
        kind: 'seats',
        groups: [
          group('citizens', 'Borgere', 4, 7, { one: 'Borger', basis: 'voluntary' }),
          group('relatives', 'Pårørende', 2, 2, { basis: 'voluntary' }),
          group('politicians', 'Politikere', 2, 2, { one: 'Politiker' }),
          group('officers', 'Fra forvaltningen', 2, 2, { basis: 'ex-officio' }),
        ],
      },
      'det politiske udvalg',
      'Politikerne og forvaltningen',
      'Politikerne i netværket',
    ),
    profile: 'light',
    competence: 'dialogue',
    charterLabel: 'frames',
    legalBasis: '',
    reportsTo: '',
    agenda: ['Velkommen og en runde', 'Siden sidst', 'Pause', 'Hvad tager vi med tilbage?', 'Eventuelt'],
    usual: { start: '16:00', end: '18:00' },
  },
  {
    key: 'chairs-network',
    country: 'dk',
    choice: 'Et netværk af udvalgsformænd',
    about: 'Formændene for socialudvalgene i flere kommuner mødes, forbereder og løfter sager.',
    name: 'Netværket af socialudvalgsformænd',
    tagline: 'for formændene i vores kommuner',
    purpose:
      'Formændene følger og drøfter det, der har betydning for socialområdet i vores kommuner. Sammen gør vi området tydeligt i regionen og får vores spørgsmål hørt, så de mennesker, det handler om, får gode vilkår. Netværket er også et sted at udveksle erfaringer og støtte hinanden.',
    values: ['tillid', 'en åben og undersøgende samtale'],
    clauses: chairsClauses(
      {
        kind: 'seats',
        groups: [
          group('chairs', 'Formanden for socialudvalget eller tilsvarende', 1, 1, {
            one: 'Formand for socialudvalget',
            basis: 'ex-officio',
            perMunicipality: true,
          }),
        ],
      },
      'socialchefernes netværk',
      'bestyrelsen',
    ),
    profile: 'light',
    competence: 'preparing',
    charterLabel: 'terms',
    legalBasis: '',
    reportsTo: 'Bestyrelsen',
    agenda: ['Velkommen', 'Referat fra sidst', 'Bordet rundt', 'Fra bestyrelsen', 'Næste møde'],
    usual: { start: '09:00', end: '12:00' },
    roleTitles: { chairs: 'Formand for socialudvalget' },
    forAssociations: true,
  },
  {
    key: 'managers-network',
    country: 'dk',
    choice: 'Et netværk af socialchefer',
    about: 'Cheferne i flere kommuner mødes om det, de har til fælles.',
    name: 'Socialchefernes netværk',
    tagline: 'for cheferne i vores kommuner',
    purpose:
      'Socialcheferne deler viden, ser på udviklingen sammen og forbereder det, som kommunerne skal tage stilling til. To gange om året mødes vi med udvalgsformændene.',
    values: ['tillid', 'åbenhed'],
    clauses: managersClauses(
      {
        kind: 'seats',
        groups: [
          group('managers', 'Socialchefen eller tilsvarende', 1, 1, {
            one: 'Socialchef',
            basis: 'ex-officio',
            perMunicipality: true,
          }),
        ],
      },
      'udvalgsformændenes netværk',
    ),
    profile: 'light',
    competence: 'preparing',
    charterLabel: 'terms',
    legalBasis: '',
    reportsTo: '',
    agenda: ['Velkommen', 'Referat fra sidst', 'Bordet rundt', 'Næste møde'],
    usual: { start: '09:00', end: '12:00' },
    roleTitles: { managers: 'Socialchef' },
    forAssociations: true,
  },
  {
    key: 'plain-network',
    country: 'dk',
    choice: 'Et andet netværk',
    about: 'Begynd med det nødvendigste, og skriv jeres egne rammer.',
    name: 'Netværket',
    tagline: '',
    purpose: '',
    values: [],
    clauses: plainClauses({
      kind: 'seats',
      groups: [group('members', 'Medlemmer', 4, 15, { one: 'Medlem' })],
    }),
    profile: 'light',
    competence: 'dialogue',
    charterLabel: 'frames',
    legalBasis: '',
    reportsTo: '',
    agenda: ['Velkommen', 'Siden sidst', 'Næste møde', 'Eventuelt'],
    usual: { start: '15:00', end: '17:00' },
  },
  {
    key: 'chairs-network',
    country: 'se',
    choice: 'Ett nätverk av nämndsordförande',
    about: 'Socialnämndernas ordförande i flera kommuner träffas, bereder och lyfter frågor.',
    name: 'Nätverket för socialnämndernas ordförande',
    tagline: 'för ordförandena i våra kommuner',
    purpose:
      'Vi följer och diskuterar det som har betydelse för socialtjänsten och den kommunala primärvården i våra kommuner. Tillsammans gör vi området tydligt i regionen och ser till att våra frågor får genomslag, så att de vi är till för får goda livsvillkor. Nätverket är också en plats för dialog, erfarenheter och stöd.',
    values: ['tillit', 'en öppen och undersökande dialog'],
    clauses: chairsClauses(
      {
        kind: 'seats',
        groups: [
          group('chairs', 'Ordföranden i socialnämnden eller motsvarande', 1, 1, {
            one: 'Ordförande i socialnämnden',
            basis: 'ex-officio',
            perMunicipality: true,
          }),
        ],
      },
      'socialchefsnätverket',
      'direktionen',
    ),
    profile: 'light',
    competence: 'preparing',
    charterLabel: 'mandate',
    legalBasis: '',
    reportsTo: 'Direktionen',
    agenda: [
      'Inledning',
      'Föregående minnesanteckningar',
      'Laget runt',
      'Från direktionen och SRO',
      'Nästa träff',
    ],
    usual: { start: '09:00', end: '12:00' },
    roleTitles: { chairs: 'Ordförande i socialnämnden' },
    forAssociations: true,
  },
  {
    key: 'managers-network',
    country: 'se',
    choice: 'Ett socialchefsnätverk',
    about: 'Cheferna i flera kommuner träffas om det som är gemensamt.',
    name: 'Socialchefsnätverket',
    tagline: 'för socialcheferna i våra kommuner',
    purpose:
      'Socialcheferna delar kunskap, följer utvecklingen tillsammans och bereder det som kommunerna ska ta ställning till. Två gånger om året träffar vi nämndernas ordförande.',
    values: ['tillit', 'öppenhet'],
    clauses: managersClauses(
      {
        kind: 'seats',
        groups: [
          group('managers', 'Socialchefen eller motsvarande', 1, 1, {
            one: 'Socialchef',
            basis: 'ex-officio',
            perMunicipality: true,
          }),
        ],
      },
      'nätverket för socialnämndernas ordförande',
    ),
    profile: 'light',
    competence: 'preparing',
    charterLabel: 'mandate',
    legalBasis: '',
    reportsTo: '',
    agenda: ['Inledning', 'Föregående minnesanteckningar', 'Laget runt', 'Nästa träff'],
    usual: { start: '09:00', end: '12:00' },
    roleTitles: { managers: 'Socialchef' },
    forAssociations: true,
  },
  {
    key: 'dialogue-network',
    country: 'se',
    choice: 'Ett dialognätverk',
    about: 'Invånare, anhöriga, politiker och förvaltning för dialog på lika villkor. Ingen beslutar.',
    name: 'Dialognätverket',
    tagline: 'för den som behöver stöd och för anhöriga',
    purpose:
      'Här talar invånare som behöver stöd, anhöriga, politiker och förvaltning med varandra på lika villkor. Invånare och anhöriga berättar hur samarbetet med kommunen fungerar och kommer med idéer. Politiker och förvaltning kan be om råd. Vi lyssnar på varandra och försöker förstå varandras sida. Vi är på samma lag: vi vill att samarbetet mellan invånare och kommun ska fungera.',
    values: ['öppenhet', 'respekt', 'förtroende', 'en avslappnad stämning'],
    clauses: dialogueClauses(
      {
        kind: 'seats',
        groups: [
          group('citizens', 'Invånare', 4, 7, { basis: 'voluntary' }),
          group('relatives', 'Anhöriga', 2, 2, { one: 'Anhörig', basis: 'voluntary' }),
          group('politicians', 'Förtroendevalda', 2, 2, { one: 'Förtroendevald' }),
          group('officers', 'Från förvaltningen', 2, 2, { basis: 'ex-officio' }),
        ],
      },
      'nämnden',
      'De förtroendevalda och förvaltningen',
      'De förtroendevalda i nätverket',
    ),
    profile: 'light',
    competence: 'dialogue',
    charterLabel: 'mandate',
    legalBasis: '',
    reportsTo: '',
    agenda: ['Välkommen och en runda', 'Sedan sist', 'Paus', 'Vad tar vi med oss hem?', 'Övrigt'],
    usual: { start: '16:00', end: '18:00' },
  },
  {
    key: 'plain-network',
    country: 'se',
    choice: 'Ett annat nätverk',
    about: 'Börja med det nödvändigaste och skriv ert eget uppdrag.',
    name: 'Nätverket',
    tagline: '',
    purpose: '',
    values: [],
    clauses: plainClauses({
      kind: 'seats',
      groups: [group('members', 'Deltagare', 4, 15)],
    }),
    profile: 'light',
    competence: 'dialogue',
    charterLabel: 'mandate',
    legalBasis: '',
    reportsTo: '',
    agenda: ['Inledning', 'Föregående anteckningar', 'Nästa träff', 'Övrigt'],
    usual: { start: '13:00', end: '15:00' },
  },
]
