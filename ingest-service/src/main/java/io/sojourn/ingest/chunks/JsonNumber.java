package io.sojourn.ingest.chunks;

/** A number of JSON, taken byte by byte. */
final class JsonNumber {
    private static final int LONGEST = 100;

    private final StringBuilder text = new StringBuilder();
    private State state = State.BEGIN;

    JsonNumber() {}

    /** One of which the beginning was taken: digits of which the first is no zero. */
    JsonNumber(long whole) {
        text.append(whole);
        state = State.WHOLE;
    }

    private enum State {
        BEGIN,
        MINUS,
        ZERO,
        WHOLE,
        POINT,
        FRACTION,
        EXPONENT,
        SIGN,
        POWER,
        /** What came last is not of the number. */
        ENDED,
        BROKEN;

        State behind(int next) {
            return switch (this) {
                case BEGIN -> next == '-' ? MINUS : MINUS.behind(next);
                case MINUS -> next == '0' ? ZERO : digitOr(next, WHOLE, BROKEN);
                case ZERO -> next == '.' ? POINT : isExponent(next) ? EXPONENT : ENDED;
                case WHOLE -> digitOr(next, WHOLE, next == '.' ? POINT : isExponent(next) ? EXPONENT : ENDED);
                case POINT -> digitOr(next, FRACTION, BROKEN);
                case FRACTION -> digitOr(next, FRACTION, isExponent(next) ? EXPONENT : ENDED);
                case EXPONENT -> next == '+' || next == '-' ? SIGN : digitOr(next, POWER, BROKEN);
                case SIGN -> digitOr(next, POWER, BROKEN);
                case POWER -> digitOr(next, POWER, ENDED);
                case ENDED, BROKEN -> this;
            };
        }

        private static boolean isExponent(int next) {
            return next == 'e' || next == 'E';
        }

        private static State digitOr(int next, State digit, State other) {
            return JsonBytes.isDigit(next) ? digit : other;
        }
    }

    /** Whether a byte is still of the number. */
    boolean takes(int next) throws MalformedJsonException {
        State behind = state.behind(next);
        if (behind == State.BROKEN || text.length() == LONGEST) {
            throw new MalformedJsonException();
        }
        if (behind == State.ENDED) {
            return false;
        }
        state = behind;
        text.append((char) next);
        return true;
    }

    double value() {
        return Double.parseDouble(text.toString());
    }
}
