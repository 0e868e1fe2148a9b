/** How a name is read, from short to long. */
export type Reading = (name: string) => string

/** How each name is read: as short as tells it from the others, and whole where nothing shorter does. */
export function readNames(names: readonly string[], readings: readonly Reading[]): Map<string, string> {
  const taken = readings.map((read) => {
    const counts = new Map<string, number>()
    names.forEach((name) => counts.set(read(name), (counts.get(read(name)) ?? 0) + 1))
    return { read, counts }
  })
  return new Map(
    names.map((name) => {
      const apart = taken.find(({ read, counts }) => counts.get(read(name)) === 1)
      return [name, apart ? apart.read(name) : name]
    }),
  )
}
