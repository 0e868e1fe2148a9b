/** Does more each time a method of the page's own has been called: `more` gets what it was called on, and what it answered. */
export function after(methods: object, name: string, more: (self: object, answer: unknown) => void): void {
  const all = methods as Record<string, (...args: unknown[]) => unknown>;
  const original = all[name]!;
  all[name] = function (...args) {
    const answer = original.apply(this, args);
    more(this, answer);
    return answer;
  };
}
