'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks for the page again every few seconds while something is under way, without moving the reader or the focus. */
export function KeepLooking(props: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), props.seconds * 1000)
    return () => clearInterval(timer)
  }, [router, props.seconds])
  return null
}
