package io.sojourn.session.projection.columns;

import java.nio.IntBuffer;
import java.util.UUID;

/** Gives ids small numbers from 0 on, and finds them again; the numbers of removed ids are given again. */
public final class Numbering {
    private static final int FIRST_SLOTS = 1 << 12;

    private final ColumnFile file;
    private final LongColumn high;
    private final LongColumn low;
    /** Of removed ids: each holds the next one. */
    private final IntColumn free;

    private IntBuffer slots;
    private int mask;
    private int next;
    private int used;
    private int firstFree = -1;

    /** Empty, with its room in a file. */
    public Numbering(ColumnFile file) {
        this.file = file;
        high = new LongColumn(file);
        low = new LongColumn(file);
        free = new IntColumn(file);
        slots = file.allocate(FIRST_SLOTS * Integer.BYTES).asIntBuffer();
        mask = FIRST_SLOTS - 1;
    }

    /** The number of an id; -1 if it has none. */
    public int find(UUID id) {
        return slots.get(slot(id.getMostSignificantBits(), id.getLeastSignificantBits())) - 1;
    }

    /** The number of an id, which gets one if it has none. */
    public int of(UUID id) {
        int known = find(id);
        return known >= 0 ? known : add(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** The id that has a number. */
    public UUID id(int number) {
        return new UUID(high.get(number), low.get(number));
    }

    /** Takes the number from an id that has one. */
    public void remove(UUID id) {
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        int number = slots.get(slot) - 1;
        free.ensure(next);
        free.set(number, firstFree);
        firstFree = number;
        used--;
        closeGap(slot);
    }

    /** One more than the largest number that was ever given. */
    public int bound() {
        return next;
    }

    /** How many ids have a number. */
    public int size() {
        return used;
    }

    private int add(long mostSignificant, long leastSignificant) {
        if (2L * (used + 1) > mask) {
            grow();
        }
        int number = firstFree >= 0 ? firstFree : next++;
        if (number == firstFree) {
            firstFree = free.get(number);
        }
        high.ensure(next);
        low.ensure(next);
        high.set(number, mostSignificant);
        low.set(number, leastSignificant);
        slots.put(slot(mostSignificant, leastSignificant), number + 1);
        used++;
        return number;
    }

    /** Where an id is, or would be. */
    private int slot(long mostSignificant, long leastSignificant) {
        int slot = home(mostSignificant, leastSignificant);
        while (true) {
            int number = slots.get(slot) - 1;
            if (number < 0 || high.get(number) == mostSignificant && low.get(number) == leastSignificant) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
    }

    private int home(long mostSignificant, long leastSignificant) {
        long mixed = (mostSignificant ^ leastSignificant) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    /** Moves back what was put further than its home because of the slot that is free now. */
    private void closeGap(int emptied) {
        int gap = emptied;
        int slot = gap;
        while (true) {
            slots.put(gap, 0);
            int home;
            do {
                slot = slot + 1 & mask;
                int number = slots.get(slot) - 1;
                if (number < 0) {
                    return;
                }
                home = home(high.get(number), low.get(number));
            } while ((slot - home & mask) < (slot - gap & mask));
            slots.put(gap, slots.get(slot));
            gap = slot;
        }
    }

    private void grow() {
        IntBuffer old = slots;
        int size = Math.multiplyExact(mask + 1, 2);
        slots = file.allocate(Math.multiplyExact(size, Integer.BYTES)).asIntBuffer();
        mask = size - 1;
        for (int i = 0; i < size / 2; i++) {
            int number = old.get(i) - 1;
            if (number >= 0) {
                slots.put(slot(high.get(number), low.get(number)), number + 1);
            }
        }
    }
}
