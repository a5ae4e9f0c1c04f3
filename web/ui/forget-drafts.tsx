'use client'

import { useEffect } from 'react'
import { forgetAllDrafts } from './draft.ts'

/** On the page that says "you are signed out": unfinished texts of this tab are forgotten. */
export function ForgetDrafts() {
  useEffect(forgetAllDrafts, [])
  return null
}
