import type { landing as da } from '../da/landing.ts'
import type { Shape } from '../shape.ts'

export const landing = {
  title: 'Råd och nätverk som håller vad de lovar',
  lead: 'I Rådslag står ert uppdrag i vanliga ord, och ni ser hela tiden om det stämmer. Dagordningen kommer fram i tid, till alla, i en form de kan använda.',
  tryIt: 'Prova med påhittade människor',
  signUp: 'Skapa konto för er kommun',
  signIn: 'Logga in',
  me: 'Dina platser',

  exampleTitle: 'Uppdrag för ordförandenätverket',
  exampleCaption: 'Ett exempel med påhittade uppgifter. Så här ser sekreteraren det.',
  exampleSeats: 'Från var och en av de <box>14</box> kommunerna deltar ordföranden i socialnämnden.',
  exampleSeatsWhy:
    'Sedan 12 mars: en kommun har ingen representant. Fråga kommunen, eller skriv varför platsen är tom.',
  exampleCadence: 'Vi träffas <box>5</box> gånger per år.',
  exampleCadenceWhy: 'Höstens gemensamma träff saknar datum. Föreslå ett.',
  exampleNotice: 'Du får dagordningen senast <box>10</box> dagar före träffen.',
  exampleNoticeWhy: 'Skickad 2 mars till alla 14.',
  exampleNot: 'Nätverket bereder och lyfter frågor. Besluten fattas i direktionen och i kommunerna.',
  exampleNotWhy: 'Därför finns det inget ställe att skriva ett beslut som går utåt.',

  dayTitle: 'Så går det till',
  sendTitle: 'Ett tryck når alla',
  sendText:
    'Dagordningen står som text i mejlet, i Word, i pdf och i kalendern. Den som inte har e-post får ett brev som du skriver ut.',
  sendCaption: 'Skickat kl. 9.14',
  sendByMail: '<count>12</count> med e-post',
  sendByMailHow: 'framme',
  sendByLetter: '<count>1</count> med brev',
  sendByLetterHow: 'klart att skriva ut',
  sendBounced: '<count>1</count> kom i retur',
  sendBouncedHow: 'ring, eller rätta adressen',
  answerTitle: 'Ingen behöver lära sig något nytt',
  answerText:
    'Deltagarna svarar från mejlet utan att logga in. Vill de ta upp något finns det en ruta att skriva i och ett nummer att ringa.',
  answerCaption: 'Nästa träff är fredag 12 mars kl. 9–12. Kommer du?',
  answerYes: 'Ja',
  answerDigital: 'Ja, digitalt',
  answerNo: 'Nej, jag kan inte',
  moneyTitle: 'Räkningen går ihop',
  moneyText:
    'Uppdraget säger vem som betalar vad. Ska något delas, delas det på öret, och varje deltagare får sitt intyg till kommunen.',
  moneyCaption: '100 000 kr på 14 kommuner går inte jämnt ut. Därför betalar tio av dem ett öre mer.',
  moneyFirst: 'Tio kommuner',
  moneyFirstAmount: '7 142,86 kr',
  moneyOther: 'Fyra kommuner',
  moneyOtherAmount: '7 142,85 kr',

  worldsTitle: 'Gå in och se dig om',
  worldsLead:
    'Alla människor och träffar är påhittade. Välj vem du vill vara. Du behöver inte skapa något, och du kan trycka på allt.',
  worldsNone: 'Det finns inget att prova just nu.',
  worldIn: 'på danska',
  worldInSwedish: 'på svenska',
  enterAs: 'Gå in som {name}',

  careTitle: 'Tryggt för dem det handlar om',
  careOwn: 'Ert eget rum',
  careOwnText: 'Varje kommun har sitt eget, avskilda lager inom EU. Ingen annan kommun kan läsa det.',
  careNames: 'Namn bara med ett ja',
  careNamesText: 'Ingen står på webbplatsen utan att själv ha sagt ja. Man kan alltid ändra sig.',
  careNumbers: 'Personnummer kommer inte in',
  careNumbersText: 'De stoppas innan något sparas. Resten av texten är kvar.',
  careEveryone: 'För alla sorters människor',
  careEveryoneText:
    'Stora knappar, klar text och brev på papper. Sidorna fungerar med skärmläsare, tangentbord och gamla telefoner.',

  startTitle: 'Tio minuter till den första dagordningen',
  startText:
    'Hitta er kommun eller ert förbund, klistra in er lista från Outlook eller Excel och skicka ett prov till dig själv. Vi skriver inte till någon förrän du säger till.',

  privacyTitle: 'Så tar vi hand om dina uppgifter',
  privacyLead: 'Kort och i vanliga ord. Det fullständiga avtalet har vi med varje kommun.',
  privacyWho: 'Vem som bestämmer',
  privacyWhoText:
    'Din kommun, eller det förbund som har bjudit in dig, bestämmer över uppgifterna om dig. Rådslag förvarar dem åt kommunen och använder dem inte till något annat.',
  privacyWhat: 'Vad vi sparar',
  privacyWhatText:
    'Ditt namn, hur du vill få besked, din plats, dina svar inför träffar, det du själv skriver och kostnader vid träffarna. Behöver du tolk, hörslinga eller ledsagare ser bara sekreteraren det.',
  privacyNumbers: 'Vad vi inte sparar',
  privacyNumbersText: 'Personnummer. De stoppas innan de sparas.',
  privacyWhere: 'Var det finns',
  privacyWhereText: 'Inom EU, krypterat, i kommunens eget lager. Det tas kopior som raderas efter 35 dagar.',
  privacyPublic: 'Vad andra kan se',
  privacyPublicText:
    'Bara det som är publicerat. Ditt namn står på webbplatsen bara om du har sagt ja, och du kan alltid ändra dig.',
  privacyCookies: 'Kakor',
  privacyCookiesText:
    'Vi använder en kaka för att minnas att du är inloggad och en för att minnas ditt språk. Det finns ingen som följer dig.',
  privacyRights: 'Vad du kan be om',
  privacyRightsText:
    'Du kan se, rätta och få raderat det som står om dig. Säg till sekreteraren för ditt råd eller nätverk. Är du inte nöjd med svaret kan du klaga hos Integritetsskyddsmyndigheten.',

  accessTitle: 'Tillgänglighet',
  accessLead: 'Alla ska kunna vara med. Därför bygger vi Rådslag efter WCAG 2.2, nivå AA.',
  accessHow: 'Så gör vi',
  accessHowKeyboard: 'Allt går att göra med tangentbord och att få uppläst av en skärmläsare.',
  accessHowText: 'Texten går att göra dubbelt så stor utan att något försvinner.',
  accessHowColour: 'Färg står aldrig ensam. Det finns alltid ord och en form bredvid.',
  accessHowScript: 'Sidorna fungerar också utan JavaScript och på gamla telefoner.',
  accessHowPaper: 'Den som hellre vill ha papper får ett brev. Den som hellre vill ringa ser ett nummer.',
  accessTested: 'Hur vi kontrollerar',
  accessTestedText:
    'Varje sida provas automatiskt på telefon och dator på båda språken, varje gång vi ändrar något. Det hittar inte allt. Därför vill vi gärna höra från dig.',
  accessTell: 'Är det något som krånglar?',
  accessTellText:
    'Säg till sekreteraren för ditt råd eller nätverk. Då får du hjälp med det du behövde, och de hör av sig till oss.',
} as const satisfies Shape<typeof da>
