package io.sojourn.servers.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a program's output why it failed: the innermost causes of the last exception, or the last line that calls itself an error,
 * or else the last line. Stack frames are never the reason, nor is what ended a thread other than the main one. It knows what JVMs,
 * their loggers, Keycloak (which writes a cause per entry) and PostgreSQL write.
 */
final class FailureReason {
    private static final int LONGEST = 500;
    private static final String UNCAUGHT = "Exception in thread ";
    private static final String UNCAUGHT_IN_MAIN = UNCAUGHT + "\"main\" ";
    private static final Pattern NO_MESSAGE =
            Pattern.compile("\\s+(at |\\.\\.\\. \\d+ |Suppressed: |Caused by: ).*|[\\W_]*");
    private static final Pattern ENTRY =
            Pattern.compile("\\[?\\d{4}-\\d\\d-\\d\\d[ T][\\d:.,]+\\S*(?: UTC)?(?: \\[\\d+])? +(.*)");
    private static final Pattern ERROR = Pattern.compile(
            "(?:[\\w.' -]+: )?(?:(?:ERROR|FATAL|PANIC|SEVERE)\\b:?|(?:[Ee]rror|fatal):|(?=Error occurred)) *"
                    + "(?:\\[[\\w.$]+] )?(?:\\([^)]*\\) )?(ERROR: )?(.*)");
    private static final Pattern EXCEPTION =
            Pattern.compile("(?:" + UNCAUGHT_IN_MAIN + ")?(?:[a-z_]\\w*\\.)+([A-Z][\\w$]*(?:Exception|Error)\\b.*)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: (?:[a-z_]\\w*\\.)*(.*)");
    private static final String ADVICE_OF_KEYCLOAK = "For more details run the same command";

    /** The last error entry, if there was one, and what was thrown, from the outermost to the innermost. */
    private final List<String> messages = new ArrayList<>();

    private String lastLine = "";
    private boolean beginsWithError;
    private boolean inMessage;
    private boolean inHarmlessEntry;

    private FailureReason() {}

    /** The reason in one line; empty if the output says nothing. */
    static Optional<String> in(Stream<String> output) {
        FailureReason reason = new FailureReason();
        output.forEach(reason::read);
        return Optional.of(reason.found().replaceAll("\\s+", " ").strip())
                .filter(found -> !found.isEmpty())
                .map(found -> found.length() > LONGEST ? found.substring(0, LONGEST) + "..." : found);
    }

    private void read(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            readEntry(entry.group(1));
        } else if (NO_MESSAGE.matcher(line).matches()) {
            inMessage = false;
        } else {
            readOther(line);
        }
    }

    private void readEntry(String text) {
        inHarmlessEntry = !readError(text);
        inMessage &= !inHarmlessEntry;
        if (inHarmlessEntry) {
            lastLine = text;
        }
    }

    private boolean readError(String text) {
        Matcher error = ERROR.matcher(text);
        if (!error.matches()) {
            return false;
        }
        String message = error.group(2);
        if (error.group(1) != null && beginsWithError && inMessage) {
            add(message);
        } else if (!message.startsWith(ADVICE_OF_KEYCLOAK)) {
            begin(message, true);
        }
        return true;
    }

    private void readOther(String line) {
        Matcher cause = CAUSE.matcher(line);
        Matcher exception = EXCEPTION.matcher(line);
        if (line.startsWith(UNCAUGHT)) {
            inHarmlessEntry = !line.startsWith(UNCAUGHT_IN_MAIN);
        }
        if (inHarmlessEntry) {
            inHarmlessEntry = !readError(line);
        } else if (cause.matches()) {
            add(cause.group(1));
        } else if (exception.matches() && inMessage && beginsWithError && messages.size() == 1) {
            add(exception.group(1));
        } else if (exception.matches()) {
            begin(exception.group(1), false);
        } else if (inMessage) {
            add(messages.removeLast() + " " + line);
        } else if (!readError(line)) {
            lastLine = line;
        }
    }

    private void begin(String message, boolean error) {
        messages.clear();
        beginsWithError = error;
        add(message);
    }

    private void add(String message) {
        messages.add(message);
        inMessage = true;
    }

    private String found() {
        if (messages.isEmpty()) {
            return lastLine;
        }
        String innermost = messages.getLast();
        int outer = messages.size() - 2;
        if (outer < (beginsWithError ? 1 : 0)
                || messages.get(outer).contains(innermost.substring(innermost.indexOf(": ") + 1))) {
            return innermost;
        }
        return messages.get(outer) + ": " + innermost;
    }
}
