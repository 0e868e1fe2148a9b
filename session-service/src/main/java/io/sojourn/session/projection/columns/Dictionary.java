package io.sojourn.session.projection.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of texts of which there are few different ones: each row has the number of its text. */
public final class Dictionary {
    /** The number of no text at all. */
    private static final int NONE = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final IntColumn column;

    Dictionary(ColumnFile file) {
        column = new IntColumn(file);
    }

    /** The rows' numbers. */
    public IntColumn column() {
        return column;
    }

    /**
     * By number, whether it stands for one of some texts.
     *
     * @param none a text that also stands for there being none
     */
    public boolean[] among(List<String> texts, String none) {
        boolean[] among = new boolean[numbers.size() + 1];
        for (String text : texts) {
            Integer number = numbers.get(text);
            if (number != null) {
                among[number] = true;
            }
            if (text.equals(none)) {
                among[NONE] = true;
            }
        }
        return among;
    }

    void set(int row, @Nullable String text) {
        column.set(row, text == null ? NONE : numbers.computeIfAbsent(text, added -> numbers.size() + 1));
    }
}
