/** A charter in sentences: clauses with their numbers, where each stands, and the pages around it. */
export const charters = {
  'title-seats': 'Hvem der er med',
  'title-substitutes': 'Når du ikke kan komme',
  'title-extra-guest': 'En mere med',
  'title-chair-term': 'Formand',
  'title-secretary': 'Sekretær',
  'title-cadence': 'Hvor ofte vi mødes',
  'title-joint': 'Fælles møder',
  'title-remote': 'Digital deltagelse',
  'title-themes': 'Hvad vi taler om',
  'title-notice': 'Dagsordenen',
  'title-guests': 'Gæster',
  'title-notes-by-officer': 'Referat',
  'title-competence': 'Hvad vi kan',
  'title-heard-on': 'Hvad vi bliver hørt om',
  'title-lift': 'At løfte sager',
  'title-mandates': 'Repræsentanter',
  'title-take-back': 'Det tager vi med tilbage',
  'title-anchoring': 'Derhjemme',
  'title-no-individual-cases': 'Enkeltsager',
  'title-confidentiality': 'Tavshedspligt',
  'title-clearance': 'Når noget skal deles',
  'title-publicity': 'Dit navn',
  'title-events': 'Arrangementer',
  'title-bearers': 'Hvem betaler',
  'title-allowance': 'Diæter',
  'title-review': 'Når rammerne ikke passer mere',
  seats: '{kind, select, council {Rådet} other {Netværket}} har {groups}.',
  'seats-count': '<count>{number, number}</count> {people}',
  'seats-range': '<least>{from, number}</least>–<most>{to, number}</most> {people}',
  'seats-per-municipality': 'Fra hver kommune deltager {group}.',
  'seats-voluntary': '{groups} er med, fordi de har lyst. De er ikke valgt, og de taler kun på egne vegne.',
  'seats-elected': '{groups} er valgt af dem, det handler om.',
  'seats-nominated': '{group} er peget på af {by}.',
  'cadence-at-least':
    'Vi mødes mindst <count>{number, number}</count> {number, plural, one {gang} other {gange}} {per, select, year {om året} half {hvert halvår} other {i kvartalet}}.',
  'cadence-about':
    'Vi mødes ca. <count>{number, number}</count> {number, plural, one {gang} other {gange}} {per, select, year {om året} half {hvert halvår} other {i kvartalet}}.',
  'cadence-exactly':
    'Vi mødes <count>{number, number}</count> {number, plural, one {gang} other {gange}} {per, select, year {om året} half {hvert halvår} other {i kvartalet}}.',
  'cadence-as-needed': 'Vi mødes, når der er brug for det.',
  'notice-about':
    'Du får dagsordenen ca. <days>{number, number}</days> {number, plural, one {dag} other {dage}} før mødet.',
  'notice-by':
    'Du får dagsordenen senest <days>{number, number}</days> {number, plural, one {dag} other {dage}} før mødet.',
  'notice-about-weeks':
    'Du får dagsordenen ca. <days>{number, number}</days> {number, plural, one {uge} other {uger}} før mødet.',
  'notice-by-weeks':
    'Du får dagsordenen senest <days>{number, number}</days> {number, plural, one {uge} other {uger}} før mødet.',
  'joint-both': 'Et møde om foråret og et om efteråret holder vi sammen med {with}.',
  'joint-spring': 'Et møde om foråret holder vi sammen med {with}.',
  'joint-autumn': 'Et møde om efteråret holder vi sammen med {with}.',
  remote: 'Du kan altid deltage digitalt.',
  'competence-dialogue':
    'Her drøfter vi. Vi træffer ikke beslutninger og giver ikke anbefalinger. Hvad {kind, select, council {rådet} other {netværket}} selv skal lave, aftaler vi sammen.',
  'competence-preparing':
    '{kind, select, council {Rådet} other {Netværket}} forbereder og løfter sager. Beslutningerne træffes i bestyrelsen og i kommunerne. Vi vælger selv vores formand.',
  'competence-advisory':
    '{kind, select, council {Rådet} other {Netværket}} rådgiver. Vi svarer på høringer og kan komme med anbefalinger. Beslutningerne træffes af politikerne.',
  'competence-deciding':
    '{kind, select, council {Rådet} other {Netværket}} kan træffe beslutninger inden for det, det har fået ansvaret for.',
  confidentiality:
    'Vi taler åbent her. Det, du hører om andre, fortæller du ikke videre. Det gælder også, når du er holdt op.',
  clearance:
    'Når noget skal ud af {kind, select, council {rådet} other {netværket}}, aftaler vi det med hinanden først.',
  'no-individual-cases':
    'Vi taler ikke om enkeltsager. Men du skal ikke stå alene med din egen: Du kan altid se, hvem du kan ringe til.',
  publicity: 'Du bestemmer selv, om dit navn må stå på hjemmesiden.',
  secretary: 'Forvaltningen er sekretær for {kind, select, council {rådet} other {netværket}}.',
  guests: 'Vi kan invitere gæster med til et enkelt punkt.',
  themes: 'Alle kan komme med bud på, hvad vi skal tale om. Vi vælger sammen.',
  'themes-committee':
    'Alle kan komme med bud på, hvad vi skal tale om. Vi vælger sammen. Også {committee} kan ønske et emne.',
  'take-back': '{owners} har ansvaret for at tage det, vi taler om, med tilbage.',
  events: 'Vi kan holde arrangementer, hvis vi har lyst og det passer med den tid og de penge, der er.',
  'events-approved':
    'Vi kan holde arrangementer, hvis vi har lyst og det passer med den tid og de penge, der er. {approver} siger ja først.',
  review:
    'Hvis vi ikke længere kan tale åbent og ærligt sammen, ser vi på rammerne igen: formålet, og hvem der er med.',
  'chair-term':
    'Vi vælger en formand for <months>{number, number}</months> {number, plural, one {måned} other {måneder}} ad gangen. Formanden kan vælges igen.',
  substitutes: 'Kan du ikke komme, kan du sende en stedfortræder.',
  'extra-guest': 'Du kan tage én mere med fra dit udvalg, når et punkt kræver det, den person ved.',
  'notes-by-officer': 'Sekretæren skriver referat og sender det til alle på mail.',
  anchoring: 'Hver af os tager det med hjem til sin egen kommune og melder tilbage.',
  mandates: 'Nogle af os sidder med i andre grupper. De deler dagsorden og referat med os før og efter.',
  lift: 'Vi kan løfte sager til {to}.',
  'heard-on': '{kind, select, council {Rådet} other {Netværket}} bliver hørt om {topics}.',
  'informed-of': '{kind, select, council {Rådet} other {Netværket}} bliver orienteret om {topics}.',
  allowance: 'Medlemmerne kan få diæter og dækket tabt arbejdsfortjeneste efter reglerne.',
  'cost-venue': 'lokale',
  'cost-catering': 'forplejning',
  'cost-officer': 'sekretær',
  'cost-fee': 'honorar',
  'cost-travel': 'transport',
  'cost-conference': 'konference',
  'cost-other': 'andet',
  'bearers-host':
    '{host, select, association {Fællesskabet} other {Kommunen}} betaler {costs} ved de ordinære møder.',
  'bearers-home': 'Din egen kommune betaler {costs}.',
  'bearers-other-each-its-own': 'Ved andre arrangementer betaler hver kommune for sine egne.',
  'bearers-other-host':
    'Det gælder også ved andre arrangementer: dem betaler {host, select, association {fællesskabet} other {kommunen}}.',
  'bearers-other-shared':
    'Andre arrangementer deler {host, select, association {kommunerne} other {parterne}} udgiften til.',
  'box-least': '{group}: mindst',
  'box-most': '{group}: højst',
  'box-seats': '{group}: antal',
  'box-meetings': 'Antal møder',
  'box-days': 'Antal dage før mødet',
  'box-months': 'Antal måneder',
  'seats-few':
    '{count, plural, =0 {Der er ingen {group}} other {Der er {count, number} {people}}}, og der skal være mindst {least, number}.',
  'seats-to-find':
    '{count, plural, =0 {Der er ingen {group} endnu} other {Der er {count, number} {people} indtil videre}}. Der skal være mindst {least, number}.',
  'seats-many': 'Der er {count, number} {people}, og der er plads til {most, number}.',
  'seats-all': 'Der er {count, number} {people}, som der skal være.',
  'seats-room': '{count, number} {people} er med. Der er plads til {least, number}–{most, number}.',
  'places-all': 'Alle {all, number} kommuner har en repræsentant.',
  'places-lacking': '{municipalities} har ingen repræsentant.',
  'places-to-find':
    '{count, plural, =0 {Ingen af de {all, number} kommuner har en repræsentant endnu} other {{count, number} af {all, number} kommuner har en repræsentant}}.',
  'cadence-fine':
    '{held, plural, =0 {} other {Der er holdt {held, number}}}{held, plural, =0 {Der er planlagt {planned, number}} other { og planlagt {planned, number}}} {per, select, year {møder i år} half {møder i dette halvår} other {møder i dette kvartal}}. Rammerne siger {count, number}.',
  'cadence-begun':
    'I er lige begyndt, så der mangler ikke nogen møder {per, select, year {i år} half {i dette halvår} other {i dette kvartal}}.',
  'cadence-planned':
    'Der er planlagt {have, number} af {count, number} møder {per, select, year {i år} half {i dette halvår} other {i dette kvartal}}.',
  'cadence-short':
    'Det bliver til {have, number} af {count, number} møder {per, select, year {i år} half {i dette halvår} other {i dette kvartal}}.',
  'cadence-more':
    'Der er {have, number} møder {per, select, year {i år} half {i dette halvår} other {i dette kvartal}}, og rammerne siger {count, number}.',
  'notice-ahead': 'Dagsordenen til mødet {date} skal ud senest {last}.',
  'notice-sent':
    'Dagsordenen til mødet {date} blev sendt {sent}, {before, plural, one {# dag} other {# dage}} før.',
  'notice-sent-late':
    'Dagsordenen til mødet {date} blev sendt {sent}, {before, plural, =0 {samme dag} one {# dag før} other {# dage før}}. Rammerne siger {days, number}.',
  'notice-now': 'Dagsordenen til mødet {date} skal ud nu, senest {last}.',
  'notice-late': 'Dagsordenen til mødet {date} er ikke sendt endnu.',
  'notice-soon': 'Mødet {date} er tæt på, og dagsordenen er ikke sendt endnu.',
  'joint-fine': '{season, select, spring {Forårets} other {Efterårets}} fælles møde med {with} er {date}.',
  'joint-held': '{season, select, spring {Forårets} other {Efterårets}} fælles møde med {with} var {date}.',
  'joint-lacking':
    '{season, select, spring {Forårets} other {Efterårets}} fælles møde med {with} har ingen dato.',
  'joint-passed': '{season, select, spring {Foråret} other {Efteråret}} gik uden et fælles møde med {with}.',
  'remote-fine': '{count, plural, one {Det kommende møde} other {Alle kommende møder}} har et link.',
  'remote-lacking':
    '{count, plural, one {Mødet {date} har} other {{count, number} kommende møder, det første {date}, har}} ikke noget link endnu.',
  'competence-kept-dialogue':
    'Dagsorden og referat har plads til drøftelser og egne aftaler. Beslutninger og anbefalinger findes ikke her.',
  'competence-kept-preparing':
    'Dagsorden og referat har plads til drøftelser, egne aftaler og valg af formand. Beslutninger for kommunerne findes ikke her.',
  'competence-kept-advisory':
    'Referatet har plads til anbefalinger og høringssvar. Beslutninger findes ikke her.',
  'competence-kept-deciding': 'Referatet har plads til beslutninger.',
  'chair-fine': 'Formanden er valgt til og med {ends}.',
  'chair-ending': 'Formandens tid slutter {ends}.',
  'chair-over': 'Formandens tid sluttede {ends}.',
  'chair-none': 'Der er ikke valgt en formand.',
  'todo-seats-find': 'Find en til.',
  'todo-seats-choose': 'Se, om nogen har en anden plads, eller gør plads til flere i rammerne.',
  'todo-places-ask': 'Spørg kommunen, hvem der kommer.',
  'todo-cadence-find': 'Sæt en dato til i kalenderen.',
  'todo-cadence-say-why': 'Læg en dato tidligt i næste periode, og skriv i årets beretning, hvorfor.',
  'todo-cadence-look': 'Passer det, eller skal rammerne rettes?',
  'todo-notice-send': 'Gør dagsordenen færdig, og send den.',
  'todo-notice-send-now': 'Send den nu, eller ring til dem, der ikke kan vente.',
  'todo-joint-find': 'Foreslå en dato.',
  'todo-joint-next-season': 'Aftal den næste i god tid.',
  'todo-remote-add': 'Sæt linket ind på mødet.',
  'todo-chair-elect': 'Sæt valget på dagsordenen.',
  'todo-chair-extend': 'Forlæng, eller vælg en ny.',
} as const
