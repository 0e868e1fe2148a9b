import { showsPictures } from './node-privacy';
import { focusOf, isChosen } from './states';

/**
 * Puts into what is recorded of an element what its attributes do not tell, if all of them are recorded: that it has the
 * focus. And of an image what it shows, in place of what its browser chose that from.
 */
export function tellShown(values: Record<string, unknown>, element: Element, whole = false): void {
  const focus = whole && focusOf(element);
  if (focus) values.rr_focus = focus;
  if (element.localName === 'img' && (whole || 'src' in values || 'srcset' in values))
    tellPicture(values, element as HTMLImageElement);
  delete values.srcset;
  delete values.sizes;
}

function tellPicture(values: Record<string, unknown>, image: HTMLImageElement): void {
  const chosen = isChosen(image);
  if (!chosen && values.srcset !== null) return;
  values.src = chosen ? image.currentSrc : image.src;
  // How large it is there depends on the choice, too.
  values.rr_naturalWidth = chosen && image.naturalWidth;
  if (!showsPictures(image)) delete values.src;
}
