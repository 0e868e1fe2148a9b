/** Sooner after the last time than that, something is drawn all the time. */
const ALONE_MS = 100;
/** That is copied again after so many times as long as it took, but not later than that. */
const TIMES = 20;
const LONGEST_MS = 2_000;

/** How often what can be read only until it is on screen is copied. */
export class Rest {
  private until = 0;
  private drawnAt = 0;

  /** It is drawn; whether it may be copied. What is drawn alone always may, for nothing need follow. */
  isOver(): boolean {
    const now = performance.now();
    const isAlone = now - this.drawnAt > ALONE_MS;
    this.drawnAt = now;
    return isAlone || now > this.until;
  }

  /** It was copied, which began then. */
  begin(copying: number): void {
    const now = performance.now();
    this.until = now + Math.min(LONGEST_MS, TIMES * (now - copying));
  }
}
