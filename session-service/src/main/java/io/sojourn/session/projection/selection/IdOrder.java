package io.sojourn.session.projection.selection;

import java.util.Comparator;
import java.util.UUID;

/** The order in which the database has ids: that of their bytes, which Java takes for signed numbers. */
public final class IdOrder {
    /** The smallest first. */
    public static final Comparator<UUID> ASCENDING = IdOrder::compare;

    private IdOrder() {}

    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
