package io.sojourn.ingest.knownassets;

import java.util.Arrays;

/**
 * A set of 128-bit keys, up to a bound: of more than that the oldest are forgotten first. The place of one that was removed
 * counts until its turn comes. At the bound a key takes 24 to 32 bytes. The keys are digests: they are spread by themselves, and none of them is zero. Threads
 * may share it.
 */
final class BoundedKeys {
    private static final int FEWEST = 1024;
    /** The table of places is never more than half full, so that a key is found within a few steps. */
    private static final int SLOTS_FOR_A_KEY = 2;

    private final int most;
    /** The keys in the order of their coming, the next one in place of the oldest; zeros where one was removed. */
    private long[] high;

    private long[] low;
    private int next;
    /** Open addressing: the place of a key among these, and one; 0 where there is none. */
    private int[] slots;

    private int size;

    /** An empty set of at most so many keys. */
    BoundedKeys(int most) {
        this.most = most;
        int places = Math.min(FEWEST, most);
        high = new long[places];
        low = new long[places];
        slots = new int[slotsFor(places)];
    }

    /** Adds a key; one that is there keeps its age. */
    synchronized void add(long highBits, long lowBits) {
        if (slots[slotOf(highBits, lowBits)] > 0) {
            return;
        }
        if (next == high.length) {
            makeRoom();
        }
        forget(high[next], low[next]);
        high[next] = highBits;
        low[next] = lowBits;
        slots[slotOf(highBits, lowBits)] = next + 1;
        next++;
        size++;
    }

    /** Removes a key if it is there. */
    synchronized void remove(long highBits, long lowBits) {
        forget(highBits, lowBits);
    }

    synchronized boolean contains(long highBits, long lowBits) {
        return slots[slotOf(highBits, lowBits)] > 0;
    }

    /** How many keys are there. */
    synchronized int size() {
        return size;
    }

    /** Twice as many places, or the oldest ones again. */
    private void makeRoom() {
        if (high.length == most) {
            next = 0;
            return;
        }
        int places = (int) Math.min(most, 2L * high.length);
        high = Arrays.copyOf(high, places);
        low = Arrays.copyOf(low, places);
        slots = new int[slotsFor(places)];
        for (int place = 0; place < next; place++) {
            if (isTaken(place)) {
                slots[slotOf(high[place], low[place])] = place + 1;
            }
        }
    }

    private void forget(long highBits, long lowBits) {
        int slot = slotOf(highBits, lowBits);
        if (slots[slot] == 0) {
            return;
        }
        int place = slots[slot] - 1;
        high[place] = 0;
        low[place] = 0;
        size--;
        close(slot);
    }

    /** Moves those up that stand behind a slot because it was taken. */
    private void close(int emptied) {
        int gap = emptied;
        for (int slot = after(gap); slots[slot] > 0; slot = after(slot)) {
            int home = homeOf(low[slots[slot] - 1]);
            if (distance(home, slot) >= distance(gap, slot)) {
                slots[gap] = slots[slot];
                gap = slot;
            }
        }
        slots[gap] = 0;
    }

    /** The slot that leads to a key, or the empty one where it would be. */
    private int slotOf(long highBits, long lowBits) {
        int slot = homeOf(lowBits);
        while (slots[slot] > 0 && !isAt(slots[slot] - 1, highBits, lowBits)) {
            slot = after(slot);
        }
        return slot;
    }

    private boolean isAt(int place, long highBits, long lowBits) {
        return high[place] == highBits && low[place] == lowBits;
    }

    private boolean isTaken(int place) {
        return !isAt(place, 0, 0);
    }

    private int homeOf(long lowBits) {
        return (int) lowBits & slots.length - 1;
    }

    private int after(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private int distance(int from, int to) {
        return to - from & slots.length - 1;
    }

    private static int slotsFor(int places) {
        return Integer.highestOneBit(SLOTS_FOR_A_KEY * places - 1) << 1;
    }
}
