/** How the web's address begins, as people read it: `raadslag.example`, `localhost:3000`. */
export const webHost = (): string => new URL(process.env.RADSLAG_WEB ?? 'http://localhost:3000').host
