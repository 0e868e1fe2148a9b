import type { Column } from './columns'

/** The class of a column's cells; a column that the viewer chose is there on every screen. */
export const classOf = ({ number, from }: Column, chosen: boolean): string =>
  [number && 'sj-number', from && !chosen && `sj-from-${from}`].filter(Boolean).join(' ')
