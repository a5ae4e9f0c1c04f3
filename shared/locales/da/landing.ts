/** Rådslag's own pages: the front page, and what is said about data and accessibility. */
export const landing = {
  title: 'Råd og netværk, der holder, hvad de lover',
  lead: 'I Rådslag står jeres rammer med almindelige ord, og I kan hele tiden se, om de passer. Dagsordenen når ud til tiden, til alle, på en måde de kan bruge.',
  tryIt: 'Prøv med opfundne mennesker',
  signUp: 'Opret jeres kommune',
  signIn: 'Log ind',
  me: 'Dine steder',

  exampleTitle: 'Rammer for dialognetværket',
  exampleCaption: 'Et eksempel med opfundne tal. Sådan ser sekretæren det.',
  exampleSeats:
    'Netværket har <box>4</box>–<box>7</box> borgere, <box>2</box> pårørende, <box>2</box> politikere og <box>2</box> fra administrationen.',
  exampleSeatsWhy:
    'Siden den 12. marts: Der er 1 pårørende, og der skal være 2. Find en ny, eller skriv, hvorfor pladsen er tom.',
  exampleCadence: 'Vi mødes mindst <box>4</box> gange om året.',
  exampleCadenceWhy: 'Der er planlagt 3 af 4 møder i år. Sæt en dato til i kalenderen.',
  exampleNotice: 'Du får dagsordenen ca. <box>2</box> uger før mødet.',
  exampleNoticeWhy: 'Sendt den 4. marts til alle 12.',
  exampleNot: 'Her drøfter vi. Vi træffer ikke beslutninger og giver ikke anbefalinger.',
  exampleNotWhy: 'Derfor er der slet ikke et sted at skrive en beslutning ud af huset.',

  dayTitle: 'Sådan går det til',
  sendTitle: 'Ét tryk når alle',
  sendText:
    'Dagsordenen står som tekst i mailen, i Word, i pdf og i kalenderen. Den, der ikke bruger mail, får et brev, som du printer.',
  sendCaption: 'Sendt kl. 9.14',
  sendByMail: '<count>9</count> på mail',
  sendByMailHow: 'fremme',
  sendByLetter: '<count>2</count> med brev',
  sendByLetterHow: 'klar til print',
  sendBounced: '<count>1</count> kom retur',
  sendBouncedHow: 'ring, eller ret adressen',
  answerTitle: 'Ingen skal lære noget nyt',
  answerText:
    'Medlemmerne svarer fra mailen uden at logge ind. Har de noget, vi skal tale om, er der én boks at skrive i og et nummer at ringe til.',
  answerCaption: 'Næste møde er torsdag den 18. marts kl. 16–18. Kommer du?',
  answerYes: 'Ja',
  answerDigital: 'Ja, digitalt',
  answerNo: 'Nej, jeg kan ikke',
  moneyTitle: 'Regningen går op',
  moneyText:
    'Rammerne siger, hvem der betaler hvad. Skal noget deles, bliver det delt helt ned til øren, og hver deltager får sin bekræftelse til kommunen.',
  moneyCaption: '12.500 kr. på 3 kommuner går ikke op. Derfor betaler to af dem 1 øre mere.',
  moneyFirst: 'To kommuner',
  moneyFirstAmount: '4.166,67 kr.',
  moneyOther: 'Én kommune',
  moneyOtherAmount: '4.166,66 kr.',

  worldsTitle: 'Gå en tur indenfor',
  worldsLead:
    'Alle mennesker og møder er opfundne. Vælg, hvem du vil være. Du skal ikke oprette noget, og du kan trykke på det hele.',
  worldsNone: 'Der er ikke noget at prøve lige nu.',
  worldIn: 'på dansk',
  worldInSwedish: 'på svensk',
  enterAs: 'Gå ind som {name}',

  careTitle: 'Trygt for dem, det handler om',
  careOwn: 'Jeres eget rum',
  careOwnText: 'Hver kommune har sit eget, adskilte lager i EU. Ingen anden kommune kan læse det.',
  careNames: 'Navne kun med et ja',
  careNamesText: 'Ingen står på hjemmesiden uden selv at have sagt ja. Man kan altid sige nej igen.',
  careNumbers: 'CPR-numre kommer ikke ind',
  careNumbersText: 'De bliver stoppet, før noget bliver gemt. Resten af teksten er der stadig.',
  careEveryone: 'For alle slags mennesker',
  careEveryoneText:
    'Store knapper, klar tekst og breve på papir. Siderne virker med skærmlæser, tastatur og gamle telefoner.',

  startTitle: 'Ti minutter til den første dagsorden',
  startText:
    'Find jeres kommune, sæt jeres liste ind fra Outlook eller Excel, og send en prøve til dig selv. Vi skriver ikke til nogen, før du siger til.',

  privacyTitle: 'Sådan passer vi på dine oplysninger',
  privacyLead: 'Kort og i almindelige ord. Den fulde aftale har vi med hver kommune.',
  privacyWho: 'Hvem der bestemmer',
  privacyWhoText:
    'Din kommune eller det fællesskab, der har inviteret dig, bestemmer over oplysningerne om dig. Rådslag opbevarer dem for kommunen og bruger dem ikke til andet.',
  privacyWhat: 'Hvad vi gemmer',
  privacyWhatText:
    'Dit navn, hvordan du vil have besked, din plads, dine svar på møder, det du selv skriver, og udgifter ved møderne. Har du brug for tolk, teleslynge eller en ledsager, ser kun sekretæren det.',
  privacyNumbers: 'Hvad vi ikke gemmer',
  privacyNumbersText: 'CPR-numre. De bliver stoppet, før de bliver gemt.',
  privacyWhere: 'Hvor det ligger',
  privacyWhereText:
    'I EU, krypteret, i kommunens eget lager. Der bliver taget kopier, som bliver slettet efter 35 dage.',
  privacyPublic: 'Hvad andre kan se',
  privacyPublicText:
    'Kun det, der er offentliggjort. Dit navn står kun på hjemmesiden, hvis du har sagt ja, og du kan altid sige nej igen.',
  privacyCookies: 'Cookies',
  privacyCookiesText:
    'Vi bruger en cookie til at huske, at du er logget ind, og en til at huske dit sprog. Der er ingen, der følger dig.',
  privacyRights: 'Hvad du kan bede om',
  privacyRightsText:
    'Du kan se, rette og få slettet det, der står om dig. Sig det til sekretæren for dit råd eller netværk. Er du ikke tilfreds med svaret, kan du klage til Datatilsynet.',

  accessTitle: 'Tilgængelighed',
  accessLead: 'Alle skal kunne være med. Derfor bygger vi Rådslag efter WCAG 2.2, niveau AA.',
  accessHow: 'Sådan gør vi',
  accessHowKeyboard: 'Alt kan gøres med tastatur og læses op af en skærmlæser.',
  accessHowText: 'Teksten kan gøres dobbelt så stor, uden at noget forsvinder.',
  accessHowColour: 'Farve står aldrig alene. Der er altid ord og en form ved siden af.',
  accessHowScript: 'Siderne virker også uden JavaScript og på gamle telefoner.',
  accessHowPaper: 'Den, der hellere vil have papir, får et brev. Den, der hellere vil ringe, ser et nummer.',
  accessTested: 'Hvordan vi ser efter',
  accessTestedText:
    'Hver side bliver prøvet automatisk på telefon og computer på begge sprog, hver gang vi ændrer noget. Det finder ikke alt. Derfor vil vi gerne høre fra dig.',
  accessTell: 'Er der noget, der driller?',
  accessTellText:
    'Sig det til sekretæren for dit råd eller netværk. Så hjælper de dig med det, du skulle bruge, og giver os besked.',
} as const
