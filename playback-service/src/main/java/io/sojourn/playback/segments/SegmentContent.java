package io.sojourn.playback.segments;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a segment: the JSON arrays of its chunks as one array, byte by byte as they came. How many bytes each chunk is of it, together with the
 * bracket or comma before it, is all that is needed to take it out again.
 */
public final class SegmentContent {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    /** Whether something can be put together with others: it is an array. */
    public static boolean isArray(byte[] json) {
        int begin = begin(json);
        int end = end(json);
        return begin < end && json[begin] == '[' && json[end] == ']';
    }

    /** How many bytes an array needs. */
    public static int length(byte[] json) {
        return Math.max(0, end(json) - begin(json));
    }

    /**
     * Adds the events of an array.
     *
     * @return how many bytes of the content they are
     */
    public int add(byte[] json) {
        int begin = begin(json) + 1;
        int length = end(json) - begin;
        if (isBlank(json, begin, length)) {
            return 0;
        }
        content.write(content.size() == 0 ? '[' : ',');
        content.write(json, begin, length);
        return length + 1;
    }

    /** How many bytes there are so far. */
    public int size() {
        return content.size();
    }

    /** All until now; more can be added. */
    public byte[] soFar() {
        byte[] events = content.toByteArray();
        if (events.length == 0) {
            return new byte[] {'[', ']'};
        }
        byte[] json = Arrays.copyOf(events, events.length + 1);
        json[events.length] = ']';
        return json;
    }

    /** All of it. */
    public byte[] json() {
        if (content.size() == 0) {
            content.write('[');
        }
        content.write(']');
        return content.toByteArray();
    }

    /** The lengths of what is in a content: the picture that was made for it, which may be none, and its chunks. */
    public static List<Integer> lengths(int checkpointBytes, List<Integer> chunks) {
        List<Integer> lengths = new ArrayList<>(List.of(checkpointBytes));
        lengths.addAll(chunks);
        return lengths;
    }

    /**
     * Some parts of a content as an array of their own.
     *
     * @param lengths of all its parts, in their order
     * @param from the first of them
     * @param to behind the last of them
     */
    public static byte[] slice(byte[] content, List<Integer> lengths, int from, int to) {
        int begin = sum(lengths, from);
        int end = sum(lengths, to);
        if (begin == end) {
            return new byte[] {'[', ']'};
        }
        byte[] slice = Arrays.copyOfRange(content, begin, end + 1);
        slice[0] = '[';
        slice[slice.length - 1] = ']';
        return slice;
    }

    private static int sum(List<Integer> lengths, int count) {
        return lengths.stream().limit(count).mapToInt(Integer::intValue).sum();
    }

    private static boolean isBlank(byte[] json, int begin, int length) {
        for (int i = begin; i < begin + length; i++) {
            if (!isSpace(json[i])) {
                return false;
            }
        }
        return true;
    }

    private static int begin(byte[] json) {
        int begin = 0;
        while (begin < json.length - 1 && isSpace(json[begin])) {
            begin++;
        }
        return begin;
    }

    private static int end(byte[] json) {
        int end = json.length - 1;
        while (end > 0 && isSpace(json[end])) {
            end--;
        }
        return end;
    }

    /** As JSON has them (RFC 8259). */
    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
