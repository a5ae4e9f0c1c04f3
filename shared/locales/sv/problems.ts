import type { problems as da } from '../da/problems.ts'
import type { Shape } from '../shape.ts'

export const problems = {
  unreachable: 'Det finns ingen anslutning just nu. Det du har skrivit är kvar. Försök igen om en stund.',
  unexpected:
    'Det gick inte att spara. Det du har skrivit är kvar. Försök igen, eller ring oss om det fortsätter.',
  broken: 'Något gick fel hos oss. Det du har skrivit är kvar. Försök igen om en stund.',
  'not-signed-in':
    'Du har blivit utloggad eftersom det har gått lång tid. Det du har skrivit är kvar. Logga in i ett nytt fönster och tryck sedan igen här.',
  'not-allowed': 'Det här kan du inte göra med din roll. Fråga er sekreterare.',
  'not-found': 'Det du letar efter finns inte kvar.',
  stale:
    'Någon annan har ändrat det här under tiden. Din text är kvar. Se den senaste i ett nytt fönster. Tryck igen om det är din som ska gälla.',
  'precondition-missing':
    'Sidan är för gammal för att spara från. Öppna den igen i ett nytt fönster och ta med din text.',
  'key-reused': 'Det är redan sparat en gång. Öppna sidan igen innan du ändrar mer.',
  'not-in-state': 'Det går inte just nu. Öppna sidan igen och se hur långt ni har kommit.',
  invalid: 'Det är något du behöver titta på innan vi kan spara.',
  'identity-number':
    'Det ser ut som ett personnummer. Ta bort det och försök igen. Resten av din text är kvar.',
  'too-large': 'Texten är för lång för att sparas på en gång. Dela den i två eller korta den.',
  'too-many-requests': 'Det gick lite fort. Vänta en stund och försök igen.',
  'code-not-right': 'Koden stämmer inte. Titta i mejlet och skriv de sex siffrorna igen.',
  'code-used-up': 'Koden går inte längre att använda. Be om en ny.',
  'link-not-valid': 'Länken fungerar inte längre. Be om en ny, eller ring er kontaktperson.',
  'proof-not-accepted':
    'Vi kunde inte logga in dig på det sättet. Försök igen, eller logga in med en kod via e-post.',
  'not-of-this-tenant': 'Du är inloggad, men du är inte med här. Fråga er sekreterare.',
  'organisation-unknown': 'Vi hittar inte den kommunen eller det förbundet. Välj en i listan.',
  'host-needed': 'Samarbetet har inget eget organisationsnummer. Välj den kommun som står för det.',
  'already-signed-up': 'Ni är redan med. Logga in, eller be er administratör om att få komma in.',
  'slug-taken': 'Kortnamnet är upptaget. Hitta på ett annat.',
  'agreement-first':
    'Avtalet om personuppgifter behöver godkännas innan vi skriver till riktiga människor. Det gör er administratör under Inställningar.',
  'last-administrator': 'Det behöver finnas minst en administratör. Ge först någon annan rollen.',
  'link-first':
    'Koppla först din egen inloggning till er inloggningstjänst under Du. Då stänger ni inte ute er själva.',
  'tenant-suspended': 'Det är stängt här just nu. Skriv till oss om ni inte vet varför.',
  'tenant-deleted': 'Det finns inget här längre. De har lämnat Rådslag och allt är raderat.',
  'tenant-leaving':
    'Ni lämnar Rådslag {on}. Till dess kan ni läsa och hämta allt, men inte ändra något. Det du har skrivit finns kvar här.',
  'operator-decides': 'Det är vi som har satt i gång det. Skriv till oss, så ser vi på det tillsammans.',
  'export-under-way': 'Filen görs just nu. Den är klar om en liten stund.',
  'template-unknown': 'Den mallen finns inte längre. Välj en annan.',
  'body-closed': 'Det är avslutat, så det går inte att ändra mer.',
  'not-in-competence':
    'Det ligger utanför ert uppdrag. Överenskommelser om ert eget arbete kan ni alltid skriva.',
  'seat-group-in-use': '{group}: Det sitter någon på de platserna. Flytta dem först.',
  'least-over-most': '{group}: Det minsta talet är större än det största. Ändra ett av dem.',
  'nothing-to-remark': 'Det stämmer nu, så det finns inget att förklara. Stäng raden.',
  'seat-group-unknown': 'Den sortens plats finns inte i ert uppdrag. Välj en annan.',
  'already-seated': 'Personen har redan platsen.',
  'municipality-needed': 'Välj vilken kommun {name} kommer från.',
  'seat-ended': 'Platsen avslutades {on}. Öppna sidan igen och se hur det ser ut.',
  'too-late-to-undo': 'Det går bara att ångra samma dag. Sätt personen på platsen igen i stället.',
  'still-seated':
    '{seats, plural, one {Personen har fortfarande en plats. Avsluta den först.} other {Personen har fortfarande # platser. Avsluta dem först.}}',
  'nobody-to-invite': 'Det finns ingen att bjuda in. De är redan med eller saknar e-postadress.',
  'ends-before-it-begins': 'Slutdatumet ligger före startdatumet.',
  'no-way-to-reach':
    'Vi saknar ett sätt att nå personen. Skriv en e-postadress, en postadress eller ett telefonnummer.',
  'too-many-rows': 'Det är för många rader på en gång. Ta högst {most} åt gången.',
  'meeting-not-in-state': 'Det går inte just nu. Öppna träffen igen och se hur långt ni har kommit.',
  'ends-before-it-starts': 'Träffen slutar innan den börjar. Ändra tiderna.',
  'date-ahead': 'Träffen har inte varit än. Skriv vilka som var med när ni har setts.',
  'date-in-the-past': 'Datumet har redan passerat. Välj ett som kommer.',
  'agenda-empty': 'Det finns inget på dagordningen än. Skriv minst en punkt.',
  'nobody-to-send-to': 'Det finns ingen att skicka till än. Lägg först in dem som är med.',
  'no-chair': 'Det finns ingen ordförande att fråga. Dagordningen kan skickas ändå.',
  'no-mail-to': '{name} har ingen e-postadress. Ring i stället, eller skriv adressen under Deltagare.',
  'recipients-changed':
    'Någon har tillkommit eller tagits bort sedan du såg listan. Nu är det {now, plural, one {# mottagare} other {# mottagare}}. Gå igenom den igen innan du skickar.',
  'not-invited': 'Det är bara de som har en plats som kan svara på träffen.',
  'nobody-left-to-ask': 'Alla har svarat. Det finns ingen kvar att skriva till.',
  'round-empty': 'Ingen har skrivit något än. Fråga dem, eller skriv åt dem du har pratat med.',
  'notes-not-sent': 'Skicka anteckningarna först. Då finns det något att ta med hem.',
  'nothing-to-share': 'Lägg till en fil, skriv lite text eller klistra in en länk.',
  'lift-not-in-state': 'Frågan har kommit vidare. Öppna den igen.',
  'no-next-meeting': 'Det finns inget planerat möte. Lägg in ett datum, eller lägg den som ett förslag.',
  'ends-before-mandate': 'Slutdatumet ligger före början. Rätta något av dem.',
  'contribution-not-in-state': 'Förslaget har redan gått vidare. Öppna sidan igen.',
  'notes-not-in-state': 'Minnesanteckningarna är redan skickade. Skicka en rättelse i stället.',
  'outcome-not-in-competence':
    'Det ligger utanför ert uppdrag. Skriv det som något ni kom överens om för ert eget arbete, eller som en diskussion.',
  'notes-empty': 'Det är inte skrivet något än.',
  'hearing-not-in-state': 'Det går inte just nu. Öppna remissen igen och se hur långt ni har kommit.',
  'deadline-long-past': 'Svarstiden ligger långt tillbaka. Se efter att året stämmer.',
  'deadline-needed': 'Skriv när svaret ska vara inne.',
  'date-outside-deadline': 'Välj en dag från {from} till {to}, så hinner alla.',
  'way-not-open': 'Den vägen är inte öppen här. Öppna remissen igen och välj en av de andra.',
  'no-meeting-ahead': 'Inget möte är planerat än. Sätt ett datum i kalendern först.',
  'already-on-agenda': 'Den står redan på dagordningen {date}.',
  'answer-empty': 'Inget svar är skrivet än. Skriv det, eller avsluta remissen utan svar.',
  'not-held-since': 'Välj ett möte som har hållits sedan remissen kom.',
  'approval-first': 'Svaret ska godkännas innan det skickas. Fråga ordföranden eller ta det på ett möte.',
  'wrong-recipient': 'Adressen har ändrats sedan du såg den. Nu står det {to}. Titta igen innan du skickar.',
  'sender-without-mail':
    'Avsändaren har ingen e-postadress här. Skriv den, eller skicka svaret själv och anteckna det här.',
  'another-draft':
    '{by} har sparat ett annat utkast under tiden. Ditt är kvar. Tryck igen om det är ditt som ska gälla. Det andra lyder: {text}{minority, select, none {} other { Några ser det på ett annat sätt: {minority} Se efter här nedanför att det är med som det ska.}}',
  'answer-changed': '{by} har ändrat svaret. Läs det igen innan du godkänner eller skickar det.',
  'day-not-in-mail':
    'Mejlet säger inte {until}. Skriv den dagen i mejlet, eller välj den dag som mejlet ber om.',
  'nothing-said':
    '{stance, select, differs {Skriv vad du ser annorlunda.} says {Skriv vad du tycker.} other {Skriv vad du vill ha med.}}',
  'nobody-heard': 'Välj minst ett råd eller nätverk.',
  'person-named':
    '{name} nämns vid namn och har inte sagt ja till att stå på webbplatsen. Skriv om det eller fråga först.',
  'nobody-to-charge': 'Det finns ingen att dela kostnaden mellan än. Skriv först vilka som var med.',
  'wrong-currency': 'Beloppet ska vara i er egen valuta.',
  'home-not-known': 'Vi vet inte vilken kommun personen kommer från. Välj kommunen.',
  'paper-too-large':
    'Filen blev för stor för att hämtas på en gång. Är det brev kan du hämta dem för en person i taget.',
  'file-too-large':
    'Filen är för stor. Det finns plats för 25 MB. Spara den i ett mindre format och försök igen.',
  'file-empty': 'Det finns inget i filen. Välj den igen.',
  'file-kind':
    'Den sortens fil kan vi inte dela. Spara den som PDF, Word, Excel, PowerPoint, bild eller ren text och försök igen.',
  'file-broken': 'Filen kom inte fram hel. Skicka den en gång till.',
  'file-name-number': 'Filens namn ser ut som ett personnummer. Ge filen ett annat namn och skicka den igen.',
  'file-is-public': 'Bilagan ligger på den offentliga sidan. Ta bort den därifrån först.',
  'file-is-gone': 'Bilagan togs bort för mer än en månad sedan och är raderad. Lägg till den igen.',
  'hearing-not-public':
    'Remissen finns inte på den offentliga sidan. Lägg ut den först och välj sedan bilagan.',
  'papers-too-large':
    'Bilagorna är tillsammans större än vad som ryms i ett mejl (7 MB). Välj färre, eller skicka de stora på annat sätt.',
  'too-many-files': 'Det finns redan {most} bilagor till punkten. Ta bort en av dem först.',
  'report-not-in-state':
    'Verksamhetsberättelsen är färdig, så siffrorna ligger fast. Öppna den igen om något ska ändras.',
  'no-such-year': 'Det finns ingen verksamhetsberättelse för {year}. Välj ett år från {first} till {last}.',
  'publication-not-in-state':
    '{state, select, published {Det står på den offentliga sidan. Ta ned det innan ni ändrar i det.} withdrawn {Det är nedtaget. Ändra texten och kom överens igen.} other {Det går inte just nu. Öppna sidan igen och se hur långt det har kommit.}}',
  'agree-first': 'Ert uppdrag säger att ni kommer överens först. Skriv hur ni kom överens.',
  'told-enough': 'Det finns redan {most} rader. Börja på en ny.',
  'link-not-in-state':
    '{state, select, accepted {Ni är redan anslutna. Öppna sidan igen och se vad ni delar.} lapsed {Inbjudan gäller inte längre. Be om en ny.} declined {Det är tackat nej. Det behövs en ny inbjudan.} withdrawn {Kommunen delar inte längre. Det behövs en ny inbjudan.} ended {Förbundet har avslutat det. Det behövs en ny inbjudan.} recalled {Förbundet har tagit tillbaka inbjudan. Det behövs en ny.} other {Inbjudan väntar fortfarande på svar.}}',
  'not-a-member-of-yours': 'Kommunen står inte på er lista över medlemmar. Välj en som gör det.',
  'council-not-yours':
    'Ett av råden är inte ert, eller så är det avslutat. Öppna sidan igen och välj på nytt.',
  'comes-by-itself': '{name} är ansluten. Korten därifrån kommer av sig själva och går inte att skriva om.',
  'nobody-to-write-to': 'Ingen av dem du har valt har e-post. Välj någon som har det.',
  'circular-sent': 'Mejlet är skickat. Skriv ett nytt om det är mer att säga.',
  'did-not-take-part': 'Skriv först vilka som var med. Sedan kan de få ett intyg.',
} as const satisfies Shape<typeof da>
