// The places of rrweb's recorder that are cut and mended, as texts of its built file.

/** What is never switched on here, each from the start of the one text up to the start of the other, which stays. */
export const CUTS = [
  // Nodes that are no DOM nodes.
  ['class BaseRRNode {', 'function on(type, fn, target = document) {'],
  ['  if (n instanceof BaseRRNode && "shadowRoot" in n) {', '  return Boolean(index.shadowRoot(n));\n}'],
  // Frames of other origins, and being in one.
  ['    __publicField(this, "crossOriginIframeMap"', '    __publicField(this, "mirror");'],
  ['    this.recordCrossOriginIframes = options', '    this.mirror = options.mirror;'],
  ['    if (this.recordCrossOriginIframes) {', '  }\n  addIframe(iframeEl) {'],
  ['    if (iframeEl.contentWindow)\n', '  }\n  addLoadListener(cb) {'],
  ['    if (this.recordCrossOriginIframes)\n', '    (_b = this.loadListener)'],
  ['  handleMessage(message) {', '}\nclass ShadowDomManager {'],
  ['  const inEmittingFrame =', '  if (mousemoveWait !== void 0'],
  ['    if (((_a2 = mutationBuffers[0])', '      emit == null ? void 0 : emit(eventProcessor(e)'],
  ['    } else if (passEmitsToParent) {', '    if (e.type === EventType.FullSnapshot) {'],
  // What is drawn on canvases.
  ['function is2DCanvasBlank(canvas) {', 'function getInputType(element) {'],
  ['  if (tagName === "canvas" && recordCanvas) {', '  if (["audio", "video"].includes(tagName)) {'],
  ['var chars = "ABC', 'class StylesheetManager {'],
  ['  canvasManager = new CanvasManager({', '  const shadowDomManager = new ShadowDomManager({'],
  // Plugins, hooks, packing, freezing, events of others.
  ['  for (const plugin of o.plugins) {', '  return callbackWrapper(() => {\n    mutationBuffers'],
  ['    pluginHandlers.forEach', '  });\n}\nfunction hasNestedCSSRule'],
  ['function mergeHooks(o, hooks) {', 'function initObservers(o, hooks = {}) {'],
  ['  mergeHooks(o, hooks);', '  let mutationObserver;'],
  [
    '    for (const plugin of plugins || []) {\n      if (plugin.eventProcessor',
    '    return e;\n  };\n  wrappedEmit =',
  ],
  ['  for (const plugin of plugins || []) {\n    if (plugin.getMirror)', '  const processedNodeManager = new'],
  ['          plugins: ((_a2 = plugins ==', '        },\n        hooks\n'],
  [
    '  freeze() {\n    this.frozen = true;\n    this.canvasManager',
    '  lock() {\n    this.locked = true;\n    this.canvasManager',
  ],
  ['record.addCustomEvent = (tag', 'record.takeFullSnapshot = (isCheckout'],
  // Nodes to leave out, but for comments; fields to mask, but for those named.
  [
    '  } else if (sn.type === NodeType.Element) {\n    if (slimDOMOptions.script',
    '  }\n  return false;\n}\nfunction serializeNodeWithId(',
  ],
  ['function slimDOMDefaults(', 'function slimDOMExcluded('],
  ['  const maskInputOptions = maskAllInputs', '  return serializeNodeWithId(n, {\n    doc: n,'],
  ['  const maskInputOptions = maskAllInputs', '  polyfill();'],
  // Classes to block and ignore by, and masking of texts: selectors say what is blocked, and texts are masked as they are told.
  [
    '    if (typeof blockClass === "string") {\n      if (element',
    '    if (blockSelector) {\n      return element.matches',
  ],
  ['function classMatchesRegex(', 'function onceIframeLoaded('],
  ['  let { needsMask } = options;', '  let { preserveWhiteSpace = true } = options;'],
  ['  if (!needsMask) {\n    const checkAncestors', '  const _serializedNode = serializeNode(n, {'],
  ['  if (!isStyle && !isScript && textContent2 && needsMask) {', '  return {\n    type: NodeType.Text,'],
  ['  try {\n    if (typeof blockClass === "string") {\n      if (el.', '  if (blockSelector) {\n    if (el.matches'],
  ['value: needMaskingText(', 'value,\n              node: m.target'],
  // Addresses in CSS, which our own tokenizer finds.
  ['function absolutifyURLs(cssText, href) {', 'function normalizeCssString('],
  // Browsers that are too old for the rest.
  ['if (!/* @__PURE__ */ /[1-9][0-9]{12}/', 'function patch(source'],
  ['  if ("NodeList" in win &&', '}\nfunction isSerializedIframe'],
];

/** Options for what is cut. */
export const UNUSED = [
  'canvasManager',
  'recordCanvas',
  'recordCrossOriginIframes',
  'dataURLOptions',
  'inlineImages',
  'plugins',
  'packFn',
  'hooks',
  'needsMask',
  'blockClass',
  'maskTextClass',
  'maskTextSelector',
  'maskTextFn',
];

/** Texts and what is in their place. */
export const MENDED = [
  // A frame's document that is there but still loading would be taken now and, as the same document, once more when it
  // has loaded: players show nothing then. So it is taken when it has loaded.
  [
    '    setTimeout(listener, 0);\n    return iframeEl.addEventListener("load", listener);',
    '    setTimeout(() => win.document.readyState === "complete" && listener(), 0);\n    return iframeEl.addEventListener("load", listener);',
  ],
  // A field that was emptied would show the value that its page came with, unmasked.
  ['attributes.type !== "button" && value) {', 'attributes.type !== "button" && (value || attributes.value)) {'],
  // An imported sheet that is not there would take the whole sheet with it, and one that is there would always count.
  ['stringifyStylesheet(rule.styleSheet) ||', 'withConditions(rule, stringifyStylesheet(rule.styleSheet)) ||'],
  [
    '    if (rule.styleSheet.href) {\n      return absolutifyURLs(importStringified, rule.styleSheet.href);\n    }\n    return importStringified;',
    '    return sheetHref ? absolutifyURLs(importStringified, sheetHref) : importStringified;',
  ],
  // The addresses of pictures as those elsewhere.
  ['  if (name === "src" ||', '  if (name === "src" || name === "poster" ||'],
  ['["table", "td", "th"].includes(tagName)', '["table", "tr", "td", "th", "body"].includes(tagName)'],
  // Minified, it would be an arrow function, and pages could make no fonts.
  [
    '  win.FontFace = function FontFace(family, source, descriptors) {',
    '  win.FontFace = new Proxy(originalFontFace, { construct(_, [family, source, descriptors]) {',
  ],
  ['    return fontFace;\n  };', '    return fontFace;\n  } });'],
  // The bytes of a font become an asset, not a list of numbers.
  ['JSON.stringify(Array.from(new Uint8Array(source)))', 'new Blob([source])'],
  // What is ignored is so with all that is in it.
  [
    'target.classList.contains(ignoreClass) || ignoreSelector && target.matches(ignoreSelector)',
    'target.closest(ignoreSelector)',
  ],
  // The chosen option of a list is shown where the list is.
  ['n.selected && !maskInputOptions["select"]', 'n.selected && maskInputFn("-", n.closest("select") || n) === "-"'],
  // What the cuts leave behind.
  ['let canvasManager;\n', ''],
  ['    this.canvasManager.lock();\n', ''],
  ['    this.canvasManager.unlock();\n', ''],
  ['    this.canvasManager.reset();\n', ''],
  ['    maskAllInputs = false,', '    maskAllInputs: maskInputOptions,'],
  ['    slimDOM = false,', '    slimDOM: slimDOMOptions,'],
  ['    maskInputOptions: _maskInputOptions,', '    maskInputOptions,'],
  ['    slimDOMOptions: _slimDOMOptions,', '    slimDOMOptions,'],
];
