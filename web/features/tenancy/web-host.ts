import { environment } from '../../lib/environment.ts'

/** How the web's address begins, as people read it: `raadslag.example`, `localhost:3000`. */
export const webHost = (): string => environment.web().host
