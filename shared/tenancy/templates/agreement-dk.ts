import type { Agreement } from './agreement-text.ts'

export const danish: Agreement = {
  version: 'dk-1',
  title: 'Aftale om databehandling',
  sections: [
    {
      heading: 'Hvem der er hvem',
      paragraphs: [
        'I er dataansvarlige for oplysninger om de mennesker, der er med i jeres råd og netværk. Vi, der driver Rådslag, er databehandlere: Vi behandler oplysningerne for jer og kun efter jeres instruks. Aftalen følger databeskyttelsesforordningens artikel 28.',
      ],
    },
    {
      heading: 'Hvilke oplysninger det handler om',
      paragraphs: [
        'Navn, mailadresse, telefon, postadresse, organisation, plads i råd og netværk, svar på mødeindkaldelser, fremmøde, det medlemmerne selv skriver, referater og udgifter ved møder.',
        'Nogle af medlemmerne sidder der, fordi de selv eller en pårørende lever med sygdom, handicap eller en svær situation. Derfor behandler vi alle oplysninger, som om de er følsomme.',
        'CPR-numre hører ikke til her. Rådslag stopper dem, før de bliver gemt.',
      ],
    },
    {
      heading: 'Hvad vi gør med dem',
      paragraphs: [
        'Vi bruger oplysningerne til at holde styr på møder, sende dagsordener og referater til dem, der skal have dem, og vise, hvor rådet står i forhold til sine rammer. Vi bruger dem ikke til andet, sælger dem ikke og oplærer ikke systemer med dem.',
        'Alle hos os, der kan komme til oplysningerne, har tavshedspligt, også efter at de er holdt op.',
      ],
    },
    {
      heading: 'Hvor de ligger, og hvordan de er passet på',
      paragraphs: [
        'Oplysningerne ligger i EU hos Amazon Web Services, som er vores underdatabehandler for drift og afsendelse af mail. I har jeres egen tabel, som ingen anden organisation kan læse. Alt er krypteret, både når det sendes, og når det ligger stille, og der tages løbende backup, som gemmes i 35 dage.',
        'Hvis vi vil skifte eller tilføje en underdatabehandler, siger vi til mindst 30 dage før, så I kan sige nej.',
      ],
    },
    {
      heading: 'Når noget går galt',
      paragraphs: [
        'Bliver vi opmærksomme på et brud på sikkerheden, siger vi det til jer uden unødig forsinkelse og senest efter 24 timer, sammen med det, I skal bruge for at anmelde det.',
      ],
    },
    {
      heading: 'Vi hjælper jer',
      paragraphs: [
        'Beder nogen om indsigt, rettelse eller sletning, kan I selv gøre det i Rådslag, og ellers hjælper vi. Vi hjælper også med konsekvensanalyse og tilsyn, og I kan få de oplysninger, der viser, at vi holder aftalen.',
      ],
    },
    {
      heading: 'Når I holder op',
      paragraphs: [
        'I kan tage alt med jer. Bagefter sletter vi jeres oplysninger, og efter 35 dage er de også ude af backuppen. Aftalen gælder, så længe vi har oplysninger for jer.',
      ],
    },
  ],
}
