import type { charters as da } from '../da/charters.ts'
import type { Shape } from '../shape.ts'

/** A charter in sentences: clauses with their numbers, where each stands, and the pages around it. */
export const charters = {
  'title-seats': 'Vilka som är med',
  'title-substitutes': 'När du inte kan komma',
  'title-extra-guest': 'En till',
  'title-chair-term': 'Ordförande',
  'title-secretary': 'Sekreterare',
  'title-cadence': 'Hur ofta vi träffas',
  'title-joint': 'Gemensamma träffar',
  'title-remote': 'Digitalt deltagande',
  'title-themes': 'Vad vi talar om',
  'title-notice': 'Dagordningen',
  'title-guests': 'Gäster',
  'title-notes-by-officer': 'Anteckningar',
  'title-competence': 'Vad vi kan',
  'title-heard-on': 'Vad vi får yttra oss om',
  'title-lift': 'Att lyfta frågor',
  'title-mandates': 'Representanter',
  'title-take-back': 'Det tar vi med oss hem',
  'title-anchoring': 'Hemma',
  'title-no-individual-cases': 'Enskilda ärenden',
  'title-confidentiality': 'Tystnadsplikt',
  'title-clearance': 'När något ska delas',
  'title-publicity': 'Ditt namn',
  'title-events': 'Arrangemang',
  'title-bearers': 'Vem betalar',
  'title-allowance': 'Arvode',
  'title-review': 'När ramarna inte passar längre',
  seats: '{kind, select, council {Rådet} other {Nätverket}} har {groups}.',
  'seats-count': '<count>{number, number}</count> {people}',
  'seats-range': '<least>{from, number}</least>–<most>{to, number}</most> {people}',
  'seats-per-municipality': 'Från varje kommun deltar {group}.',
  'seats-voluntary': '{groups} är med för att de vill. De är inte valda, och de talar bara för sig själva.',
  'seats-elected': '{groups} är valda av dem som det handlar om.',
  'seats-nominated': '{group} har föreslagits av {by}.',
  'cadence-at-least':
    'Vi träffas minst <count>{number, number}</count> {number, plural, one {gång} other {gånger}} {per, select, year {per år} half {per halvår} other {per kvartal}}.',
  'cadence-about':
    'Vi träffas cirka <count>{number, number}</count> {number, plural, one {gång} other {gånger}} {per, select, year {per år} half {per halvår} other {per kvartal}}.',
  'cadence-exactly':
    'Vi träffas <count>{number, number}</count> {number, plural, one {gång} other {gånger}} {per, select, year {per år} half {per halvår} other {per kvartal}}.',
  'cadence-as-needed': 'Vi träffas när det behövs.',
  'notice-about':
    'Du får dagordningen cirka <days>{number, number}</days> {number, plural, one {dag} other {dagar}} före träffen.',
  'notice-by':
    'Du får dagordningen senast <days>{number, number}</days> {number, plural, one {dag} other {dagar}} före träffen.',
  'notice-about-weeks':
    'Du får dagordningen cirka <days>{number, number}</days> {number, plural, one {vecka} other {veckor}} före träffen.',
  'notice-by-weeks':
    'Du får dagordningen senast <days>{number, number}</days> {number, plural, one {vecka} other {veckor}} före träffen.',
  'joint-both': 'En gång på våren och en gång på hösten träffas vi tillsammans med {with}.',
  'joint-spring': 'En gång på våren träffas vi tillsammans med {with}.',
  'joint-autumn': 'En gång på hösten träffas vi tillsammans med {with}.',
  remote: 'Du kan alltid delta digitalt.',
  'competence-dialogue':
    'Här för vi dialog. {kind, select, council {Rådet} other {Nätverket}} fattar inga beslut och ger inga rekommendationer. Vad {kind, select, council {rådet} other {nätverket}} självt ska göra kommer vi överens om tillsammans.',
  'competence-preparing':
    '{kind, select, council {Rådet} other {Nätverket}} bereder och lyfter frågor. Besluten fattas i direktionen och i kommunerna. Vi utser själva vår ordförande.',
  'competence-advisory':
    '{kind, select, council {Rådet} other {Nätverket}} ger råd. Vi svarar på remisser och kan lämna rekommendationer. Besluten fattas av politikerna.',
  'competence-deciding':
    '{kind, select, council {Rådet} other {Nätverket}} kan fatta beslut inom det som det har fått ansvar för.',
  confidentiality:
    'Vi talar öppet här. Det du får veta om andra för du inte vidare. Det gäller också när du har slutat.',
  clearance:
    'När något ska lämna {kind, select, council {rådet} other {nätverket}} kommer vi överens om det med varandra först.',
  'no-individual-cases':
    'Vi tar inte upp enskilda ärenden. Men du får hjälp att hitta rätt med ditt eget: du kan alltid se vem du kan ringa.',
  publicity: 'Du bestämmer själv om ditt namn får stå på webbplatsen.',
  secretary: 'En tjänsteperson är sekreterare för {kind, select, council {rådet} other {nätverket}}.',
  guests: 'Vi kan bjuda in gäster till en enskild punkt.',
  themes: 'Alla kan föreslå vad vi ska tala om. Vi väljer tillsammans.',
  'themes-committee':
    'Alla kan föreslå vad vi ska tala om. Vi väljer tillsammans. Också {committee} kan önska ett ämne.',
  'take-back': '{owners} ansvarar för att ta med sig det vi talar om tillbaka.',
  events: 'Vi kan ordna arrangemang om vi vill och om tiden och pengarna räcker.',
  'events-approved':
    'Vi kan ordna arrangemang om vi vill och om tiden och pengarna räcker. {approver} säger ja först.',
  review:
    'Om vi inte längre kan tala öppet och ärligt med varandra ser vi över ramarna igen: syftet och vilka som är med.',
  'chair-term':
    'Vi utser ordförande för <months>{number, number}</months> {number, plural, one {månad} other {månader}} i taget. Uppdraget kan förlängas.',
  substitutes: 'Kan du inte komma får du skicka en ersättare.',
  'extra-guest': 'Du får ta med en till från din nämnd när en punkt kräver det som den personen kan.',
  'notes-by-officer': 'En tjänsteperson för minnesanteckningar och skickar dem till alla med e-post.',
  anchoring: 'Var och en tar med sig frågorna hem till sin egen kommun och återkopplar.',
  mandates:
    'Några av oss sitter med i andra grupper. De delar dagordning och minnesanteckningar med oss före och efter.',
  lift: 'Vi kan lyfta frågor till {to}.',
  'heard-on': '{kind, select, council {Rådet} other {Nätverket}} får yttra sig om {topics}.',
  'informed-of': '{kind, select, council {Rådet} other {Nätverket}} informeras om {topics}.',
  allowance: 'Ledamöterna kan få arvode och ersättning för förlorad arbetsinkomst enligt reglerna.',
  'cost-venue': 'lokal',
  'cost-catering': 'fika',
  'cost-officer': 'tjänsteperson',
  'cost-fee': 'arvode',
  'cost-travel': 'resor',
  'cost-conference': 'konferens',
  'cost-other': 'annat',
  'bearers-host':
    '{host, select, association {Förbundet} other {Kommunen}} betalar {costs} vid ordinarie träffar.',
  'bearers-home': 'Din egen kommun betalar {costs}.',
  'bearers-other-each-its-own': 'Vid andra sammankomster betalar varje kommun för sina egna.',
  'bearers-other-host':
    'Även andra sammankomster betalas av {host, select, association {förbundet} other {kommunen}}.',
  'bearers-other-shared':
    'Kostnaden för andra sammankomster delas av {host, select, association {kommunerna} other {parterna}}.',
  'box-least': '{group}: minst',
  'box-most': '{group}: högst',
  'box-seats': '{group}: antal',
  'box-meetings': 'Antal träffar',
  'box-days': 'Antal dagar före träffen',
  'box-months': 'Antal månader',
  'seats-few':
    '{count, plural, =0 {Inga {group} är med} other {{count, number} {people} är med}}, och det ska vara minst {least, number}.',
  'seats-to-find':
    '{count, plural, =0 {Inga {group} är med ännu} other {{count, number} {people} är med så här långt}}. Det ska vara minst {least, number}.',
  'seats-many': '{count, number} {people} är med, och det finns plats för {most, number}.',
  'seats-all': '{count, number} {people} är med, som det ska vara.',
  'seats-room': '{count, number} {people} är med. Det finns plats för {least, number}–{most, number}.',
  'places-all': 'Alla {all, number} kommuner har utsett en representant.',
  'places-lacking': '{municipalities} har ingen representant.',
  'places-to-find':
    '{count, plural, =0 {Ingen av de {all, number} kommunerna har en representant ännu} other {{count, number} av {all, number} kommuner har en representant}}.',
  'cadence-fine':
    '{held, plural, =0 {} other {{held, number} hållna}}{held, plural, =0 {{planned, number} planerade} other { och {planned, number} planerade}} {per, select, year {träffar i år} half {träffar det här halvåret} other {träffar det här kvartalet}}. Uppdraget säger {count, number}.',
  'cadence-begun':
    'Ni har precis börjat, så inga träffar fattas {per, select, year {i år} half {det här halvåret} other {det här kvartalet}}.',
  'cadence-planned':
    '{have, number} av {count, number} träffar är planerade {per, select, year {i år} half {det här halvåret} other {det här kvartalet}}.',
  'cadence-short':
    'Det blir {have, number} av {count, number} träffar {per, select, year {i år} half {det här halvåret} other {det här kvartalet}}.',
  'cadence-more':
    'Det är {have, number} träffar {per, select, year {i år} half {det här halvåret} other {det här kvartalet}}, och uppdraget säger {count, number}.',
  'notice-ahead': 'Dagordningen till träffen {date} ska ut senast {last}.',
  'notice-sent':
    'Dagordningen till träffen {date} skickades {sent}, {before, plural, one {# dag} other {# dagar}} före.',
  'notice-sent-late':
    'Dagordningen till träffen {date} skickades {sent}, {before, plural, =0 {samma dag} one {# dag före} other {# dagar före}}. Uppdraget säger {days, number}.',
  'notice-now': 'Dagordningen till träffen {date} ska ut nu, senast {last}.',
  'notice-late': 'Dagordningen till träffen {date} är inte skickad ännu.',
  'notice-soon': 'Träffen {date} är nära, och dagordningen är inte skickad ännu.',
  'joint-fine': '{season, select, spring {Vårens} other {Höstens}} gemensamma träff med {with} är {date}.',
  'joint-held': '{season, select, spring {Vårens} other {Höstens}} gemensamma träff med {with} var {date}.',
  'joint-lacking':
    '{season, select, spring {Vårens} other {Höstens}} gemensamma träff med {with} saknar datum.',
  'joint-passed': '{season, select, spring {Våren} other {Hösten}} gick utan en gemensam träff med {with}.',
  'remote-fine': '{count, plural, one {Den kommande träffen} other {Alla kommande träffar}} har en länk.',
  'remote-lacking':
    '{count, plural, one {Träffen {date} har} other {{count, number} kommande träffar, den första {date}, har}} ingen länk ännu.',
  'competence-kept-dialogue':
    'Dagordning och anteckningar har plats för dialog och egna överenskommelser. Beslut och rekommendationer finns inte här.',
  'competence-kept-preparing':
    'Dagordning och anteckningar har plats för dialog, egna överenskommelser och val av ordförande. Beslut åt kommunerna finns inte här.',
  'competence-kept-advisory':
    'Anteckningarna har plats för rekommendationer och yttranden. Beslut finns inte här.',
  'competence-kept-deciding': 'Protokollet har plats för beslut.',
  'chair-fine': 'Ordföranden är utsedd till och med {ends}.',
  'chair-ending': 'Ordförandens tid slutar {ends}.',
  'chair-over': 'Ordförandens tid slutade {ends}.',
  'chair-none': 'Ingen ordförande är utsedd.',
  'todo-seats-find': 'Hitta en till.',
  'todo-seats-choose': 'Se om någon har en annan plats, eller gör plats för fler i uppdraget.',
  'todo-places-ask': 'Fråga kommunen vem som kommer.',
  'todo-cadence-find': 'Lägg in ett datum till i kalendern.',
  'todo-cadence-say-why': 'Lägg ett datum tidigt i nästa period och skriv i årsberättelsen varför.',
  'todo-cadence-look': 'Stämmer det, eller ska uppdraget ändras?',
  'todo-notice-send': 'Gör dagordningen klar och skicka den.',
  'todo-notice-send-now': 'Skicka den nu, eller ring dem som inte kan vänta.',
  'todo-joint-find': 'Föreslå ett datum.',
  'todo-joint-next-season': 'Kom överens om nästa i god tid.',
  'todo-remote-add': 'Lägg in länken på träffen.',
  'todo-chair-elect': 'Sätt upp valet på dagordningen.',
  'todo-chair-extend': 'Förläng, eller utse en ny.',
} as const satisfies Shape<typeof da>
