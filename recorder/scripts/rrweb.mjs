// Makes rrweb's recorder what Sojourn needs: without what is never switched on here, so that pages need not load it, and
// with what it does not do well mended. Our options never reach what is cut.
import { fileURLToPath } from 'node:url';
import { CUTS, MENDED, UNUSED } from './rrweb-changes.mjs';

const FILE = /@rrweb\/record\/dist\/record\.js$/;
/** What of ours stands in rrweb's recorder, by file. */
const OWN = {
  adopted: 'watchAdopted as initAdoptedStyleSheetObserver',
  css: 'absoluteCss as absolutifyURLs, withConditions',
  guard: 'guarded as callbackWrapper',
  matching: 'attributeOf, matches as isOf',
  noise: 'thinned',
  pace: 'eachTarget',
  popovers: 'changesTo, isShownPopover',
  roots: 'keepRoot, rootOf',
  states: 'watchStates',
  'style-rules': 'watchDeclarations as initStyleDeclarationObserver, watchRules as initStyleSheetObserver',
};
const IMPORTS = Object.entries(OWN)
  .map(([file, names]) => `import { ${names} } from ${JSON.stringify(pathOf(file))};\n`)
  .join('');

/** Numbers that rrweb names; those of mouse interactions are read by name. */
const ENUM =
  /var (?!MouseInteractions)(\w+) = \/\* @__PURE__ \*\/ \(\((\w+)\) => \{\n((?: {2}\2\[\2\["\w+"\] = \d+\] = "\w+";\n)+) {2}return \2;\n\}\)\(\1 \|\| \{\}\);\n/g;
const MEMBER = /\["(\w+)"\] = (\d+)\]/g;

/** A Vite plugin; fails when rrweb has changed so that a place is not found. */
export function withoutUnused() {
  return {
    name: 'rrweb-without-unused',
    transform(code, id) {
      if (!FILE.test(id)) return undefined;
      const small = [withNumbers, withFields, withoutOptions].reduce(
        (text, step) => step(text),
        CUTS.reduce(cut, code),
      );
      return { code: IMPORTS + MENDED.reduce(mend, small), map: null };
    },
  };
}

function pathOf(file) {
  return fileURLToPath(new URL(`../src/${file}.ts`, import.meta.url));
}

function cut(code, [start, end]) {
  const from = code.indexOf(start);
  const to = code.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`rrweb has changed: look for "${start}" up to "${end}"`);
  return code.slice(0, from) + code.slice(to);
}

function mend(code, [old, better]) {
  if (!code.includes(old)) throw new Error(`rrweb has changed: look for "${old}"`);
  return code.replace(old, () => better);
}

/** Numbers in place of their names. */
function withNumbers(code) {
  const numbers = new Map();
  const rest = code.replace(ENUM, (_, name, alias, members) => {
    for (const [, member, number] of members.matchAll(MEMBER)) numbers.set(`${name}.${member}`, number);
    return '';
  });
  if (numbers.size < 30) throw new Error('rrweb has changed: look for its enums');
  return rest.replace(
    /\b[A-Z]\w+(?:\.\w+|\["\w+"\])/g,
    (text) => numbers.get(text.replace(/\["(\w+)"\]/, '.$1')) ?? text,
  );
}

/** Plain fields in place of those that are defined. */
function withFields(code) {
  return code.replace(/__publicField\(this, "\w+"\);/g, '').replace(/__publicField\(this, "(\w+)", /g, '(this.$1 = ');
}

/** Options that are passed on from place to place for what is cut. */
function withoutOptions(code) {
  const lines = UNUSED.map((name) => `"?${name}"?(?: = .+|: this\\.${name})?,?`);
  return code.replace(/(?:this\.)?blockClass, /g, '').replace(new RegExp(`^ *(?:${lines.join('|')})\\n`, 'gm'), '');
}
