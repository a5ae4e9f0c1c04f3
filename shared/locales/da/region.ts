/** What a coordinator sees across the municipalities. */
export const region = {
  title: 'Kommunerne',
  tabs: 'På tværs af kommunerne',
  tabBefore: 'Før mødet',
  tabCouncils: 'Kommunernes råd',
  tabOverview: 'Overblik',
  tabLinks: 'Tilsluttede kommuner',
  tabTakenHome: 'Med hjem til udvalget',
} as const
