import type { styleDeclarationData, styleSheetRuleData } from '@rrweb/types';
import { guarded } from './guard';
import { watchSwitches } from './switched';

/** What rrweb gives its observers. */
interface Observed {
  mirror: { getId(node: Node): number };
  stylesheetManager: { styleMirror: { getId(sheet: CSSStyleSheet): number } };
  styleSheetRuleCb(change: Partial<styleSheetRuleData>): void;
  styleDeclarationCb(change: Partial<styleDeclarationData>): void;
}

type Methods = Record<string, (...args: unknown[]) => unknown>;
type Types = Record<string, { prototype: object } | undefined>;
type Place = number | number[];
/** A change by what a method was called with; `at` gives the place of a rule among those of what it was called on. */
type Change = (args: unknown[], at: (index: unknown) => Place, sheet: CSSStyleSheet) => Partial<styleSheetRuleData>;

const RULES: Record<string, Change> = {
  insertRule: ([rule, index], at) => ({ adds: [{ rule: String(rule), index: at(index) }] }),
  deleteRule: ([index], at) => ({ removes: [{ index: at(index) }] }),
};
const SHEETS: Record<string, Change> = {
  ...RULES,
  addRule: ([selector, block, index], at, { cssRules }) => ({
    adds: [{ rule: `${selector as string}{${(block as string) ?? ''}}`, index: at(index ?? cssRules.length - 1) }],
  }),
  removeRule: ([index], at) => ({ removes: [{ index: at(index) }] }),
  replace: ([replace]) => ({ replace: String(replace) }),
  replaceSync: ([replaceSync]) => ({ replaceSync: String(replaceSync) }),
};
const DECLARATIONS: Record<string, ([property, value, priority]: unknown[]) => Partial<styleDeclarationData>> = {
  setProperty: ([property, value, priority]) => ({
    set: { property: String(property), value: value as string, priority: priority as string },
  }),
  removeProperty: ([property]) => ({ remove: { property: String(property) } }),
};

/** Tells which rules scripts put into style sheets and take out, once it is done; what it answers ends it. */
export function watchRules(observed: Observed, { win }: { win: Window }): () => void {
  const told = (changes: Record<string, Change>) => (self: object, name: string, args: unknown[]) => {
    const rule = 'parentRule' in self ? (self as CSSRule) : null;
    const sheet = rule ? rule.parentStyleSheet : (self as CSSStyleSheet);
    const ids = idsOf(sheet, observed);
    const at = (index: unknown) => (rule ? [...placeOf(rule), Number(index ?? 0)] : Number(index ?? 0));
    if (ids) observed.styleSheetRuleCb({ ...ids, ...changes[name]!(args, at, sheet!) });
  };
  const ends = [watch(win, 'CSSStyleSheet', SHEETS, told(SHEETS))];
  for (const type of ['CSSGroupingRule', 'CSSStyleRule']) ends.push(watch(win, type, RULES, told(RULES)));
  for (const type of ['StyleSheet', 'HTMLStyleElement', 'HTMLLinkElement'])
    ends.push(watchSwitches((win as unknown as Types)[type]!, observed.mirror));
  return () => ends.forEach((end) => end());
}

/** Tells how scripts change the declarations of a rule, once it is done; what it answers ends it. */
export function watchDeclarations(observed: Observed, { win }: { win: Window }): () => void {
  return watch(win, 'CSSStyleDeclaration', DECLARATIONS, (self, name, args) => {
    const rule = (self as CSSStyleDeclaration).parentRule;
    const ids = idsOf(rule?.parentStyleSheet, observed);
    if (ids) observed.styleDeclarationCb({ ...ids, ...DECLARATIONS[name]!(args), index: placeOf(rule!) });
  });
}

function watch(
  win: Window,
  type: string,
  names: object,
  told: (self: object, name: string, args: unknown[]) => void,
): () => void {
  const methods = ((win as unknown as Types)[type]?.prototype ?? {}) as Methods;
  const originals: Methods = {};
  const tell = guarded(told);
  for (const name of Object.keys(names).filter((one) => Object.hasOwn(methods, one))) {
    methods[name] = new Proxy((originals[name] = methods[name]!), {
      apply(original, self: object, args) {
        // What is wrong with it is the page's to know.
        const result: unknown = Reflect.apply(original, self, args);
        tell(self, name, args);
        return result;
      },
    });
  }
  return () => Object.assign(methods, originals);
}

/** By what players find a sheet: its element or, for one that was made, its number. */
function idsOf(sheet: CSSStyleSheet | null | undefined, { mirror, stylesheetManager }: Observed) {
  if (!sheet) return;
  const { ownerNode } = sheet;
  const id = ownerNode ? mirror.getId(ownerNode) : stylesheetManager.styleMirror.getId(sheet);
  if (id < 0) return;
  return ownerNode ? { id } : { styleId: id };
}

/** The numbers of a rule and those around it, from the outermost. */
function placeOf(rule: CSSRule): number[] {
  const around = (rule.parentRule ?? rule.parentStyleSheet) as CSSGroupingRule | null;
  const own = [...(around?.cssRules ?? [])].indexOf(rule);
  return rule.parentRule ? [...placeOf(rule.parentRule), own] : [own];
}
