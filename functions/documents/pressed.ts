import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { File } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { PressAsked } from './press.ts'

/**
 * A file, made by the press of what was read and checked here. What makes files is many times what reads for them:
 * it has a Lambda of its own, so that this one begins as fast as the others. Refuses what is too large to carry.
 */
export async function pressed(
  { press }: Pick<Surroundings, 'press'>,
  asked: PressAsked,
): Promise<Result<File, Problem>> {
  if (!press) throw new Error('nobody makes papers here')
  const made = await press(asked)
  if ('tooLarge' in made) return refused({ type: 'paper-too-large', most: made.tooLarge })
  return ok({ name: made.name, content: Buffer.from(made.content, 'base64') })
}

/** The same, opened in the browser. */
export async function shown(
  surroundings: Pick<Surroundings, 'press'>,
  asked: PressAsked,
): Promise<Result<File, Problem>> {
  const made = await pressed(surroundings, asked)
  return made.ok ? ok({ ...made.value, shown: true }) : made
}
