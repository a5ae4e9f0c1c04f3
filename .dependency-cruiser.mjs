// Who may know whom (docs/architecture). Each rule says why, and infra/checks/planted.test.ts plants a violation of
// each that must be found: a rule that cannot fail is no rule.

const test = '\\.(test|e2e)\\.tsx?$'
/** Worlds, fixtures and what only tests call. */
const testing = '^shared/testing/|^functions/platform/testing(\\.ts$|/)|^functions/testing/|^web/e2e/'
const notShipped = [
  test,
  testing,
  '^infra/(local|checks|printed|deploy)/',
  '^functions/(bench|isolation|kill)/',
]
/** What a slice shows to the others. */
const shown = '(schema|problems)(\\.ts$|/)'
const shownToFunctions = '(schema|problems|api)(\\.ts$|/)'
/**
 * What is common ground beside that: the digest, the public card and the competence of a body, which members and
 * meetings keep in step; who is entitled to what goes out; what a dispatch freezes, which papers are made of;
 * what became of raised matters, which the yearly report counts.
 */
const commonGround = [
  '^shared/bodies/(digest|public-card|competence)\\.ts$',
  '^shared/meetings/(content|recipients)\\.ts$',
  // Whatever comes onto an agenda after it was made, a hearing too, stands at the same place in it.
  '^shared/meetings/later\\.ts$',
  // A seat's card and the days it is held are read wherever people are listed.
  '^shared/members/seats\\.ts$',
  '^shared/notes/outcomes\\.ts$',
  '^shared/forums/counts\\.ts$',
  // The table of the members' councils is a page, and a file made where papers are made.
  // Whoever is shared no more goes out of the mails that were sent to them.
  '^shared/region/(overview|sheet|circulars)\\.ts$',
  // Where papers hang, and how many of them a mail has room for.
  '^shared/files/(rules|places)\\.ts$',
  // How many hearings are open stands on a council's card.
  '^shared/hearings/counting\\.ts$',
  // What every agenda has is no matter to be heard on, and no theme of a year.
  '^shared/hearings/agenda-lines\\.ts$',
]
/** Folders of shared/ that are no slice: they know nothing of one, so everyone may know them. */
const noSlice = 'kernel|guards|countries|locales|testing'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-imports-only-its-schema-library',
      comment:
        'Rules know nothing: what they need of the world comes in as an argument, so they can be tested by a sentence.',
      severity: 'error',
      from: { path: '^shared/', pathNot: [test, '^shared/testing/', '^shared/locales/'] },
      to: { pathNot: ['^shared/', '(^|/)node_modules/valibot/'] },
    },
    {
      name: 'locales-import-only-the-formatter',
      comment:
        'Sentences need the message formatter and nothing else, so that mails, documents and pages all speak by them.',
      severity: 'error',
      from: { path: '^shared/locales/', pathNot: test },
      to: {
        pathNot: [
          '^shared/',
          '(^|/)node_modules/(valibot|use-intl|icu-minify|intl-messageformat|@formatjs/[^/]+)/',
        ],
      },
    },
    {
      name: 'shared-knows-no-room',
      comment:
        'Not even the tests of rules know functions, web or infra: shared is what those three stand on.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(functions|web|infra)/' },
    },
    {
      name: 'kernel-knows-no-noun',
      comment:
        'The kernel is result, moves, money, dates and ids; with a noun of the domain in it, every slice would know that noun.',
      severity: 'error',
      from: { path: '^shared/kernel/', pathNot: test },
      to: { path: '^shared/', pathNot: '^shared/kernel/' },
    },
    {
      name: 'rules-speak-no-language',
      comment:
        'A rule answers with facts; which sentence says them is chosen where the reader is known. A paper is its sentences.',
      severity: 'error',
      from: {
        path: '^shared/',
        pathNot: [test, '^shared/(locales|testing|documents)/', '/templates(\\.ts$|/)'],
      },
      to: { path: '^shared/locales/' },
    },
    {
      name: 'shared-slices-meet-by-schema-and-problems',
      comment:
        'A slice sees what another keeps and refuses, never how it decides: one can be read and changed in a sitting.',
      severity: 'error',
      from: { path: '^shared/([^/]+)/', pathNot: [test, '^shared/testing/'] },
      to: {
        path: '^shared/[^/]+/',
        pathNot: ['^shared/$1/', `^shared/(${noSlice})/`, `^shared/[^/]+/${shown}`, ...commonGround],
      },
    },
    {
      name: 'nobody-imports-infra',
      comment:
        'Infra stands around the rest and names it by path; the rest runs without knowing where it is deployed.',
      severity: 'error',
      from: { pathNot: ['^infra/', '\\.config\\.ts$', ...notShipped] },
      to: { path: '^infra/' },
    },
    {
      name: 'tests-import-only-the-laptop-of-infra',
      comment:
        'A test may start the database or a browser; how the cloud is built is the business of the tests of infra.',
      severity: 'error',
      // The kill tests make their tables from the templates that are deployed.
      from: { path: ['^functions/', '^web/', '^shared/'] },
      to: { path: '^infra/', pathNot: ['^infra/local/', '^infra/stacks/(control|tenant)\\.ts$'] },
    },
    {
      name: 'infra-names-lambdas-by-path',
      comment:
        'A stack that imported a function would run its code at synth; only the laptop runs functions in its own process.',
      severity: 'error',
      // What is printed into the docs, and the journey over an emulator, are programs that are never deployed.
      from: { path: '^infra/', pathNot: [test, '^infra/(local|printed|deploy)/'] },
      to: { path: '^(functions|web)/' },
    },
    {
      name: 'the-laptop-starts-the-web-as-a-program',
      comment: 'The web is built by Next and by nobody else, so the laptop serves what the cloud serves.',
      severity: 'error',
      from: { path: '^infra/' },
      // A demo tenant's colour is made into a theme as the web makes it when it is saved.
      to: { path: '^web/', pathNot: '^web/ui/theme\\.ts$' },
    },
    {
      name: 'web-reaches-functions-by-http',
      comment:
        'The web has no right to any table: all it knows of functions is the API, described in shared.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^functions/' },
    },
    {
      name: 'functions-know-no-web',
      comment: 'The API serves whoever holds a token; pages are one of its readers.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^web/' },
    },
    {
      name: 'platform-knows-no-slice',
      comment: 'The platform is what slices need of AWS and HTTP; a slice in it would ship in every Lambda.',
      severity: 'error',
      from: { path: '^functions/platform/', pathNot: test },
      to: {
        path: ['^functions/', '^shared/[^/]+/'],
        pathNot: [
          '^functions/platform/',
          `^shared/(${noSlice})/`,
          `^shared/[^/]+/(schema|problems|api|permissions)(\\.ts$|/)`,
        ],
      },
    },
    {
      name: 'function-slices-never-meet',
      comment:
        'A slice never reads another one’s store or routes: only the contexts mount slices, in the sentence after this rule.',
      severity: 'error',
      // Councils and networks mount bodies, charters, members, reports and forums; notes mounts meetings; access mounts tenancy;
      // region mounts search.
      from: {
        path: '^functions/([^/]+)/',
        pathNot: [
          test,
          '^functions/(entry|bench|isolation|kill|testing|platform|councils|networks|notes|access|documents|region)/',
        ],
      },
      to: { path: '^functions/[^/]+/', pathNot: ['^functions/$1/', '^functions/platform/'] },
    },
    {
      name: 'councils-and-networks-mount-what-they-share',
      comment:
        'Councils and networks mount bodies, charters, members, reports and forums; that is all they see of other slices.',
      severity: 'error',
      from: { path: '^functions/(councils|networks)/' },
      to: {
        path: '^functions/[^/]+/',
        pathNot: [
          '^functions/$1/',
          '^functions/(platform|bodies|charters|members|reports|forums|publications)/',
        ],
      },
    },
    {
      name: 'documents-mounts-files',
      comment: 'The context of documents serves files as well, and sees no other slice.',
      severity: 'error',
      from: { path: '^functions/documents/', pathNot: test },
      to: { path: '^functions/[^/]+/', pathNot: '^functions/(documents|platform|files)/' },
    },
    {
      name: 'notes-mounts-meetings',
      comment: 'The context of notes serves meetings as well, and sees no other slice.',
      severity: 'error',
      from: { path: '^functions/notes/', pathNot: test },
      to: { path: '^functions/[^/]+/', pathNot: '^functions/(notes|platform|meetings)/' },
    },
    {
      name: 'access-mounts-tenancy-and-links',
      comment:
        'The context of access alone reaches control: it serves tenancy and links as well, and sees no other slice.',
      severity: 'error',
      from: { path: '^functions/access/', pathNot: test },
      to: { path: '^functions/[^/]+/', pathNot: '^functions/(access|platform|tenancy|links)/' },
    },
    {
      name: 'region-mounts-search',
      comment:
        'The context of what lies across members and bodies serves the search as well, and sees no other slice.',
      severity: 'error',
      from: { path: '^functions/region/', pathNot: test },
      to: { path: '^functions/[^/]+/', pathNot: '^functions/(region|platform|search)/' },
    },
    {
      name: 'a-store-belongs-to-its-slice',
      comment: 'How a slice keeps its things is its own business, even to the context that mounts it.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/[^/]+/store(\\.ts$|/)', pathNot: '^functions/$1/' },
    },
    {
      name: 'functions-see-what-shared-slices-show',
      comment: 'A slice decides by its own rules; of other slices it sees what they keep, refuse and serve.',
      severity: 'error',
      from: {
        path: '^functions/([^/]+)/',
        pathNot: [test, '^functions/(entry|bench|isolation|kill|testing|platform|councils|networks)/'],
      },
      to: {
        path: '^shared/[^/]+/',
        pathNot: [
          '^shared/$1/',
          `^shared/(${noSlice})/`,
          `^shared/[^/]+/${shownToFunctions}`,
          ...commonGround,
          // Who may do what is one table, read by the rule, the route and the button.
          '^shared/access/permissions\\.ts$',
        ],
      },
    },
    {
      name: 'nobody-imports-entries',
      comment: 'An entry is the outermost line of a Lambda; whatever is wanted from it belongs in a slice.',
      severity: 'error',
      from: { pathNot: ['^functions/entry/', test] },
      to: { path: '^functions/entry/' },
    },
    {
      name: 'features-meet-on-a-page',
      comment: 'A feature that imports another one is two features in one; the page puts them side by side.',
      severity: 'error',
      from: { path: '^web/features/([^/]+)/' },
      // The frame is what every page of a tenant stands in.
      to: { path: '^web/features/', pathNot: ['^web/features/$1/', '^web/features/frame/'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment:
        'A part of the ui that knew a council could not be used for a network: it gets words and numbers.',
      severity: 'error',
      from: { path: '^web/ui/' },
      to: {
        path: ['^web/', '^shared/'],
        pathNot: ['^web/ui/', '^web/lib/', '^shared/(kernel|locales)/', '^shared/countries/format\\.ts$'],
      },
    },
    {
      name: 'web-lib-knows-no-feature',
      comment: 'Lib is what all pages stand on (session, API, language): it cannot know what stands on it.',
      severity: 'error',
      from: { path: '^web/lib/' },
      to: { path: '^web/(features|ui|app)/' },
    },
    {
      name: 'nobody-imports-a-page',
      comment: 'Pages fetch and compose; what two of them need lives in a feature, in ui or in lib.',
      severity: 'error',
      from: { pathNot: '^web/app/' },
      to: { path: '^web/app/' },
    },
    {
      name: 'testing-never-ships',
      comment:
        'Invented people and worlds have no way into what real people use; the laptop fills its worlds with them.',
      severity: 'error',
      from: {
        pathNot: [
          ...notShipped.filter((path) => !path.startsWith('^infra')),
          '^infra/checks/',
          '^infra/local/worlds(\\.ts$|/)',
        ],
      },
      to: { path: testing },
    },
    {
      name: 'one-door-to-next-auth',
      comment:
        'The library’s defaults are not ours (hosts, linking by e-mail, English pages): one module turns them right.',
      severity: 'error',
      from: { pathNot: ['^web/lib/session\\.ts$', '^web/app/api/auth/'] },
      to: { path: '(^|/)node_modules/next-auth/' },
    },
    {
      name: 'what-ships-is-a-dependency',
      comment:
        'DynamoDB Local and the IAM simulator may not be shipped (licence); and what is missing in the cloud breaks there first.',
      severity: 'error',
      from: { path: '^(shared|functions|web|infra)/', pathNot: notShipped },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      comment: 'Files that need each other are one file; in a circle nobody knows what runs first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)\\.(open-)?next', '^cdk\\.out/', '^\\.data/', '^web/next-env\\.d\\.ts$'] },
    // What is imported for its types alone is known all the same.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
