import type { Surroundings } from '../platform/surroundings.ts'
import type { PressAsked } from './press.ts'

/** The press in this process, for laptops and tests. What is asked goes as JSON, as it does over the wire. */
export const pressHere: NonNullable<Surroundings['press']> = async (asked) =>
  (await import('./press.ts')).press(JSON.parse(JSON.stringify(asked)) as PressAsked)
