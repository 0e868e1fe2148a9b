import type { Plugin } from 'vite'

const FILE = /@rrweb\/replay\/dist\/replay\.js$/

/** Texts of rrweb's replayer, and what is in their place. */
const MENDED = [
  // For each text that is added it would go through all that its parent holds, whatever that is: a minute for a list of 20,000.
  [
    'parentSn.type === NodeType.Element && mutation.node.type === NodeType.Text',
    'parentSn.type === NodeType.Element && mutation.node.type === NodeType.Text && ["textarea", "style"].includes(parentSn.tagName)',
  ],
  // The size that windows begin with would come after a jump to a moment at which the window has another.
  [
    `setTimeout(() => {
        this.emitter.emit(ReplayerEvents.Resize, {
          width,
          height
        });
      }, 0);`,
    'void [width, height];',
  ],
  // A page that comes in the place of the whole one has none of the player's own rules.
  [
    'afterAppend(target, mutation.node.id);',
    `afterAppend(target, mutation.node.id);
      if (parentSn?.type === NodeType.Document && target.nodeName === "HTML") this.insertStyleRules(target, null);`,
  ],
] as const

/** Builds rrweb's replayer with what it does not do well mended; fails when rrweb has changed so that a place is not found. */
export const mendedReplayer = (): Plugin => ({
  name: 'mended-replayer',
  transform(code, id) {
    if (!FILE.test(id)) {
      return undefined
    }
    const mended = MENDED.reduce((text, [old, better]) => {
      if (!text.includes(old)) {
        throw new Error(`rrweb has changed: look for "${old}"`)
      }
      return text.replace(old, () => better)
    }, code)
    return { code: mended, map: null }
  },
})
