import { attempt } from './guard';
import type { Identity } from './identity';
import { BLOCK, EDITABLE, type Holds, IGNORED, isWithin, MASK } from './privacy';
import { watchSample } from './sampling';
import type { On } from './capture';
import type { SourceSettings } from './config';

/** What of a page is private, as selectors; what is blocked is so whatever else it is, then what is masked, then what is shown. */
export interface Rules {
  block: string;
  mask: string;
  /** What is shown though it would be masked unasked. */
  show: string;
  ignore: string;
  /** Whether all words are masked unasked. */
  all: boolean;
  /** Selectors that this browser does not understand. */
  unknown: string[];
}

const NOTHING = ':not(*)';

/** As pages say it by classes. */
export const CLASSES: Rules = {
  block: '.' + BLOCK,
  mask: '.' + MASK,
  show: NOTHING,
  ignore: IGNORED,
  all: false,
  unknown: [],
};

/** How a source wants things to be done; nothing where it has no rules of its own. */
export interface Ways {
  holds?: Holds;
  rules?: Rules;
  /** Why this visit is not recorded; empty if it is. */
  refusal?: string;
}

export type FollowRules = (settings: SourceSettings, identity: Identity, on: On) => Ways;

/** Makes the recorder do as its source wants it done. */
export const followRules: FollowRules = ({ rules: given, sampleRate, visitMs }, identity, on) => {
  const rules = rulesOf(given ?? {});
  const { block, mask, show, ignore, all } = rules;
  // What is clicked where nothing may be told, before that is known, is told without words.
  const masked = [block, mask, ignore].join();
  return {
    rules,
    holds(element, selector) {
      if (!element.isConnected) return true;
      if (selector === IGNORED) return isWithin(element, ignore);
      return isWithin(element, masked) || (!isWithin(element, show) && (all || isWithin(element, EDITABLE)));
    },
    refusal: watchSample(identity, on, sampleRate, visitMs) ? '' : 'sampled out',
  };
};

type Given = NonNullable<SourceSettings['rules']>;

/**
 * The rules of a source's settings. Where the browser does not understand a selector that should hide something, all
 * words are masked.
 */
export function rulesOf(given: Given): Rules {
  const unknown: string[] = [];
  const join = (...selectors: (string | undefined)[]) => {
    const known = selectors.filter((one) => one && (isSelector(one) || !unknown.push(one)));
    return known.join();
  };
  const { blockSelectors = [], maskSelectors = [], ignoreSelectors = [], unmaskSelectors = [], maskAllText } = given;
  const hidden = {
    block: join(CLASSES.block, ...blockSelectors),
    mask: join(CLASSES.mask, ...maskSelectors),
    ignore: join(CLASSES.ignore, ...ignoreSelectors),
  };
  const all = !!maskAllText || unknown.length > 0;
  return { ...hidden, show: join(NOTHING, ...unmaskSelectors), all, unknown };
}

const isSelector = (text: string) => attempt(() => document.querySelector(text)) !== undefined;
