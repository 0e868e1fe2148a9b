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
  // Ways to the browser's own properties, which others take the place of below.
  ['const untaintedAccessorCache = {};', 'function host(n) {'],
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
  // Browsers that are too old for the rest, and pages that break them.
  ['if (!/* @__PURE__ */ /[1-9][0-9]{12}/', 'function patch(source'],
  ['  if ("NodeList" in win &&', '}\nfunction isSerializedIframe'],
  ['try {\n  if (Array.from([1]', 'const mirror = createMirror'],
  [' || document.documentElement && document.documentElement.clientHeight', ';\n}\nfunction getWindowWidth'],
  [' || document.documentElement && document.documentElement.clientWidth', ';\n}\nfunction closestElementOfNode'],
  ['doc.scrollingElement ? doc.scrollingElement.scrollLeft', 'win.pageXOffset : doc'],
  [' : doc.documentElement.scrollLeft', ',\n    top: doc.scrollingElement'],
  ['doc.scrollingElement ? doc.scrollingElement.scrollTop', 'win.pageYOffset : (doc'],
  [' : (doc == null ? void 0 : doc.documentElement.scrollTop)', '\n  };\n}\nfunction getWindowHeight'],
  [' else if ("path" in event &&', '\n  } catch {\n  }\n  return event &&'],
  ['const DEPARTED_MIRROR', 'function throttle('],
  ['function fixBrowserCompatibilityIssuesInCSS(', 'function escapeImportStatement('],
  ['    if (typeof wrapped === "function") {\n      wrapped.prototype =', '    source[name] = wrapped;'],
  // White space and titles, which are always recorded.
  ['    if (slimDOMOptions.headWhitespace', '    const bypassOptions = {'],
  [' || !preserveWhiteSpace && _serializedNode.type', ') {\n    id = IGNORED_NODE'],
  ['  if (n.tagName === "TITLE" && slimDOMOptions', '  return mirror2.getId(n) === IGNORED_NODE'],
  // What nobody asks.
  ['    __publicField(this, "idStyleMap"', '  }\n  getId(stylesheet)'],
  ['    this.idStyleMap = ', '    this.id = 1;'],
  ['    let newId;\n', '    this.styleIDMap.set(stylesheet, newId);'],
  ['            if (isSerializedStylesheet(currentN', '            if (hasShadowRoot(n)) {'],
  ['        if (isSerializedStylesheet(n', '        if (hasShadowRoot(n)) {'],
  ['  trackLinkElement(linkEl) {', '  adoptStyleSheets(sheets, hostId) {'],
  ['  // TODO: take snapshot on stylesheet reload', '}\nclass ProcessedNodeManager'],
  ['  getIds() {', '  getMeta(n) {'],
  ['  replace(id, n) {', '  reset() {\n    this.idNodeMap'],
  ['  getStyle(id) {', '  reset() {\n    this.styleIDMap'],
  ['  generateId() {', '}\nfunction getShadowHost'],
  // Where the texts of a style with several begin and end in its rules; such a style is recorded as it is written.
  ['function normalizeCssString(', 'let _id = 1;'],
  // Changes of style rules and of who adopts them, which our own code watches.
  ['function getNestedCSSRulePositions(', 'function initMediaInteractionObserver('],
  // That there are no adopted sheets any more is told, too.
  ['    if (sheets.length === 0) return;', '\n    const adoptedStyleSheetData'],
  ['function hasNestedCSSRule(', 'class IframeManager {'],
  // What goes wrong, and what it costs: as all that is ours.
  ['let errorHandler;', 'const mutationBuffers = [];'],
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
  'keepIframeSrcFn',
  'ignoreCSSAttributes',
  'userTriggeredOnInput',
  'recordDOM',
  'inlineStylesheet',
  'iframeLoadTimeout',
  'stylesheetLoadTimeout',
  'needsMask',
  'blockClass',
  'maskTextClass',
  'maskTextSelector',
  'maskTextFn',
  'preserveWhiteSpace',
];

/** Texts and what is in their place. */
export const MENDED = [
  // Each of the browser's own properties is looked up once: every change of a page asks for some.
  [
    'function host(n) {',
    `const ownOf = (key, name) => {
  let get;
  return (n) => (get ??= Object.getOwnPropertyDescriptor(getUntaintedPrototype(key), name).get).call(n);
};
const [childNodes, parentNode, parentElement, textContent, ownerDocument, lastChild, nextSibling, previousSibling] =
  testableAccessors.Node.map((name) => ownOf("Node", name));
const contains = (n, other) => getUntaintedPrototype("Node").contains.call(n, other);
const getRootNode = (n) => getUntaintedPrototype("Node").getRootNode.call(n);
const ownHost = ownOf("ShadowRoot", "host");
const ownRoot = ownOf("Element", "shadowRoot");
function host(n) {`,
  ],
  ['getUntaintedAccessor("ShadowRoot", n, "host")', 'ownHost(n)'],
  ['"host" in n && "mode" in n && index.host(n)', 'n.nodeType === 11 && index.host(n)'],
  // What is not asked for here, some of which no browser has as it is looked for: each would put a frame into the page.
  ['    "firstChild",\n', ''],
  ['["host", "styleSheets"]', '["host"]'],
  ['["shadowRoot", "querySelector", "querySelectorAll"]', '["shadowRoot"]'],
  ['["getSelection"]', '[]'],
  // A field that is named as a method takes its place in a form.
  ['return element.matches(blockSelector)', 'return isOf(element, blockSelector)'],
  ['if (el.matches(blockSelector))', 'if (isOf(el, blockSelector))'],
  ['m.target.getAttribute(attributeName)', 'attributeOf(m.target, attributeName)'],
  ['el.closest(blockSelector)', 'Element.prototype.closest.call(el, blockSelector)'],
  // A frame's document that is there but still loading would be taken now and, as the same document, once more when it
  // has loaded: players show nothing then. So it is taken when it has loaded.
  [
    '    setTimeout(listener, 0);\n    return iframeEl.addEventListener("load", listener);',
    '    setTimeout(() => win.document.readyState === "complete" && listener(), 0);\n    return iframeEl.addEventListener("load", listener);',
  ],
  // A document that is written anew is the same node: players would leave out what it has become.
  [
    '        if (iframeDoc && onIframeLoad) {\n',
    '        mirror2.nodeMetaMap.delete(iframeDoc);\n        if (iframeDoc && onIframeLoad) {\n',
  ],
  // What stands in a document itself changes as what is in an element: pages replace all that they show.
  ['  if (!doc) return false;\n  return index.contains(doc, n)', '  return index.contains(doc ?? n, n)'],
  [
    '  if (!parent) {\n    return true;\n  }\n  return isAncestorRemoved(',
    '  if (!parent) return target.nodeType !== 9;\n  return isAncestorRemoved(',
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
  // Of several pictures it is told which one is shown, not which ones there are.
  ['  } else if (name === "srcset") {\n    return getAbsoluteSrcsetString(doc, value);\n', ''],
  ['["table", "td", "th"].includes(tagName)', '["table", "tr", "td", "th", "body"].includes(tagName)'],
  // Minified, it would be an arrow function, and pages could make no fonts.
  [
    '  win.FontFace = function FontFace(family, source, descriptors) {',
    '  win.FontFace = new Proxy(originalFontFace, { construct(_, [family, source, descriptors]) {',
  ],
  ['    return fontFace;\n  };', '    return fontFace;\n  } });'],
  // The bytes of a font become an asset, not a list of numbers.
  ['JSON.stringify(Array.from(new Uint8Array(source)))', 'new Blob([source])'],
  // Styles of several texts are recorded as they are written.
  ['  if (tagName === "style" && n.sheet) {', '  if (tagName === "style" && n.sheet && n.childNodes.length < 2) {'],
  ['      if (n.childNodes.length > 1) {\n        cssText = markCssSplits(cssText, n);\n      }\n', ''],
  [
    'parentTag === "STYLE" && addedIds.has(parentId)',
    'parentTag === "STYLE" && addedIds.has(parentId) && parentNode2.childNodes.length < 2',
  ],
  // Closed shadow roots as open ones; nothing that is in the root of a blocked element.
  ['getUntaintedAccessor("Element", n, "shadowRoot")', 'ownRoot(n) ?? rootOf(n)'],
  [
    '            const shadowRootEl = index.shadowRoot(this);\n            if (shadowRootEl && inDom(this))\n              manager.addShadowRoot(shadowRootEl, doc);',
    '            keepRoot(this, sRoot);\n            if (inDom(this)) manager.addShadowRoot(sRoot, doc);',
  ],
  [
    '    if (this.shadowDoms.has(shadowRoot2)) return;',
    '    if (this.shadowDoms.has(shadowRoot2) || isBlocked(index.host(shadowRoot2), this.bypassOptions.blockSelector, true)) return;',
  ],
  // What opens, loads and is used without a change of the DOM.
  [
    '  if (tagName === "dialog" && n.open) {',
    '  if (isShownPopover(n)) {\n    attributes.rr_open_mode = "popover";\n  } else if (tagName === "dialog" && n.open) {',
  ],
  [
    '  return on("scroll", updatePosition, doc);',
    '  return watchStates(doc, mirror2, on("scroll", updatePosition, doc));',
  ],
  ['  const wrappedScrollEmit =', '  changesTo(wrappedMutationEmit);\n  const wrappedScrollEmit ='],
  // What scrolls or plays at the same time as something else is told for itself.
  [
    '    throttle(\n      callbackWrapper((evt) => {\n        const target = getEventTarget(evt);\n        if (!target ||',
    '    eachTarget(throttle, \n      callbackWrapper((evt) => {\n        const target = getEventTarget(evt);\n        if (!target ||',
  ],
  ['(type) => throttle(', '(type) => eachTarget(throttle, '],
  ['    if (!previous && options.leading === false) {\n      previous = now;\n    }\n', ''],
  ['options.leading === false ? 0 : Date.now()', 'Date.now()'],
  // What changes very often.
  [
    '      mutations.forEach(this.processMutation);\n      this.emit();',
    '      thinned(this, mutations).forEach(this.processMutation);\n      this.emit();',
  ],
  // What is asked for less often when the page is slow.
  [
    '  const threshold = typeof sampling.mousemove === "number" ? sampling.mousemove : 50;',
    '  const threshold = { valueOf: () => sampling.mousemove };',
  ],
  ['      const exceedCount = checkoutEveryNth && incrementalSnapshotCount >= checkoutEveryNth;\n', ''],
  ['checkoutEveryNms && e.timestamp', 'e.timestamp'],
  ['> checkoutEveryNms;', '> options.checkoutEveryNms;'],
  ['exceedCount || exceedTime', 'exceedTime'],
  // What is ignored is so with all that is in it.
  [
    'target.classList.contains(ignoreClass) || ignoreSelector && target.matches(ignoreSelector)',
    'target.closest(ignoreSelector)',
  ],
  // The chosen option of a list is shown where the list is.
  ['n.selected && !maskInputOptions["select"]', 'n.selected && maskInputFn("-", n.closest("select") || n) === "-"'],
  // What the cuts leave behind.
  ['  let { preserveWhiteSpace = true } = options;\n', ''],
  [
    '    this.styleIDMap.set(stylesheet, newId);\n    this.idStyleMap.set(newId, stylesheet);\n    return newId;',
    '    this.styleIDMap.set(stylesheet, this.id);\n    return this.id++;',
  ],
  ['return fixBrowserCompatibilityIssuesInCSS(stringifiedRules);', 'return stringifiedRules;'],
  ['    this.trackLinkElement(linkEl);\n', ''],
  ['    this.trackedLinkElements = /* @__PURE__ */ new WeakSet();\n', ''],
  ['    (this.trackedLinkElements = /* @__PURE__ */ new WeakSet());\n', ''],
  ['  firstChild,\n', ''],
  ['  styleSheets,\n', ''],
  ['  querySelector,\n  querySelectorAll,\n  nowTimestamp,\n  mutationObserverCtor,\n  patch\n', ''],
  [
    'extractFileExtension(serializedNode.attributes.href) === "css"',
    '/\\.css\\b/i.test(serializedNode.attributes.href)',
  ],
  ['let canvasManager;\n', ''],
  ['    this.canvasManager.lock();\n', ''],
  ['    this.canvasManager.unlock();\n', ''],
  ['    this.canvasManager.reset();\n', ''],
  ['    maskAllInputs = false,', '    maskAllInputs: maskInputOptions,'],
  ['    slimDOM = false,', '    slimDOM: slimDOMOptions,'],
  ['    maskInputOptions: _maskInputOptions,', '    maskInputOptions,'],
  ['    slimDOMOptions: _slimDOMOptions,', '    slimDOMOptions,'],
  ['  registerErrorHandler(errorHandler2);\n', ''],
  ['      unregisterErrorHandler();\n', ''],
  [' && !keepIframeSrcFn(attributes.src)', ''],
  [' && !this.keepIframeSrcFn(value)', ''],
  ['tagName === "link" && inlineStylesheet', 'tagName === "link"'],
  ['  if (o.recordDOM) {', '  {'],
  ['  if (o.recordDOM) {', '  {'],
  ['    if (!recordDOM) {\n      return;\n    }\n', ''],
  ['userTriggeredOnInput ? { text, isChecked, userTriggered } : ', ''],
  ['userTriggeredOnInput ? { text: text2, isChecked: !isChecked, userTriggered: false } : ', ''],
  ['    }, iframeLoadTimeout);', '    }, 5e3);'],
  [' listener, iframeLoadTimeout)', ' listener)'],
  ['  }, styleSheetLoadTimeout);', '  }, 5e3);'],
  [' listener, styleSheetLoadTimeout)', ' listener)'],
];
