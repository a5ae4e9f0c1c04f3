export const links = {
  // What may be known, as the municipality reads it and the association meets it.
  factName: 'Navn og hvad det er et råd for',
  factNameHint: 'Følger altid med, når der er sat et andet kryds.',
  fact: '{fact, select, contact {Kontaktperson} meetings {Mødedatoer} seats {Hvor mange pladser der er besat} openHearings {Hvor mange høringer der er åbne} other {Det, der står på jeres offentlige side}}',
  factHint:
    '{fact, select, contact {Navn, titel, telefon og mail på kontaktpersonen i forvaltningen.} meetings {Dato og klokkeslæt fra dette kvartal og frem. Ikke dagsordenen.} seats {Kun tal: hvor mange der sidder i rådet, og hvor mange der mindst skal være. Ingen navne.} openHearings {Kun et tal. Ikke hvad høringerne handler om, hvem de kommer fra, eller hvad rådet svarer.} other {Hvad rådet er til for. Kun mens rådet står på jeres offentlige side.}}',

  // The association.
  associationTitle: 'Tilsluttede kommuner',
  associationLead:
    'En kommune kan lade jer kende sine råd. I ser kun det, kommunen selv har valgt, og den kan altid ændre det eller holde op.',
  membersCaption: 'Kommuner og hvor langt I er kommet',
  municipality: 'Kommune',
  standing: 'Hvor langt I er',
  openColumn: 'Invitation og aftale',
  standingOf:
    '{state, select, none {Ikke inviteret} invited {Inviteret. Kan svare til og med {day}} accepted {Tilsluttet siden {day}} declined {Sagde nej tak {day}} withdrawn {Holdt op med at dele {day}} lapsed {Inviteret, men svarede ikke. Sidste dag var {day}} recalled {Invitationen blev taget tilbage {day}} other {Afsluttet {day}}}',
  open: '{state, select, none {Invitér} invited {Se invitationen} accepted {Se} lapsed {Invitér igen} other {Invitér igen}}',
  nobodyTitle: 'I har ingen liste over medlemmer',
  nobodyText: 'Skriv navnet på den kommune, I vil invitere.',
  inviteOther: 'Invitér en kommune',
  memberTitle: '{name}',
  inviteTitle: 'Invitér {name}',
  inviteLead:
    'Vi skriver til dem, der står for Rådslag i {name}. Er kommunen ikke med i Rådslag endnu, venter invitationen på den i 90 dage.',
  contact: 'Mail til en, du kender i kommunen',
  contactHint: 'Så får de også invitationen. Man kan læse, hvad det drejer sig om, uden at logge ind.',
  word: 'En hilsen fra dig',
  invite: 'Send invitationen',
  endTitle: 'Afslut delingen med {name}',
  endText:
    'Brug det, når kommunen er gået ud af samarbejdet. Kortene fra {name} forsvinder med det samme. Vil I samarbejde igen, kan du invitere på ny.',
  takeBackTitle: 'Tag invitationen tilbage',
  takeBackText: 'Så kan {name} ikke længere svare på den.',
  end: 'Afslut delingen',
  endQuestion: 'Vil du afslutte delingen med {name}?',
  takeBack: 'Tag den tilbage',
  doneInvited: 'Invitationen er på vej.',
  doneEnded: 'Det er afsluttet. Kortene er væk.',
  doneTakenBack: 'Invitationen er taget tilbage.',

  // The municipality.
  tab: 'Fællesskaber',
  title: 'Hvad andre ser af jeres råd',
  lead: 'Fællesskaber, som kommunen er med i, kan få lov at kende jeres råd. De ser kun det, I sætter kryds ved. Intet bliver delt, før I siger ja.',
  nobodyAsksTitle: 'Ingen har spurgt endnu',
  nobodyAsks: 'Når et fællesskab inviterer jer, står det her, og I får en mail.',
  givenState:
    '{state, select, invited {Inviterer jer. I kan svare til og med {day}.} accepted {I har delt siden {day}.} declined {I sagde nej tak {day}.} withdrawn {I holdt op med at dele {day}. Det, de havde fået, er væk hos dem.} lapsed {Invitationen gjaldt til og med {day}. Spørg dem, hvis I stadig gerne vil være med.} recalled {{association} tog invitationen tilbage {day}. Der var ikke delt noget.} other {{association} afsluttede det {day}. Det, de havde fået, er væk hos dem.}}',
  answer: 'Se, hvad det gælder, og svar',
  changeShared: 'Ændr, hvad I deler',
  waitsTitle: 'Et fællesskab vil gerne vide mere om jeres råd',
  waits: '{association} inviterer jer. I kan svare til og med {day}.',
  sharedTitle: 'Det har {association} fået',
  sharedAt: 'Sendt {when}',
  sharedGone: 'Taget tilbage',
  sharedNothing: 'Ikke noget endnu.',
  sharedKnowledge: 'Det, I selv har skrevet',
  consentTitle: 'Hvad må {association} se?',
  consentLead:
    'Sæt kryds ved det, de må kende. De får ikke adgang til noget hos jer: Rådslag sender dem kun det, du vælger her, og sender igen, når det ændrer sig. Navne på medlemmer bliver aldrig delt.',
  newNotShared: 'Et råd, I opretter senere, bliver ikke delt, før I sætter kryds ved det her.',
  shareFacts: 'Hvad må de se af {name}?',
  cardToday: 'Sådan ser kortet ud i dag',
  cardCould: 'Det her kan stå på kortet i dag',
  noCouncils: 'I har ingen råd i Rådslag endnu. I kan sige ja nu og vælge råd senere.',
  knowledgeTitle: 'Noget I gerne vil dele med de andre',
  knowledgeHint: 'Et godt råd, en vejledning, et link. Lad stå tomt, hvis der ikke er noget.',
  knowledgeRow: 'Nr. {number}',
  knowledgeName: 'Overskrift',
  knowledgeText: 'Tekst',
  knowledgeLink: 'Link',
  accept: 'Sig ja til det, der er sat kryds ved',
  saveChange: 'Gem',
  declineTitle: 'Nej tak',
  declineText: 'Så hører I ikke mere om denne invitation. {association} får at vide, at I sagde nej.',
  decline: 'Sig nej tak',
  withdrawTitle: 'Hold op med at dele',
  withdrawText:
    'Alt, hvad {association} har fået af jer, forsvinder hos dem inden for et minut. Har de skrevet til et råd, står rådets navn stadig ved mailen, men ingen person. Vil I dele igen, skal de invitere jer på ny.',
  withdraw: 'Hold op med at dele',
  withdrawQuestion: 'Vil I holde op med at dele med {association}?',
  doneAccepted: 'I deler nu det, der er sat kryds ved.',
  doneAcceptedNothing: 'I har sagt ja, men deler ikke noget endnu. Sæt kryds, når I vil.',
  doneChanged: 'Det er ændret. Det gælder fra nu af.',
  doneChangedNothing: 'Det er ændret. Nu deler I ikke noget, men I er stadig tilsluttet.',
  doneDeclined: 'I har sagt nej tak.',
  doneWithdrawn: 'I deler ikke mere. Det, de havde fået, er væk hos dem om et øjeblik.',

  // Mails.
  mailInviteSubject: '{association} vil gerne vide mere om jeres råd',
  mailInviteHello: 'Hej. {association} bruger Rådslag og inviterer {name} til at være med.',
  mailInviteWhat:
    'Siger I ja, kan {association} for de råd, I vælger, se navn, kontaktperson, mødedatoer, hvor mange pladser der er besat, og hvor mange høringer der er åbne. I vælger selv råd for råd, hvad de må se, og I kan altid ændre det eller holde op. Så forsvinder det hos dem.',
  mailInviteNot:
    'De får ingen adgang til jeres side, ingen navne på medlemmer, ingen dagsordener og referater.',
  mailInviteWho: 'Det er jeres administrator, der kan svare.',
  mailInviteNoTenant:
    '{name} er ikke med i Rådslag endnu. Når I er, venter invitationen på jer under Indstillinger. I skal ikke gøre noget, hvis I ikke er interesserede.',
  mailInviteButton: 'Se invitationen',
  mailInviteSignUp: 'Kom i gang',
  mailInviteLasts: 'I kan svare til og med {day}.',
  mailAnswerSubject:
    '{answer, select, accepted {{name} er med} declined {{name} siger nej tak} other {{name} deler ikke mere}}',
  mailAnswer:
    '{answer, select, accepted {{name} har sagt ja og har valgt, hvad I må se. Kortene kommer af sig selv.} declined {{name} har sagt nej tak til at dele sine råd. I kan stadig skrive kort om dem selv.} other {{name} er holdt op med at dele. Kortene fra kommunen er væk.}}',
  mailAnswerButton: 'Se kommunerne',
} as const
