package io.sojourn.local.demo.journey;

import io.sojourn.local.demo.cast.Device;
import io.sojourn.local.demo.cast.Person;

/**
 * One visit.
 *
 * @param title what happens, as it is printed
 * @param steps what the visitor does
 */
public record Journey(String title, Person person, Device device, Steps steps) {

    /** What a visitor does, from the first page to the last. */
    public interface Steps {
        /** Walks; ends where the visitor leaves. */
        void walk(Visitor visitor, PlanwiseApp app);
    }
}
