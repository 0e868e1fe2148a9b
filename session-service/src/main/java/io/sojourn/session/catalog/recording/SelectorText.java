package io.sojourn.session.catalog.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What could be a CSS selector. Browsers close what is left open at the end of a text; in a list of selectors that would take in the ones after it. So all
 * that is opened has to be closed. Whether it is a selector at all, browsers know.
 */
final class SelectorText {
    static final int LONGEST = 200;
    private static final String NEVER = "{};<@";

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private SelectorText(String text) {
        this.text = text;
    }

    /** Whether it can stand in a list of selectors without changing what the others mean. */
    static boolean isWhole(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST && new SelectorText(text).isClosed();
    }

    private boolean isClosed() {
        for (at = 0; at < text.length(); at++) {
            if (!takes(text.charAt(at))) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private boolean takes(char next) {
        return switch (next) {
            case '(' -> open(')');
            case '[' -> open(']');
            case ')', ']' -> !open.isEmpty() && open.pop() == next;
            case '"', '\'' -> skipString(next);
            case '\\' -> skipEscaped();
            case '/' -> !text.startsWith("/*", at);
            default -> !Character.isISOControl(next) && NEVER.indexOf(next) < 0;
        };
    }

    private boolean open(char closing) {
        open.push(closing);
        return true;
    }

    private boolean skipString(char quote) {
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            char next = text.charAt(at);
            if (Character.isISOControl(next) || next == '\\' && !skipEscaped()) {
                return false;
            }
        }
        return at < text.length();
    }

    /** A backslash takes the next character with it; at the end it would take the comma before the next selector. */
    private boolean skipEscaped() {
        at++;
        return at < text.length() && !Character.isISOControl(text.charAt(at));
    }
}
