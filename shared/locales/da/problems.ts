import type { ProblemType } from '../../problems.ts'
import type { ProblemSentences } from '../shape.ts'

/** What a reader is told when something is refused: what happened, then what to do. Never a word of blame. */
export const problems = {
  unreachable: 'Der er ingen forbindelse lige nu. Det, du har skrevet, er her stadig. Prøv igen om lidt.',
  unexpected:
    'Det lykkedes ikke at gemme. Det, du har skrevet, er her stadig. Prøv igen, eller ring til os, hvis det bliver ved.',
  broken: 'Der gik noget galt hos os. Det, du har skrevet, er her stadig. Prøv igen om lidt.',
  'not-signed-in':
    'Du er blevet logget ud, fordi der er gået lang tid. Det, du har skrevet, er her stadig. Log ind i et nyt vindue, og tryk så igen her.',
  'not-allowed': 'Det her kan du ikke gøre med din rolle. Spørg jeres sekretær.',
  'not-found': 'Det, du leder efter, er her ikke mere.',
  stale:
    'En anden har rettet det her imens. Din tekst er her stadig. Se den nyeste i et nyt vindue. Tryk igen, hvis det er din, der skal gælde.',
  'precondition-missing':
    'Siden er for gammel til at gemme fra. Åbn den igen i et nyt vindue, og tag din tekst med.',
  'key-reused': 'Det er allerede gemt én gang. Åbn siden igen, før du retter mere.',
  'not-in-state': 'Det kan ikke lade sig gøre lige nu. Åbn siden igen, og se, hvor langt I er.',
  invalid: 'Der er noget, du skal se på, før vi kan gemme.',
  'identity-number': 'Det ligner et CPR-nummer. Slet det, og prøv igen. Resten af din tekst er her stadig.',
  'too-large': 'Teksten er for lang til at gemme på én gang. Del den i to, eller kort den af.',
  'too-many-requests': 'Det gik lidt hurtigt. Vent et øjeblik, og prøv så igen.',
  'code-not-right': 'Koden passer ikke. Se efter i mailen, og skriv de seks tal igen.',
  'code-used-up': 'Koden kan ikke bruges længere. Bed om en ny.',
  'link-not-valid': 'Linket virker ikke længere. Bed om et nyt, eller ring til jeres kontaktperson.',
  'proof-not-accepted':
    'Vi kunne ikke logge dig ind på den måde. Prøv igen, eller log ind med en kode på mail.',
  'not-of-this-tenant': 'Du er logget ind, men du er ikke med her. Spørg jeres sekretær.',
  'organisation-unknown': 'Vi kan ikke finde den kommune eller det fællesskab. Vælg en fra listen.',
  'host-needed': 'Fællesskabet har ikke sit eget CVR-nummer. Vælg den kommune, der står for det.',
  'already-signed-up': 'I er her allerede. Log ind, eller spørg jeres administrator om at få adgang.',
  'slug-taken': 'Det korte navn er taget. Find på et andet.',
  'agreement-first':
    'Aftalen om databehandling skal godkendes, før vi skriver til rigtige mennesker. Det gør jeres administrator under Indstillinger.',
  'last-administrator': 'Der skal være mindst én administrator. Giv først en anden rollen.',
  'link-first':
    'Forbind først dit eget login med jeres login-løsning under Dig. Så lukker du ikke jer selv ude.',
  'tenant-suspended': 'Her er lukket lige nu. Skriv til os, hvis I ikke ved hvorfor.',
  'tenant-deleted': 'Her er ikke noget mere. De har forladt Rådslag, og alt er slettet.',
  'tenant-leaving':
    'I forlader Rådslag {on}. Indtil da kan I læse og hente det hele, men ikke ændre noget. Det, du har skrevet, er her stadig.',
  'operator-decides': 'Det er os, der har sat det i gang. Skriv til os, så ser vi på det sammen.',
  'export-under-way': 'Filen bliver lavet lige nu. Den er klar om lidt.',
  'template-unknown': 'Den skabelon findes ikke mere. Vælg en anden.',
  'body-closed': 'Det er lukket, så der kan ikke ændres mere.',
  'not-in-competence':
    'Det ligger uden for det, I skal ifølge jeres rammer. Aftaler om jeres eget arbejde kan I altid skrive.',
  'seat-group-in-use': '{group}: Der sidder nogen på de pladser. Flyt dem først.',
  'least-over-most': '{group}: Det mindste tal er større end det største. Ret et af dem.',
  'nothing-to-remark': 'Det er på plads nu, så der er ikke noget at forklare. Luk linjen.',
  'seat-group-unknown': 'Den slags plads findes ikke i jeres rammer. Vælg en anden.',
  'already-seated': 'Personen har allerede pladsen.',
  'municipality-needed': 'Vælg, hvilken kommune {name} kommer fra.',
  'seat-ended': 'Pladsen sluttede {on}. Åbn siden igen, og se, hvordan det står.',
  'too-late-to-undo': 'Det kan kun fortrydes samme dag. Sæt personen på pladsen igen i stedet.',
  'still-seated':
    '{seats, plural, one {Personen har stadig en plads. Afslut den først.} other {Personen har stadig # pladser. Afslut dem først.}}',
  'nobody-to-invite': 'Der er ingen at invitere. De er allerede med, eller de mangler en mailadresse.',
  'ends-before-it-begins': 'Slutdatoen ligger før startdatoen.',
  'no-way-to-reach':
    'Vi mangler en måde at nå personen på. Skriv en mailadresse, en postadresse eller et telefonnummer.',
  'too-many-rows': 'Det er for mange rækker på én gang. Tag højst {most} ad gangen.',
  'meeting-not-in-state': 'Det kan ikke lade sig gøre lige nu. Åbn mødet igen, og se, hvor langt I er.',
  'ends-before-it-starts': 'Mødet slutter, før det begynder. Ret tiderne.',
  'date-ahead': 'Mødet er ikke holdt endnu. Skriv, hvem der var med, når I har mødtes.',
  'date-in-the-past': 'Datoen er allerede gået. Vælg en, der kommer.',
  'agenda-empty': 'Der er ikke noget på dagsordenen endnu. Skriv mindst ét punkt.',
  'nobody-to-send-to': 'Der er ingen at sende til endnu. Sæt først folk på pladserne.',
  'no-chair': 'Der er ingen formand at spørge. Dagsordenen kan sendes uden.',
  'no-mail-to': '{name} har ingen mailadresse. Ring i stedet, eller skriv adressen under Medlemmer.',
  'recipients-changed':
    'Der er kommet nogen til eller gået nogen fra, siden du så listen. Nu er der {now, plural, one {# modtager} other {# modtagere}}. Se den igennem igen, før du sender.',
  'not-invited': 'Det er kun dem, der har en plads, som kan svare på mødet.',
  'nobody-left-to-ask': 'Alle har svaret. Der er ikke flere at skrive til.',
  'round-empty': 'Ingen har skrevet noget endnu. Spørg dem, eller skriv for dem, du har talt med.',
  'notes-not-sent': 'Send referatet først. Så er der noget at tage med hjem.',
  'nothing-to-share': 'Læg en fil op, skriv lidt tekst, eller sæt et link ind.',
  'lift-not-in-state': 'Sagen er kommet videre. Se den igen.',
  'no-next-meeting': 'Der er ikke planlagt et møde. Sæt en dato i kalenderen, eller læg den som et forslag.',
  'ends-before-mandate': 'Slutdatoen ligger før begyndelsen. Ret en af dem.',
  'contribution-not-in-state': 'Forslaget er allerede kommet videre. Åbn siden igen.',
  'notes-not-in-state': 'Referatet er allerede sendt. Send en rettelse i stedet.',
  'outcome-not-in-competence':
    'Det ligger uden for det, I skal ifølge jeres rammer. Skriv det som noget, I aftalte om jeres eget arbejde, eller som en drøftelse.',
  'notes-empty': 'Der er ikke skrevet noget endnu.',
  'hearing-not-in-state':
    'Det kan ikke lade sig gøre, som høringen står nu. Åbn den igen, og se, hvor langt I er.',
  'deadline-long-past': 'Fristen ligger længe tilbage. Se efter, om året er rigtigt.',
  'deadline-needed': 'Skriv, hvornår der skal svares.',
  'date-outside-deadline': 'Vælg en dag fra {from} til {to}. Så kan alle nå det.',
  'way-not-open': 'Den vej er ikke åben her. Åbn høringen igen, og vælg en af de andre.',
  'no-meeting-ahead': 'Der er ikke planlagt noget møde endnu. Sæt en dato i kalenderen først.',
  'already-on-agenda': 'Den er allerede på dagsordenen {date}.',
  'answer-empty': 'Der er ikke skrevet noget svar endnu. Skriv det, eller luk høringen uden svar.',
  'not-held-since': 'Vælg et møde, der er holdt, siden høringen kom.',
  'approval-first': 'Svaret skal godkendes, før det bliver sendt. Spørg formanden, eller tag det på et møde.',
  'wrong-recipient': 'Adressen er ændret, siden du så den. Nu står der {to}. Se efter igen, før du sender.',
  'sender-without-mail':
    'Der står ingen mailadresse på afsenderen. Skriv den, eller send svaret selv og notér det her.',
  'another-draft':
    '{by} har gemt et andet udkast imens. Dit er her stadig. Tryk igen, hvis det er dit, der skal gælde. Det andet lyder: {text}{minority, select, none {} other { Nogle ser det anderledes: {minority} Se efter nedenfor, at det er med, som det skal være.}}',
  'answer-changed': '{by} har ændret svaret. Læs det igen, før du godkender eller sender det.',
  'day-not-in-mail':
    'Mailen siger ikke {until}. Skriv den dag i mailen, eller vælg den dag, som mailen beder om.',
  'nothing-said':
    '{stance, select, differs {Skriv, hvad du ser anderledes.} says {Skriv, hvad du synes.} other {Skriv, hvad du vil have med.}}',
  'nobody-heard': 'Vælg mindst ét råd eller netværk.',
  'person-named':
    '{name} er nævnt ved navn og har ikke sagt ja til at stå på hjemmesiden. Skriv det om, eller spørg først.',
  'nobody-to-charge': 'Der er ingen at dele udgiften mellem endnu. Skriv først, hvem der var med.',
  'wrong-currency': 'Beløbet skal være i jeres egen valuta.',
  'home-not-known': 'Vi ved ikke, hvilken kommune personen kommer fra. Vælg kommunen.',
  'paper-too-large':
    'Filen blev for stor til at hente på én gang. Er det breve, kan du hente dem for én person ad gangen.',
  'file-too-large': 'Filen er for stor. Der er plads til 25 MB. Gem den i en mindre udgave, og prøv igen.',
  'file-empty': 'Der er ikke noget i filen. Vælg den igen.',
  'file-kind':
    'Den slags fil kan vi ikke dele. Gem den som PDF, Word, Excel, PowerPoint, et billede eller ren tekst, og prøv igen.',
  'file-broken': 'Filen nåede ikke helt frem. Send den en gang til.',
  'file-name-number': 'Filens navn ligner et CPR-nummer. Giv filen et andet navn, og send den igen.',
  'file-is-public': 'Bilaget står på den offentlige side. Tag det ned derfra først.',
  'file-is-gone': 'Bilaget blev taget væk for mere end en måned siden og er slettet. Læg det op igen.',
  'hearing-not-public': 'Høringen står ikke på den offentlige side. Læg den ud først, og vælg så bilaget.',
  'papers-too-large':
    'Bilagene fylder tilsammen mere, end en mail kan bære (7 MB). Vælg færre, eller send de store på en anden måde.',
  'too-many-files': 'Der er allerede {most} bilag til punktet. Tag et af dem væk først.',
  'report-not-in-state':
    'Årsberetningen er gjort færdig, så tallene ligger fast. Åbn den igen, hvis noget skal ændres.',
  'no-such-year': 'Der er ingen årsberetning for {year}. Vælg et år fra {first} til {last}.',
  'publication-not-in-state':
    '{state, select, published {Det står på den offentlige side. Tag det ned, før I retter i det.} withdrawn {Det er taget ned. Ret teksten, og bliv enige igen.} other {Det kan ikke lade sig gøre nu. Åbn siden igen og se, hvor langt det er.}}',
  'agree-first': 'Rammerne siger, at I aftaler det med hinanden først. Skriv, hvordan I blev enige.',
  'told-enough': 'Der er allerede {most} linjer. Begynd på en ny.',
  'link-not-in-state':
    '{state, select, accepted {I er allerede tilsluttet. Åbn siden igen og se, hvad I deler.} lapsed {Invitationen gælder ikke længere. Bed om en ny.} declined {Der er sagt nej tak. Der skal inviteres på ny.} withdrawn {Kommunen deler ikke mere. Der skal inviteres på ny.} ended {Fællesskabet har afsluttet det. Der skal inviteres på ny.} recalled {Fællesskabet har taget invitationen tilbage. Der skal inviteres på ny.} other {Invitationen venter stadig på svar.}}',
  'not-a-member-of-yours': 'Kommunen står ikke på jeres liste over medlemmer. Vælg en, der gør.',
  'council-not-yours': 'Et af rådene er ikke jeres, eller det er nedlagt. Åbn siden igen og vælg på ny.',
  'comes-by-itself': '{name} er tilsluttet. Kortene derfra kommer af sig selv og kan ikke skrives om.',
  'nobody-to-write-to': 'Ingen af dem, du har valgt, har en mail. Vælg nogen, der har.',
  'circular-sent': 'Mailen er sendt. Skriv en ny, hvis der er mere at sige.',
  'did-not-take-part': 'Skriv først, hvem der var med. Så kan de få en bekræftelse.',
} as const satisfies ProblemSentences<ProblemType>
