import { guarded } from './guard';

/** What rrweb gives its observers. */
interface Observed {
  mirror: { getId(node: Node): number };
  stylesheetManager: { adoptStyleSheets(sheets: CSSStyleSheet[], id: number): void };
}

/**
 * Tells which constructed style sheets a document or shadow root has, each time scripts set the list, and also when they have asked for it
 * and changed it themselves; what it answers ends that.
 */
export function watchAdopted({ mirror, stylesheetManager }: Observed, root: Document | ShadowRoot): () => void {
  const host = 'host' in root ? root.host : root;
  const type = 'host' in root ? ShadowRoot : Document;
  const list = Object.getOwnPropertyDescriptor(type.prototype, 'adoptedStyleSheets')!;
  const sheets = () => [...(list.get!.call(root) as CSSStyleSheet[])];
  let told = sheets();
  const tell = guarded(() => {
    const now = sheets();
    if (now.length !== told.length || now.some((sheet, at) => sheet !== told[at])) {
      stylesheetManager.adoptStyleSheets((told = now), mirror.getId(host));
    }
  });
  Object.defineProperty(root, 'adoptedStyleSheets', {
    configurable: true,
    get() {
      queueMicrotask(tell);
      return list.get!.call(root) as unknown;
    },
    set(adopted) {
      list.set!.call(root, adopted);
      tell();
    },
  });
  return () => delete (root as { adoptedStyleSheets?: unknown }).adoptedStyleSheets;
}
