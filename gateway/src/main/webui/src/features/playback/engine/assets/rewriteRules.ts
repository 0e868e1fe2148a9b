import {
  IncrementalSource,
  type adoptedStyleSheetData,
  type fontData,
  type styleDeclarationData,
  type styleSheetRuleData,
} from '@rrweb/types'
import type { PageRewriting } from './PageRewriting'

type StyleData = styleSheetRuleData | styleDeclarationData | adoptedStyleSheetData | fontData

type Rule = NonNullable<styleSheetRuleData['adds']>[number]

/** Stands for a rule that is left out, so that the places of the others stay. */
const NO_RULE = '@media not all{}'

const replaceIn = <T extends object>(page: PageRewriting, target: T, name: keyof T, empty = ''): void => {
  const css = target[name]
  if (typeof css === 'string') {
    page.pending.later(page.styles.part(css), (text) => {
      target[name] = (text.trim() || empty) as T[keyof T]
    })
  }
}

function rulesOf(page: PageRewriting, rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => {
    const copy = { ...rule }
    replaceIn(page, copy, 'rule', NO_RULE)
    return copy
  })
}

function changedSheet(page: PageRewriting, data: styleSheetRuleData): styleSheetRuleData {
  // To replace at once is the same; but where a sheet cannot be replaced, it tells so while somebody listens.
  const { replace, replaceSync = replace, ...rest } = data
  const adds = data.adds && rulesOf(page, data.adds)
  const copy = { ...rest, ...(adds && { adds }), ...(replaceSync !== undefined && { replaceSync }) }
  replaceIn(page, copy, 'replaceSync')
  return copy
}

/** A change of style sheets by scripts, as it may be replayed; its texts are there when what is pending is settled. */
export function rewriteRules(data: StyleData, page: PageRewriting): StyleData {
  switch (data.source) {
    case IncrementalSource.StyleSheetRule:
      return changedSheet(page, data)
    case IncrementalSource.StyleDeclaration: {
      const set = data.set && { ...data.set }
      if (set) {
        replaceIn(page, set, 'value')
      }
      return { ...data, ...(set && { set }) }
    }
    case IncrementalSource.AdoptedStyleSheet: {
      const styles = data.styles?.map((style) => ({ ...style, rules: rulesOf(page, style.rules) }))
      return { ...data, ...(styles && { styles }) }
    }
    case IncrementalSource.Font: {
      const copy = { ...data }
      if (!data.buffer) {
        replaceIn(page, copy, 'fontSource')
      }
      return copy
    }
  }
}
