import { begunOf, forgetGone } from './animations';
import { showsPictures } from './node-privacy';
import { focusOf, isChosen } from './states';
import { choose, mediaOf } from './switched';

/**
 * Puts into what is recorded of an element what its attributes do not tell, if all of them are recorded: that it has the
 * focus, since when it is animated, and whether a style sheet is switched on. And of an image what it shows, in place of
 * what its browser chose that from.
 */
export function tellShown(values: Record<string, unknown>, element: Element, whole = false): void {
  const focus = whole && focusOf(element);
  if (focus) values.rr_focus = focus;
  tellAnimations(values, element, whole);
  if (element.localName === 'img' && (whole || 'src' in values || 'srcset' in values))
    tellPicture(values, element as HTMLImageElement);
  if (/^(link|style)$/.test(element.localName)) tellSwitched(values, element, whole);
  delete values.srcset;
  delete values.sizes;
}

function tellAnimations(values: Record<string, unknown>, element: Element, whole: boolean): void {
  const isTold = whole ? begunOf(element) : 'class' in values && forgetGone(element);
  if (isTold) values.rr_animations = begunOf(element) || null;
}

/** Of several sheets with titles browsers would choose one; what is off they would have on. */
function tellSwitched(values: Record<string, unknown>, element: Element, whole: boolean): void {
  if (values.disabled === null) choose(element);
  const media = mediaOf(element);
  if (whole ? media : ['disabled', 'media', 'rel', '_cssText'].some((name) => name in values)) values.media = media;
  delete values.disabled;
  delete values.title;
}

function tellPicture(values: Record<string, unknown>, image: HTMLImageElement): void {
  const chosen = isChosen(image);
  if (!chosen && values.srcset !== null) return;
  values.src = chosen ? image.currentSrc : image.src;
  // How large it is there depends on the choice, too.
  values.rr_naturalWidth = chosen && image.naturalWidth;
  if (!showsPictures(image)) delete values.src;
}
