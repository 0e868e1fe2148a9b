// Takes out of rrweb's recorder what Sojourn never switches on, so that pages need not load it: recording of canvases
// (with a worker of its own) and of frames of other origins, and nodes that are no DOM nodes. Our options never reach it.
const FILE = /@rrweb\/record\/dist\/record\.js$/;

/** Each from the start of the one text up to the start of the other, which stays. */
const CUTS = [
  ['class BaseRRNode {', 'function on(type, fn, target = document) {'],
  ['  if (n instanceof BaseRRNode && "shadowRoot" in n) {', '  return Boolean(index.shadowRoot(n));\n}'],
  ['    __publicField(this, "crossOriginIframeMirror", new', '    __publicField(this, "crossOriginIframeStyleMirror"'],
  ['    this.crossOriginIframeStyleMirror = new', '    this.mirror = options.mirror;'],
  ['    if (this.recordCrossOriginIframes) {', '  }\n  addIframe(iframeEl) {'],
  ['    if (this.recordCrossOriginIframes)\n', '    (_b = this.loadListener)'],
  ['  handleMessage(message) {', '}\nclass ShadowDomManager {'],
  ['const blob = typeof self', 'class CanvasManager {'],
  ['    if (recordCanvas && sampling === "all")', '  }\n  reset() {\n    this.pendingCanvasMutations'],
  ['  initCanvasFPSObserver(fps', '}\nclass StylesheetManager {'],
];

const MENDED = [
  // A frame's document that is there but still loading would be taken now and, as the same document, once more when it
  // has loaded: players show nothing then. So it is taken when it has loaded.
  [
    '    setTimeout(listener, 0);\n    return iframeEl.addEventListener("load", listener);',
    '    setTimeout(() => win.document.readyState === "complete" && listener(), 0);\n    return iframeEl.addEventListener("load", listener);',
  ],
  // A field that was emptied would show the value that its page came with, unmasked.
  ['attributes.type !== "button" && value) {', 'attributes.type !== "button" && (value || attributes.value)) {'],
];

/** A Vite plugin; fails when rrweb has changed so that a place is not found. */
export function withoutUnused() {
  return {
    name: 'rrweb-without-unused',
    transform(code, id) {
      if (!FILE.test(id)) return undefined;
      return { code: MENDED.reduce(mend, CUTS.reduce(cut, code)), map: null };
    },
  };
}

function cut(code, [start, end]) {
  const from = code.indexOf(start);
  const to = code.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`rrweb has changed: look for "${start}" up to "${end}"`);
  return code.slice(0, from) + code.slice(to);
}

function mend(code, [old, better]) {
  if (!code.includes(old)) throw new Error(`rrweb has changed: look for "${old}"`);
  return code.replace(old, better);
}
