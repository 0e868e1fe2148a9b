const HUES = 8

const hueOf = (text: string): number => {
  let sum = 0
  for (const character of text) {
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  }
  return sum % HUES
}

const initialsOf = (name: string): string => {
  const words = name.split(/[\s._@-]+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words[1]] : [words[0]]
  return letters.map((word) => word?.charAt(0).toUpperCase() ?? '').join('') || '?'
}

/** A small round badge that makes the same name recognisable everywhere; purely decorative. */
export const Initials = ({ name }: { name: string }) => (
  <span className={`sj-initials sj-hue-${hueOf(name)}`} aria-hidden="true">
    {initialsOf(name)}
  </span>
)
