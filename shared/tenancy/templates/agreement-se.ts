import type { Agreement } from './agreement-text.ts'

export const swedish: Agreement = {
  version: 'se-1',
  title: 'Personuppgiftsbiträdesavtal',
  sections: [
    {
      heading: 'Vem som är vem',
      paragraphs: [
        'Ni är personuppgiftsansvariga för uppgifter om dem som är med i era råd och nätverk. Vi som driver Rådslag är personuppgiftsbiträde: vi behandlar uppgifterna åt er och bara enligt era instruktioner. Avtalet följer artikel 28 i dataskyddsförordningen.',
      ],
    },
    {
      heading: 'Vilka uppgifter det gäller',
      paragraphs: [
        'Namn, e-postadress, telefon, postadress, organisation, plats i råd och nätverk, svar på kallelser, närvaro, det som ledamöterna själva skriver, anteckningar och protokoll samt kostnader för möten.',
        'En del ledamöter är med för att de själva eller någon närstående lever med sjukdom, funktionsnedsättning eller i en svår situation. Därför behandlar vi alla uppgifter som om de är känsliga.',
        'Personnummer hör inte hemma här. Rådslag stoppar dem innan de sparas.',
      ],
    },
    {
      heading: 'Vad vi gör med dem',
      paragraphs: [
        'Vi använder uppgifterna för att hålla ordning på möten, skicka dagordningar och anteckningar till dem som ska ha dem och visa hur rådet ligger till i förhållande till sitt uppdrag. Vi använder dem inte till något annat, säljer dem inte och tränar inga system med dem.',
        'Alla hos oss som kan komma åt uppgifterna har tystnadsplikt, också efter att de har slutat.',
        'För en kommun eller ett kommunalförbund är handlingarna allmänna handlingar på samma sätt som om de låg hos er. Vi lämnar inte ut något själva, utan skickar varje begäran vidare till er.',
      ],
    },
    {
      heading: 'Var de finns och hur de skyddas',
      paragraphs: [
        'Uppgifterna finns inom EU hos Amazon Web Services, som är vårt underbiträde för drift och utskick av e-post. Ni har en egen tabell som ingen annan organisation kan läsa. Allt är krypterat, både när det skickas och när det ligger stilla, och säkerhetskopior tas löpande och sparas i 35 dagar.',
        'Om vi vill byta eller lägga till ett underbiträde säger vi till minst 30 dagar innan, så att ni kan säga nej.',
      ],
    },
    {
      heading: 'Om något går fel',
      paragraphs: [
        'Upptäcker vi en personuppgiftsincident berättar vi det för er utan onödigt dröjsmål och senast inom 24 timmar, tillsammans med det ni behöver för att anmäla den.',
      ],
    },
    {
      heading: 'Vi hjälper er',
      paragraphs: [
        'Vill någon få ut, rätta eller radera sina uppgifter kan ni göra det själva i Rådslag, och annars hjälper vi till. Vi hjälper också till med konsekvensbedömning och tillsyn, och ni kan få det underlag som visar att vi håller avtalet.',
      ],
    },
    {
      heading: 'När ni slutar',
      paragraphs: [
        'Ni kan ta med er allt. Därefter raderar vi era uppgifter, och efter 35 dagar är de borta också ur säkerhetskopiorna. Avtalet gäller så länge vi har uppgifter åt er.',
      ],
    },
  ],
}
