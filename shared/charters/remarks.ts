import { ok, type Result, refused } from '../kernel/result.ts'
import type { CharterProblem } from './problems.ts'
import type { Light, Remark } from './schema.ts'

/**
 * The lights with what is known about those that are not in place. They stand as they stood: a line makes nothing
 * fine. A line is kept for as long as its matter is not in place; what has been in place since it was written, or
 * is another year's or another meeting's matter, is not what it was written about.
 */
export const withRemarks = (lights: readonly Light[], remarks: readonly Remark[]): readonly Light[] =>
  lights.map((light) => {
    const remark = remarks.find((each) => speaksOf(each, light))
    if (!remark) return light
    const { body: _body, about: _about, ...line } = remark
    return { ...light, remark: line }
  })

/** Lines whose matter is in place, or over: they go when the next one is written. */
export const remarksOver = (lights: readonly Light[], remarks: readonly Remark[]): readonly Remark[] =>
  remarks.filter((remark) => !lights.some((light) => speaksOf(remark, light)))

/** The light that a line can be written about; refused where it is in place, or there is none. */
export function lightToRemark(lights: readonly Light[], about: string): Result<Light, CharterProblem> {
  const light = lights.find((each) => each.about === about && each.standing !== 'fine')
  return light ? ok(light) : refused({ type: 'nothing-to-remark' })
}

function speaksOf(remark: Remark, light: Light): boolean {
  if (light.about !== remark.about || light.standing === 'fine') return false
  // A seat is a matter without an end: filled and empty again, it is empty since a later day than the line's. With
  // the others `since` is the day on which time ran out, and the matter is the same before it and after it.
  return light.clause !== 'seats' || light.since === undefined || light.since <= remark.on
}
